import { existsSync } from 'node:fs';
import { mkdtemp, open, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { create } from 'tar';
import { openDatabase } from '../db/index.js';
import { lockDataDir } from '../db/lock.js';
import { appliedMigrations } from '../db/migrate.js';
import { BackupRefused, filesIn, manifestOf } from './manifest.js';

/**
 * Writes the embedded database of a server that is stopped into one file: a gzipped tar of a manifest and the cluster.
 * The file is there whole or not at all, and never in the place of another.
 * @returns the number of files in it.
 * @throws BackupRefused, DataDirInUse
 */
export async function createBackup(dataDir: string, to: string): Promise<number> {
  const file = resolve(to);
  const cluster = join(dataDir, 'pg');
  if (!existsSync(cluster)) throw new BackupRefused(`there is no database in ${dataDir}: is it the DATA_DIR of the server?`);
  if (existsSync(file)) throw new BackupRefused(`${file} is there already`);
  const migrations = await recovered(dataDir);
  const unlock = await lockDataDir(dataDir);
  const part = `${file}.part`;
  const stage = await mkdtemp(join(tmpdir(), 'rendezvous-backup-'));
  try {
    const postgres = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
    const files = await filesIn(cluster);
    await writeFile(join(stage, 'manifest.json'), JSON.stringify(manifestOf({ postgres, migrations, files }), null, 1));
    await symlink(cluster, join(stage, 'pg'));
    // The manifest comes first: whoever reads the file knows at once whether it is for them.
    await create({ file: part, gzip: true, cwd: stage, follow: true, portable: true, strict: true }, ['manifest.json', 'pg']);
    await synced(part);
    await rename(part, file);
    await synced(dirname(file));
    return Object.keys(files).length;
  } finally {
    await rm(stage, { recursive: true, force: true });
    await rm(part, { force: true });
    unlock();
  }
}

/** Starts the database once, so that what a kill left in its log is in its files, and ends it in order. @returns its migrations. */
async function recovered(dataDir: string): Promise<string[]> {
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    const client = await database.connect();
    return await appliedMigrations(client).finally(() => client.end());
  } finally {
    await database.close();
  }
}

async function synced(path: string) {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
