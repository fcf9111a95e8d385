// npm run feed -- gcat <folder> [--launches <file>] [--dry-run]: brings an edition of a feed into the graph.
import { parseArgs } from 'node:util';
import { openDatabase, prepare } from './db/index.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';
import { openGcat } from './feeds/gcat/feed.js';
import { Progress } from './feeds/progress.js';
import { type FeedSummary, runFeed } from './feeds/run.js';

const USAGE = `usage: npm run feed -- gcat <folder> [--launches <file in it>] [--dry-run]
  gcat        a folder with launch.tsv (or launch_<date>.tsv, the latest counts), sites.tsv, lp.tsv, orgs.tsv and lv.tsv
              of J. McDowell's General Catalog of Artificial Space Objects, as published at planet4589.org/space/gcat
  --launches  another launch list of the folder: an earlier edition
  --dry-run   shows what would change, and changes nothing`;

async function run() {
  const { name, folder, launches, dryRun } = readArguments();
  const edition = await openGcat(folder, launches);
  const database = await openDatabase(readEnv());
  try {
    await prepare(database);
    const client = await database.connect();
    const progress = new Progress(name);
    const summary = await runFeed(client, name, edition, { dryRun, onProgress: (...told) => progress.update(...told) }).finally(() => {
      progress.end();
      return client.end();
    });
    console.log(told(summary, dryRun));
  } finally {
    await database.close();
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, launches: { type: 'string' } },
    });
    const [name, folder, ...more] = positionals;
    if (name !== 'gcat' || !folder || more.length > 0) throw new TypeError();
    return { name, folder, launches: values.launches, dryRun: values['dry-run'] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(error.message ? `${error.message}\n${USAGE}` : USAGE);
    process.exit(2);
  }
}

function told({ added, changed, ended, unchanged, setAside, unsure }: FeedSummary, dryRun: boolean): string {
  const rows = `${added} added, ${changed} changed, ${ended} ended, ${unchanged} unchanged, ${setAside.length} set aside, ${unsure} unsure`;
  const bad = setAside.slice(0, 20).map(({ file, line, reason }) => `  set aside: ${file}:${line}: ${reason}`);
  return [dryRun ? `${rows} (a dry run: nothing was changed)` : rows, ...bad].join('\n');
}

run().catch(exitWith);
