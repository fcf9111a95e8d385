import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { watchBeats } from './watchdog.js';

const WAITS_MS = [0, 100, 500, 1000, 2000];

export interface KeptWorker {
  /** Lets it end in order. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** Makes the place for a worker, and says what it is to know. */
  prepare(): object;
  /** How long it may do one thing, in ms. */
  patience(): number;
  /** It ended without being asked to; it is started again, for as often as it takes. */
  lost(reason: 'stalled' | 'ended', cause: unknown): void;
  failed(cause: unknown): void;
  back(ms: number): void;
}

/**
 * A worker thread that says 'ready' when it serves, counts while it lives, and is started again when it ends, or is ended when it does not count.
 * @throws when it cannot be started the first time.
 */
export async function keepWorker(file: URL, options: WorkerOptions): Promise<KeptWorker> {
  const stopping = new AbortController();
  let worker: Worker;
  let restarting: Promise<void> | undefined;

  async function start(): Promise<Worker> {
    const beats = new Int32Array(new SharedArrayBuffer(4));
    const fresh = new Worker(file, { workerData: { ...options.prepare(), beats } });
    let cause: unknown;
    let reason: 'stalled' | 'ended' = 'ended';
    let served = false;
    const unwatch = watchBeats(beats, options.patience, () => {
      reason = 'stalled';
      void fresh.terminate();
    });
    fresh.on('error', (error) => {
      cause = error;
    });
    const ended = once(fresh, 'exit').then(() => {
      unwatch();
      if (!served) throw cause ?? new Error(reason === 'stalled' ? 'it did not start in time' : 'it ended while it was starting');
      if (stopping.signal.aborted) return;
      options.lost(reason, cause);
      restarting = restart();
    });
    await Promise.race([once(fresh, 'message'), ended]);
    served = true;
    ended.catch(() => {});
    return fresh;
  }

  async function restart() {
    const began = performance.now();
    for (let attempt = 0; !stopping.signal.aborted; attempt++) {
      await sleep(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)], undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        worker = await start();
        return options.back(performance.now() - began);
      } catch (error) {
        options.failed(error);
      }
    }
  }

  worker = await start();
  return {
    async stop() {
      stopping.abort();
      await restarting;
      const stopped = once(worker, 'message');
      worker.postMessage('stop');
      await Promise.race([stopped, once(worker, 'exit')]);
      await worker.terminate();
    },
  };
}
