// npm run bench:export: all launches of the GCAT feed as a table over HTTP, against psql's \copy of the same rows, asked in turn; then what a table of
// 100,000 rows needs in memory. Needs a Postgres (DATABASE_URL; a database of its own is made there), psql, and the feed's files in ../shared/feeds/gcat.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { openDatabase, prepare } from '../dist/db/index.js';
import { FEEDS } from '../dist/feeds/registry.js';
import { runFeed } from '../dist/feeds/run.js';
import { NO_LIMIT } from '../dist/limits/rate.js';
import { createHttpServer } from '../dist/server.js';

const ROUNDS = 15;
const MANY = 100_000;
const GCAT = new URL('../../shared/feeds/gcat', import.meta.url).pathname;
const QUERY = `{ launches { nodes { slug cospar time timePrecision outcome vehicle { name } pad { name } site { name country { code } } provider { name } } } }`;
const SQL = `SELECT l.id, l.cospar, l.time, l."timePrecision", l.outcome, v.name, p.name, s.name, s."countryId", a.name FROM "Launch" l
  LEFT JOIN "LaunchVehicle" v ON v.id = l."vehicleId" LEFT JOIN "Pad" p ON p.id = l."padId"
  LEFT JOIN "LaunchSite" s ON s.id = coalesce(l."siteId", p."siteId") LEFT JOIN "Agency" a ON a.id = l."providerId"
  ORDER BY l.time DESC NULLS LAST, l.id`.replaceAll('\n', ' ');

const server = process.env.DATABASE_URL;
if (!server || !existsSync(GCAT)) {
  console.error(`set DATABASE_URL, and put the feed's files into ${GCAT}`);
  process.exit(2);
}
const name = `rendezvous_bench_export_${process.pid}`;
const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const admin = new pg.Client(server);
await admin.connect();
await admin.query(`CREATE DATABASE ${name}`);
const database = await openDatabase({ databaseUrl, dataDir: '' });
const http = createHttpServer(database, { limits: { rates: NO_LIMIT } }); // the same table is asked for again and again
try {
  await prepare(database);
  const client = await database.connect();
  for await (const edition of FEEDS.gcat.editions({ path: GCAT })) await runFeed(client, 'gcat', edition, { dryRun: false });
  await client.query('ANALYZE');
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = `http://127.0.0.1:${http.address().port}/graphql`;

  const times = { '\\copy': [], csv: [], ndjson: [], arrow: [] };
  let rows;
  for (let round = -2; round < ROUNDS; round++) {
    for (const [format, all] of Object.entries(times)) {
      const started = performance.now();
      if (format === '\\copy') copied();
      else rows = await exported(address, format);
      if (round >= 0) all.push(performance.now() - started);
    }
  }
  const median = (all) => all.sort((a, b) => a - b)[(ROUNDS - 1) / 2];
  const copy = median(times['\\copy']);
  console.log(`${rows} launches, ten columns of five tables (medians of ${ROUNDS})`);
  for (const [format, all] of Object.entries(times)) {
    const ms = median(all);
    console.log(
      `  ${format.padEnd(6)} ${ms.toFixed(0).padStart(5)} ms ${Math.round((rows / ms) * 1000)} rows/s, ${(ms / copy).toFixed(1)} times \\copy`,
    );
  }

  const small = await peak(() => exported(address, 'csv'));
  await client.query(
    `INSERT INTO "Launch" (id, time, "timePrecision", outcome, "padId", "checkedThrough", "knownFrom", "revisionId")
     SELECT 'bench-' || n, '2200-01-01'::timestamptz + n * interval '1 hour', 'DAY', 'TBD', 'baikonur-31-6', '2026-01-01', '2025-01-01', (SELECT max(id) FROM "Revision")
     FROM generate_series(1, $1::integer) n`,
    [MANY - rows],
  );
  await client.query('ANALYZE');
  await client.end();
  let many;
  const large = await peak(async () => {
    many = await exported(address, 'csv');
  });
  console.log(`heap in use after collection, at most: ${mb(small)} for ${rows} rows, ${mb(large)} for ${many}`);
} finally {
  http.closeAllConnections();
  http.close();
  await database.close();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.end();
}

function copied() {
  const { status, stderr } = spawnSync('psql', [databaseUrl, '-qXc', `\\copy (${SQL}) TO '/dev/null' CSV HEADER`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Reads a whole table, and tells how many rows were promised. */
async function exported(address, format) {
  const answer = await fetch(`${address}?${new URLSearchParams({ query: QUERY, format })}`);
  if (!answer.ok) throw new Error(await answer.text());
  for await (const _ of answer.body);
  return Number(answer.headers.get('x-total-count'));
}

/** The most that was in use while it ran, looked at after collecting what was not. */
async function peak(run) {
  let most = 0;
  const look = setInterval(() => {
    globalThis.gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }, 150);
  await run();
  clearInterval(look);
  return most;
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
