import { BackupRefused } from './backup/manifest.js';
import { DatabaseUnreachable } from './db/index.js';
import { DataDirInUse } from './db/lock.js';
import { MigrationError } from './db/migrate.js';
import { EnvError } from './env.js';
import { FactError } from './facts/rows.js';
import { FeedFileError } from './feeds/file.js';
import { FeedRefused } from './feeds/run.js';
import { WorkerFailed } from './workers.js';

/** An end that its message explains. */
export class Failed extends Error {}

const EXPECTED = [
  Failed,
  BackupRefused,
  EnvError,
  DataDirInUse,
  DatabaseUnreachable,
  MigrationError,
  FactError,
  FeedFileError,
  FeedRefused,
  WorkerFailed,
];

/** Says why the process cannot go on (one line a problem; a stack only for what nobody foresaw) and ends it with 1. */
export function exitWith(error: unknown): never {
  const problems = error instanceof AggregateError ? error.errors : [error];
  for (const problem of problems) {
    // An error with a system call is about a port, a host or a folder that was asked for: its message says which.
    const expected = EXPECTED.some((kind) => problem instanceof kind) || (problem as NodeJS.ErrnoException | undefined)?.syscall;
    console.error(expected ? `rendezvous: ${(problem as Error).message}` : problem);
  }
  process.exit(1);
}
