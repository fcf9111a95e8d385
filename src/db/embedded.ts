import { mkdtempSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../log/log.js';
import { embeddedRestarts } from '../metrics/counters.js';
import { finishRestore } from './cluster.js';
import { type KeptWorker, keepWorker } from './kept-worker.js';
import { lockDataDir } from './lock.js';

const SOCKET = '.s.PGSQL.5432';
/** Loads and migrations are one long statement each, and a start repeats what a kill left undone. */
const LONG_WORK_MS = 300_000;
/** Postgres writes ahead in files of 16 MB: with less than one, it soon has no room. */
const NEARLY_FULL = 16 << 20;

export interface Embedded {
  /** For node-postgres: the folder of the Unix socket stands where the host does. */
  connection: { host: string; user: string; database: string };
  /** Gives statements their time, until what it returns is called. */
  longWork(): () => void;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** A statement that takes longer is ended by ending its worker: PGlite knows no statement_timeout. */
  statementMs: number;
  log: Log;
}

/**
 * Starts Postgres inside this process (PGlite in a worker thread) on the files under `dataDir`, and again whenever the worker ends:
 * meanwhile connections break or are refused. What was committed is on the disk.
 * @throws DataDirInUse when another process has them.
 */
export async function startEmbedded(dataDir: string, { statementMs, log }: EmbeddedOptions): Promise<Embedded> {
  const unlock = await lockDataDir(dataDir);
  finishRestore(dataDir);
  // Short and private: socket paths are limited to about a hundred bytes, and whoever can connect may write.
  // Noted beside the files: whoever holds them later knows that the folder of a killed process is dead.
  const note = join(dataDir, 'socket');
  removeNoted(note);
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-'));
  writeFileSync(note, folder);
  const release = () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(note, { force: true });
    unlock();
  };
  let longWorks = 1; // the start is one
  let worker: KeptWorker;
  try {
    worker = await keepWorker(new URL('./embedded-worker.js', import.meta.url), {
      prepare() {
        rmSync(join(folder, SOCKET), { force: true }); // a worker that was killed leaves it
        return { dir: join(dataDir, 'pg'), socket: join(folder, SOCKET) };
      },
      patience: () => (longWorks > 0 ? LONG_WORK_MS : statementMs),
      lost(reason, err) {
        longWorks++;
        embeddedRestarts.inc({ reason });
        const why = reason === 'stalled' ? `a statement took more than ${statementMs} ms` : 'it ended by itself';
        log.error({ err, ...room(dataDir) }, `the embedded database is started again: ${why}`);
      },
      failed: (err) => log.error({ err, ...room(dataDir) }, 'the embedded database cannot be started; trying again'),
      back(ms) {
        longWorks--;
        log.warn({ ms: Math.round(ms) }, 'the embedded database serves again');
      },
    });
  } catch (error) {
    release();
    const { disk } = room(dataDir);
    throw disk ? new Error(`the embedded database cannot be started: ${disk}`, { cause: error }) : error;
  }
  longWorks--;
  return {
    connection: { host: folder, user: 'postgres', database: 'postgres' },
    longWork() {
      longWorks++;
      let ended = false;
      return () => {
        if (!ended) longWorks--;
        ended = true;
      };
    },
    async stop() {
      try {
        await worker.stop();
      } finally {
        release();
      }
    },
  };
}

/** What is to be said of the room on the disk: nothing while there is enough. */
function room(dataDir: string): { disk?: string } {
  const { bavail, bsize } = statfsSync(dataDir);
  const left = bavail * bsize;
  return left < NEARLY_FULL ? { disk: `the disk of DATA_DIR is full: ${(left / 1e6).toFixed(1)} MB are left` } : {};
}

/** Takes away the socket and its folder, and nothing more should a note ever name another place. */
function removeNoted(note: string) {
  try {
    const folder = readFileSync(note, 'utf8');
    rmSync(join(folder, SOCKET), { force: true });
    rmdirSync(folder);
  } catch {
    // Nothing is left over, or it is not empty and so not ours.
  }
}
