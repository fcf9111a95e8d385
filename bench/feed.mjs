// npm run bench:feed: how fast a feed comes in against COPY of the same bytes into a bare table, and what memory it takes, at 7,000 launches and at
// ten times that. Needs a real Postgres (DATABASE_URL) and its psql; makes databases of its own there. With a folder as argument, that edition instead.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openDatabase, prepare } from '../dist/db/index.js';
import { openGcat } from '../dist/feeds/gcat/feed.js';
import { runFeed } from '../dist/feeds/run.js';

const ROUNDS = 3;
// With room to spare the heap grows by garbage: held, it shows whether the work needs more for a longer list.
const HEAP = '--max-old-space-size=160';
const server = process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
const COLUMNS = 'Launch_Tag Launch_JD Launch_Date LV_Type Variant Mission Launch_Site Launch_Pad Agency LaunchCode'.split(' ');

if (process.argv[2] === '--prepare') await prepared(process.argv[3]);
else if (process.argv[2] === '--one-run') await oneRun(process.argv[3], process.argv[4]);
else await bench(process.argv[2]);

async function bench(given) {
  const made = [];
  const sizes = given ? [['the edition given', given]] : [7_000, 70_000].map((count) => [`${count} launches`, generated(count, made)]);
  try {
    for (const [what, folder] of sizes) {
      const list = (await openGcat(folder)).size;
      const times = { feed: [], copy: [], start: [], memory: [] };
      for (let round = 0; round < ROUNDS; round++) {
        const { ms: copyMs, start } = await withDatabase((url) => copied(folder, url));
        times.copy.push(copyMs);
        times.start.push(start);
        const self = fileURLToPath(import.meta.url);
        const { ms, rss, nodes, parts } = await withDatabase((url) => {
          execFileSync(process.execPath, [self, '--prepare', url]);
          return JSON.parse(execFileSync(process.execPath, [HEAP, self, '--one-run', folder, url], { encoding: 'utf8' }));
        });
        times.feed.push(ms);
        times.memory.push(rss);
        Object.assign(times, { nodes, parts });
      }
      const [feed, copy, memory] = [times.feed, times.copy, times.memory].map(median);
      console.log(
        `${what}, ${(list / 1e6).toFixed(1)} MB: feed ${Math.round(feed)} ms (${Math.round((times.nodes / feed) * 1000)} nodes/s), COPY ${Math.round(copy)} ms (${Math.round(median(times.start))} of them psql's own start), ` +
          `ratio ${(copy / feed).toFixed(3)} of COPY's rate; peak memory ${Math.round(memory)} MB (medians of ${ROUNDS})`,
      );
      console.log(`  of the last run, by statement: ${times.parts.map(([part, took]) => `${part} ${Math.round(took)} ms`).join(', ')}`);
    }
  } finally {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty graph but for countries. In a process of its own, as the run is: reading the curated facts takes memory. */
async function prepared(url) {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' });
  const { readCuratedFacts } = await import('../dist/facts/index.js');
  await prepare(database, {
    digest: 'countries',
    rows: () =>
      readCuratedFacts()
        .rows()
        .filter(({ table }) => table === 'Country'),
  });
  await database.close();
}

async function oneRun(folder, url) {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' });
  const client = await database.connect();
  const edition = await openGcat(folder);
  const parts = timed(client);
  const started = performance.now();
  const { added } = await runFeed(client, 'gcat', edition);
  const ms = performance.now() - started;
  await client.end();
  await database.close();
  const longest = [...parts].sort(([, a], [, b]) => b - a).slice(0, 8);
  console.log(JSON.stringify({ ms, rss: process.resourceUsage().maxRSS / 1024, nodes: added, parts: longest }));
}

/** How long each kind of statement takes, by what it does to which table; reading goes on meanwhile. */
function timed(client) {
  const parts = new Map();
  const query = client.query.bind(client);
  client.query = async (sql, values) => {
    const begun = performance.now();
    try {
      return await query(sql, values);
    } finally {
      const part = /^(INSERT INTO|DELETE FROM|UPDATE|ANALYZE|COMMIT)(?: ("?\w+"?))?/.exec(sql);
      const name = part ? (part[1] === 'ANALYZE' ? 'ANALYZE' : part[0]) : 'other';
      parts.set(name, (parts.get(name) ?? 0) + performance.now() - begun);
    }
  };
  return parts;
}

function copied(folder, url) {
  const list = readdirSync(folder)
    .filter((file) => /^launch.*\.tsv$/.test(file))
    .sort()
    .at(-1);
  const files = [list, 'sites.tsv', 'lp.tsv', 'orgs.tsv', 'lv.tsv'].map((file) => join(folder, file));
  const psql = (...commands) => execFileSync('psql', ['-qX', url, ...commands.flatMap((command) => ['-c', command])]);
  psql('CREATE TABLE bare (line text)');
  const idle = performance.now();
  psql('SELECT 1');
  const started = performance.now();
  // One text column a line: the least that COPY can do with these bytes.
  psql(...files.map((file) => `\\copy bare FROM '${file}' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')`));
  return { ms: performance.now() - started, start: started - idle };
}

async function withDatabase(work) {
  const name = `rendezvous_bench_${process.pid}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    return await work(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

function generated(count, made) {
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-bench-'));
  made.push(folder);
  const table = (file, columns, rows) =>
    writeFileSync(
      join(folder, file),
      [`#${columns.join('\t')}`, '# Updated 2026 Jan  1 0000:00', ...rows.map((row) => row.join('\t')), ''].join('\n'),
    );
  const some = (length, row) => Array.from({ length }, (_, index) => row(index));
  table(
    'sites.tsv',
    'Site UCode StateCode TStart ShortName Name ShortEName EName Longitude Latitude'.split(' '),
    some(20, (n) => [`S${n}`, `S${n}`, 'US', '1950', `Site ${n}`, '-', '-', '-', '1.0', '2.0']),
  );
  table(
    'lp.tsv',
    'Site Code UCode ShortName Name Longitude Latitude'.split(' '),
    some(100, (n) => [`S${n % 20}`, `LP${n}`, '-', '-', '-', '1.0', '2.0']),
  );
  table(
    'orgs.tsv',
    'Code UCode StateCode Type Class TStart TStop ShortName Name Parent ShortEName EName'.split(' '),
    some(50, (n) => [`O${n}`, `O${n}`, 'US', 'O/LA/LV', 'B', '1950', '*', `Org ${n}`, `Organisation ${n}`, '-', '-', '-']),
  );
  table(
    'lv.tsv',
    'LV_Name LV_Family LV_Manufacturer LV_Variant'.split(' '),
    some(50, (n) => [`Rocket ${n}`, 'Family', `O${n}`, '-']),
  );
  const day = new Date('1957-10-04T00:00:00Z').getTime();
  const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  table(
    'launch.tsv',
    COLUMNS,
    some(count, (n) => {
      const at = new Date(day + n * 3_000_000);
      const date = `${at.getUTCFullYear()} ${months[at.getUTCMonth()]} ${String(at.getUTCDate()).padStart(2)} ${at.toISOString().slice(11, 16).replace(':', '')}`;
      return [
        `${1000 + Math.floor(n / 900)}-${String((n % 900) + 1).padStart(3, '0')}`,
        '2436116.31',
        date,
        `Rocket ${n % 50}`,
        '-',
        `Payload ${n}`,
        `S${n % 20}`,
        `LP${n % 100}`,
        `O${n % 50}`,
        'OS',
      ];
    }),
  );
  return folder;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}
