import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';

/** A worker that ends sooner than this after its start cannot start; one later was ill, and gets a successor. */
const STARTED_MS = 5000;

/** A worker ended while it was starting; it has said why itself. */
export class WorkerFailed extends Error {}

/** Whether this process serves on behalf of another one, which has prepared the database and tells the address. */
export const isWorker = cluster.isWorker;

/**
 * Keeps so many processes serving on one port until the signal, and then until each has answered what it was asked.
 * @param ready is handed the port when all of them answer.
 * @throws WorkerFailed when one cannot start.
 */
export async function keepWorkers(count: number, signal: AbortSignal, ready: (port: number) => void): Promise<void> {
  const failed = new AbortController();
  let listening = 0;
  const started = new Map<Worker, number>();
  const fork = () => void started.set(cluster.fork(), Date.now());
  cluster.on('message', (_, { port }: Answering) => {
    listening++;
    if (listening === count) ready(port);
  });
  cluster.on('exit', (worker) => {
    const age = Date.now() - started.get(worker)!;
    started.delete(worker);
    if (signal.aborted || failed.signal.aborted) return;
    if (listening < count || age < STARTED_MS) failed.abort();
    else fork();
  });
  for (let made = 0; made < count; made++) fork();
  await Promise.race([aborted(signal), aborted(failed.signal)]);
  const left = [...started.keys()].filter((worker) => !worker.isDead());
  for (const worker of left) worker.process.kill('SIGTERM');
  await Promise.all(left.map((worker) => worker.isDead() || once(worker, 'exit')));
  if (failed.signal.aborted) throw new WorkerFailed('a worker ended while it was starting');
}

interface Answering {
  port: number;
}

/** Tells the process that keeps this one that it answers. */
export const tellKeeper = (port: number) => void process.send?.({ port } satisfies Answering);

const aborted = async (signal: AbortSignal) => {
  if (!signal.aborted) await once(signal, 'abort');
};
