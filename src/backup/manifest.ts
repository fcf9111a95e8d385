import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';

/** A backup cannot be made, or is not one that can be restored here; the message says why. */
export class BackupRefused extends Error {}

const FORMAT = 1;

const schema = z.object({
  format: z.literal(FORMAT),
  made: z.iso.datetime(),
  /** The major version of Postgres: its files are its own. */
  postgres: z.string(),
  migrations: z.array(z.string()).min(1),
  /** Every file of the cluster by its path, so that none can be missing, cut off or changed. */
  files: z.record(z.string(), z.object({ size: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof schema>;
export type Files = Manifest['files'];

export const manifestOf = (about: Omit<Manifest, 'format' | 'made'>): Manifest => ({
  format: FORMAT,
  made: new Date().toISOString(),
  ...about,
});

/** @throws BackupRefused */
export function readManifest(text: string): Manifest {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupRefused('the file is no backup of this version: its manifest cannot be read', { cause });
  }
}

/** What stands in a folder. @param sync also sees to it that all of it is on the disk. */
export async function filesIn(folder: string, { sync = false } = {}): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Files = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) continue;
    if (!entry.isFile()) throw new BackupRefused(`${path} is neither a file nor a folder`);
    const file = await open(path, sync ? 'r+' : 'r');
    try {
      files[path.slice(folder.length + 1).replaceAll(sep, '/')] = await digestOf(file);
      if (sync) await file.sync();
    } finally {
      await file.close();
    }
  }
  return files;
}

async function digestOf(file: FileHandle): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of file.createReadStream({ autoClose: false, start: 0 })) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { size, sha256: hash.digest('hex') };
}

/** @throws BackupRefused naming the first difference. */
export function expectSame(files: Files, told: Files) {
  for (const [path, { size, sha256 }] of Object.entries(told)) {
    const file = files[path];
    if (!file) throw new BackupRefused(`the backup is damaged: ${path} is not in it`);
    if (file.size !== size || file.sha256 !== sha256) throw new BackupRefused(`the backup is damaged: ${path} is not as it was`);
  }
  const more = Object.keys(files).find((path) => !Object.hasOwn(told, path));
  if (more) throw new BackupRefused(`the backup is damaged: ${more} was not in it`);
}
