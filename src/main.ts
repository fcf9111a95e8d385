import type { AddressInfo } from 'node:net';
import { type Graph, openDatabase, prepare } from './db/index.js';
import { drainable } from './drain.js';
import { type Env, readEnv } from './env.js';
import { exitWith } from './exit.js';
import { createLog, type Log } from './log/log.js';

const DEADLINE_MS = 15_000;

type ServerModule = typeof import('./server.js');

async function run() {
  const env = readEnv();
  const log = createLog(env.logLevel);
  const signal = stopSignal();
  // The database starts in its own thread while the schema is built in this one.
  const [database, server] = await Promise.all([openDatabase(env), import('./server.js')]);
  try {
    if (!signal.aborted) await prepare(database);
    if (!signal.aborted) await serve(env, server, database, log, signal);
  } finally {
    await database.close();
  }
}

/** Listens until the signal, then lets requests in flight have their answers. */
async function serve(env: Env, { createHttpServer }: ServerModule, graph: Graph, log: Log, signal: AbortSignal) {
  const server = createHttpServer(graph, { log });
  const drain = drainable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.port, env.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  console.log(`Rendezvous answers at http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}/graphql`);
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  await drain();
}

/**
 * Aborted by SIGTERM and SIGINT. They stay caught to the end: Ctrl-C under npm comes twice, from the terminal and from npm,
 * and the second must not cut off the way out. During the start they wait for the step that is running.
 */
function stopSignal(): AbortSignal {
  const asked = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      asked.abort();
      setTimeout(() => process.exit(1), DEADLINE_MS).unref(); // something hangs: what is committed is safe, and a restart waits
    });
  }
  return asked.signal;
}

run().then(() => process.exit(0), exitWith);
