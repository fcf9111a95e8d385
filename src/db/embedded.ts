import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockDataDir } from './lock.js';

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
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-'));
  const release = () => {
    rmSync(folder, { recursive: true, force: true });
    unlock();
  };
  const worker = new Worker(new URL('./embedded-worker.js', import.meta.url), {
    workerData: { dir: join(dataDir, 'pg'), socket: join(folder, '.s.PGSQL.5432') },
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
  return {
    connection: { host: folder, user: 'postgres', database: 'postgres' },
    async stop() {
      const stopped = once(worker, 'message');
      worker.postMessage('stop');
      await Promise.race([stopped, once(worker, 'exit')]);
      await worker.terminate();
      release();
    },
  };
}
