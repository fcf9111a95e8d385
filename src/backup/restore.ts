import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Unpack } from 'tar';
import { finishRestore, POSTGRES, RESTORED } from '../db/cluster.js';
import { lockDataDir } from '../db/lock.js';
import { migrationNames } from '../db/migrate.js';
import { BackupRefused, expectSame, filesIn, type Manifest, readManifest } from './manifest.js';

/**
 * Puts the database of a backup into the DATA_DIR of a server that is stopped. All of it is unpacked and checked beside what is there before
 * anything is replaced; a kill leaves the old database or the new.
 * @param force takes the place of a database that is there.
 * @throws BackupRefused, DataDirInUse
 */
export async function restoreBackup(from: string, dataDir: string, { force = false } = {}): Promise<Manifest> {
  const file = resolve(from);
  if (!existsSync(file)) throw new BackupRefused(`there is no file ${file}`);
  const unlock = await lockDataDir(dataDir);
  const aside = join(dataDir, 'restoring');
  try {
    if (existsSync(join(dataDir, 'pg')) && !force) {
      throw new BackupRefused(`${dataDir} holds a database: give another DATA_DIR, or --force to replace it for good`);
    }
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside);
    const manifest = await unpacked(file, aside);
    await rename(join(aside, 'pg'), join(dataDir, RESTORED)); // from here on it is done, now or at the next start
    finishRestore(dataDir);
    return manifest;
  } finally {
    // What was refused midway may still be writing the files that it had begun.
    await rm(aside, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    unlock();
  }
}

async function unpacked(file: string, folder: string): Promise<Manifest> {
  try {
    // Unpacked by Node: it tells a stream that ends too early, or whose sum is wrong.
    await pipeline(createReadStream(file), createGunzip(), new Unpack({ cwd: folder, strict: true, preserveOwner: false }));
  } catch (cause) {
    throw new BackupRefused(`${file} is no backup, or a damaged one: ${(cause as Error).message}`, { cause });
  }
  const manifest = readManifest(await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => ''));
  if (manifest.postgres !== POSTGRES) {
    throw new BackupRefused(
      `the backup is of Postgres ${manifest.postgres}, and this version runs ${POSTGRES}: restore it with the version that made it`,
    );
  }
  const known = new Set(migrationNames());
  const later = manifest.migrations.find((name) => !known.has(name));
  if (later) throw new BackupRefused(`the backup is of a later version of Rendezvous: it has the migration ${later}`);
  expectSame(await filesIn(join(folder, 'pg'), { sync: true }), manifest.files);
  return manifest;
}
