// rendezvous feeds [--watch] [--force <feed>]: fetches the feeds that are due from their official addresses and brings them into the graph.
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { misused } from './cli/help.js';
import { openDatabase, prepare } from './db/index.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';
import { runDue } from './feeds/due.js';
import { FEEDS } from './feeds/registry.js';

/** Node's timers end here; a feed that is due later is waited for in several naps. */
const LONGEST_NAP_MS = 86_400_000;

async function run() {
  const { watch, force } = readArguments();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const database = await openDatabase(readEnv());
  try {
    await prepare(database);
    const client = await database.connect();
    try {
      for (;;) {
        const onFeed = (name: string, told: string) => console.log(`${name}: ${told}`);
        const { failed, next } = await runDue(client, { force, onFeed, fetching: { signal: stop.signal } });
        if (failed > 0) process.exitCode = 1;
        if (!watch || stop.signal.aborted) break;
        await sleep(Math.min(LONGEST_NAP_MS, Math.max(1000, next.getTime() - Date.now())), undefined, { signal: stop.signal });
      }
    } finally {
      await client.end();
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await database.close();
  }
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false }, force: { type: 'string' } } });
    if (values.force !== undefined && !Object.hasOwn(FEEDS, values.force))
      throw new TypeError(`there is no such feed: --force takes one of ${Object.keys(FEEDS).join(', ')}`);
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    misused('feeds', error.message);
  }
}

run().catch(exitWith);
