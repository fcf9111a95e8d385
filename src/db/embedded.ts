import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDataDir } from './lock.js';

const SOCKET = '.s.PGSQL.5432';

export interface Embedded {
  /** For node-postgres: the folder of the Unix socket stands where the host does. */
  connection: { host: string; user: string; database: string };
  stop(): Promise<void>;
}

/**
 * Starts Postgres inside this process (PGlite in a worker thread) on the files under `dataDir`.
 * @throws DataDirInUse when another process has them.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const unlock = await lockDataDir(dataDir);
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
  const worker = new Worker(new URL('./embedded-worker.js', import.meta.url), {
    workerData: { dir: join(dataDir, 'pg'), socket: join(folder, SOCKET) },
  });
  try {
    await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(() => Promise.reject(new Error('the embedded database stopped while it was starting'))),
    ]);
  } catch (error) {
    await worker.terminate();
    release();
    throw error;
  }
  // Without its database the process has nothing to answer from: it ends, and whoever watches it starts it again.
  let stopping = false;
  const lost = (cause: unknown) => {
    if (!stopping) throw new Error('the embedded database stopped', { cause });
  };
  worker.on('error', lost);
  worker.on('exit', lost);
  return {
    connection: { host: folder, user: 'postgres', database: 'postgres' },
    async stop() {
      stopping = true;
      try {
        const stopped = once(worker, 'message');
        worker.postMessage('stop');
        await Promise.race([stopped, once(worker, 'exit')]);
        await worker.terminate();
      } finally {
        release();
      }
    },
  };
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
