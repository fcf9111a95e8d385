// rendezvous feed <name> <path> [options]: brings the editions of a feed found at the path into the graph.
import { parseArgs } from 'node:util';
import type { ClientBase } from 'pg';
import { misused } from './cli/help.js';
import { openDatabase, prepare } from './db/index.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';
import { Progress } from './feeds/progress.js';
import { FEEDS, type FeedArguments } from './feeds/registry.js';
import { type FeedSummary, runFeed } from './feeds/run.js';
import { undoMerge } from './feeds/undo.js';

async function run() {
  const asked = readArguments();
  if ('undo' in asked) return withClient(async (client) => console.log(await undoMerge(client, asked.undo)));
  const { name, from, dryRun } = asked;
  const editions = FEEDS[name]!.editions(from);
  const first = await editions.next(); // what cannot be opened is told before a database is
  await withClient(async (client) => {
    for (let next = first; !next.done; next = await editions.next()) await take(client, name, next.value, dryRun);
  });
}

async function withClient(use: (client: ClientBase) => Promise<void>) {
  const database = await openDatabase(readEnv());
  try {
    await prepare(database);
    const client = await database.connect();
    try {
      await use(client);
    } finally {
      await client.end();
    }
  } finally {
    await database.close();
  }
}

async function take(client: ClientBase, name: string, edition: Parameters<typeof runFeed>[2], dryRun: boolean) {
  const progress = new Progress(name);
  const summary = await runFeed(client, name, edition, { dryRun, onProgress: (...told) => progress.update(...told) }).finally(() =>
    progress.end(),
  );
  console.log(`${edition.source.title}: ${told(summary, dryRun)}`);
}

function readArguments(): { name: string; from: FeedArguments; dryRun: boolean } | { undo: number } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, launches: { type: 'string' }, edition: { type: 'string' } },
    });
    const { 'dry-run': dryRun, ...options } = values;
    const [name, path, ...more] = positionals;
    if (name === 'undo' && /^\d{1,9}$/.test(path ?? '') && more.length === 0) return { undo: Number(path) };
    if (!name || !Object.hasOwn(FEEDS, name) || !path || more.length > 0)
      throw new TypeError('name a feed and a file or folder; --help lists the feeds');
    return { name, from: { path, ...options }, dryRun };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    misused('feed', error.message);
  }
}

function told({ added, changed, ended, unchanged, setAside, unsure }: FeedSummary, dryRun: boolean): string {
  const rows = `${added} added, ${changed} changed, ${ended} ended, ${unchanged} unchanged, ${setAside.length} set aside, ${unsure} unsure`;
  const bad = setAside.slice(0, 20).map(({ file, line, reason }) => `  set aside: ${file}:${line}: ${reason}`);
  const open =
    unsure > 0 && !dryRun ? ['  what is unsure is left apart: { unsureMatches { nodes { feed type code record reason } } } tells it'] : [];
  return [dryRun ? `${rows} (a dry run: nothing was changed)` : rows, ...bad, ...open].join('\n');
}

run().catch(exitWith);
