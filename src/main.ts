import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Graph, openDatabase, prepare } from './db/index.js';
import { drainable } from './drain.js';
import { type Env, readEnv } from './env.js';
import { exitWith } from './exit.js';
import { counterOf } from './limits/settings.js';
import { createLog, type Log } from './log/log.js';
import { createMetrics } from './metrics/metrics.js';
import { probeServer, probes } from './probes.js';
import { isWorker, keepWorkers, tellKeeper } from './workers.js';

/** From the signal to the end of what serves. Requests in flight have most of it. */
const DEADLINE_MS = 15_000;
/** The same of a start: its steps take seconds, and minutes where others have the machine. A longer wait is for something that hangs. */
const START_DEADLINE_MS = 300_000;

type ServerModule = typeof import('./server.js');

async function run() {
  const env = readEnv(process.env, process.argv.slice(2));
  const log = createLog(env.logLevel);
  const stop = stopOnSignal(START_DEADLINE_MS);
  const { signal } = stop;
  if (env.workers > 1 && !isWorker) return serveByWorkers(env, stop);
  // The database starts in its own thread while the schema is built in this one.
  const [database, server] = await Promise.all([openDatabase({ ...env, log }), import('./server.js')]);
  try {
    if (!signal.aborted && !isWorker) await prepare(database);
    if (!signal.aborted) await serve(env, server, database, log, stop);
  } finally {
    await database.close();
  }
}

/** The database is prepared once; its workers only read it, and what a desk writes. */
async function serveByWorkers(env: Env, stop: Stop) {
  const { signal } = stop;
  const database = await openDatabase(env);
  try {
    if (!signal.aborted) await prepare(database);
  } finally {
    await database.close();
  }
  stop.deadlineMs = env.stopDelayMs + DEADLINE_MS;
  if (!signal.aborted) await keepWorkers(env.workers, signal, (port) => tellAddress(env, port));
}

const tellAddress = ({ host }: Env, port: number) =>
  console.log(`Rendezvous answers at http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`);

/** Listens until the signal, then lets requests in flight have their answers. */
async function serve(env: Env, { createHttpServer }: ServerModule, graph: Graph, log: Log, stop: Stop) {
  const { signal } = stop;
  stop.deadlineMs = env.stopDelayMs + DEADLINE_MS;
  const metrics = createMetrics(graph);
  const counter = counterOf(env.limits, (message, error) => log.warn({ err: error }, message));
  const limits = { ...env.limits, counter };
  const { answerBytes, entityBytes, persistedBytes, compile } = env;
  const server = createHttpServer(graph, {
    log,
    metrics,
    showMetrics: env.metrics === 'on',
    stopping: signal,
    answerBytes,
    entityBytes,
    persistedBytes,
    compile,
    limits,
  });
  const drain = drainable(server);
  const apart = probeServer(probes({ graph, metrics, stopping: signal }));
  if (typeof env.metrics === 'object') await listen(apart, env.metrics);
  const port = await listen(server, env);
  if (isWorker) tellKeeper(port);
  else tellAddress(env, port);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  await pause(env.stopDelayMs);
  await drain();
  counter.close();
  apart.close().closeAllConnections();
}

/** @returns the port. */
async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

interface Stop {
  /** Aborted by SIGTERM and SIGINT. */
  signal: AbortSignal;
  /** How long after it the process may take to end by itself. */
  deadlineMs: number;
}

/**
 * The signals stay caught to the end: Ctrl-C under npm comes twice, from the terminal and from npm, and the second must not cut
 * off the way out. During the start they wait for the step that is running.
 */
function stopOnSignal(deadlineMs: number): Stop {
  const asked = new AbortController();
  const stop = { signal: asked.signal, deadlineMs };
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      asked.abort();
      setTimeout(() => process.exit(1), stop.deadlineMs).unref(); // something hangs: what is committed is safe, and a restart waits
    });
  }
  return stop;
}

run().then(() => process.exit(0), exitWith);
