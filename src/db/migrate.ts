import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientBase } from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** The same advisory lock that `prisma migrate deploy` takes, so that either waits for the other. The trigger `one_writer` takes it for every revision. */
export const LOCK = 72_707_369;

const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** A migration failed, was changed after it had been applied, or stands half applied by another tool. */
export class MigrationError extends Error {}

/**
 * Runs `work` while no other process migrates or loads facts. The lock goes with the connection, so a crash frees it.
 */
export async function withMigrationLock<T>(db: ClientBase, work: () => Promise<T>): Promise<T> {
  await db.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    return await work();
  } finally {
    await db.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => {});
  }
}

// Every migration ends with it. In a new database no row needs its history until the last is through, and each rebuild takes a quarter of a second.
const REBUILD = /^SELECT rendezvous\.rebuild_history\(\);$/gm;

/**
 * Applies what is missing of prisma/migrations, in order, each in one transaction with its record in Prisma's own ledger.
 * @returns the names of those applied now.
 * @throws MigrationError
 */
export async function migrate(db: ClientBase, folder: string = MIGRATIONS): Promise<string[]> {
  await db.query(LEDGER);
  const { rows } = await db.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  const done: string[] = [];
  const names = migrationNames(folder);
  for (const name of names) {
    const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    const checksum = createHash('sha256').update(script).digest('hex');
    const record = applied.get(name);
    if (record) {
      if (!record.finished_at) throw new MigrationError(`migration ${name} stands unfinished in _prisma_migrations`);
      if (record.checksum !== checksum) throw new MigrationError(`migration ${name} is not the one that was applied to this database`);
      continue;
    }
    // One simple query is sent whole: function bodies keep their semicolons, and a kill leaves all of it or nothing.
    try {
      const sql = applied.size === 0 && name !== names.at(-1) ? script.replaceAll(REBUILD, '') : script;
      await db.query(`BEGIN;\n${sql}\n;INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
        VALUES ('${randomUUID()}', '${checksum}', '${name}', now(), 1);\nCOMMIT`);
    } catch (error) {
      await db.query('ROLLBACK').catch(() => {}); // else the connection stays in the broken transaction, and keeps the lock
      throw new MigrationError(`migration ${name} failed: ${(error as Error).message}`, { cause: error });
    }
    done.push(name);
  }
  return done;
}

/** The migrations of this checkout, in order. */
export function migrationNames(folder: string = MIGRATIONS): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).sort();
}

/** The migrations that a database has, in order; none when it was never prepared. */
export async function appliedMigrations(db: ClientBase): Promise<string[]> {
  await db.query(LEDGER);
  const { rows } = await db.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  );
  return rows.map(({ name }) => name);
}
