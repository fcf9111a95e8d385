import { DatabaseUnreachable } from './db/index.js';
import { DataDirInUse } from './db/lock.js';
import { MigrationError } from './db/migrate.js';
import { EnvError } from './env.js';
import { FactError } from './facts/rows.js';

const EXPECTED = [EnvError, DataDirInUse, DatabaseUnreachable, MigrationError, FactError];

/** Says why the process cannot go on (one line a problem; a stack only for what nobody foresaw) and ends it with 1. */
export function exitWith(error: unknown): never {
  const problems = error instanceof AggregateError ? error.errors : [error];
  for (const problem of problems) {
    const expected = EXPECTED.some((kind) => problem instanceof kind) || (problem as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(expected ? `rendezvous: ${(problem as Error).message}` : problem);
  }
  process.exit(1);
}
