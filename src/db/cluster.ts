import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The major version of Postgres that the embedded database is; a cluster of another cannot be opened. */
export const POSTGRES = '18';

/** A cluster that was restored and checked, and is to take the place of what is there. */
export const RESTORED = 'pg.restored';

/** Ends a restore that a kill may have cut off. For whoever holds the lock of the directory, before it opens the cluster. */
export function finishRestore(dataDir: string) {
  const restored = join(dataDir, RESTORED);
  if (!existsSync(restored)) return;
  rmSync(join(dataDir, 'pg'), { recursive: true, force: true });
  renameSync(restored, join(dataDir, 'pg'));
}
