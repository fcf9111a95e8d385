// npm run bench:as-of: what reading the past costs against the present, with 10,000 launches of five versions each.
// Both sides are asked in turn, in one process, over one database: DATABASE_URL's server (a database of its own there), else the embedded one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, parse } from 'graphql/index.js';
import pg from 'pg';
import { createContext } from '../dist/context.js';
import { openDatabase, prepare } from '../dist/db/index.js';
import { schema } from '../dist/schema.js';

const LAUNCHES = 10_000;
const VERSIONS = 5;
const ROUNDS = 60;
const name = `rendezvous_bench_${process.pid}`;
const server = process.env.DATABASE_URL;
const dataDir = mkdtempSync(join(tmpdir(), 'rendezvous-bench-'));
const admin = server && new pg.Client(server);
if (admin) {
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
}
const database = await openDatabase({ databaseUrl: server && Object.assign(new URL(server), { pathname: `/${name}` }).href, dataDir });
try {
  await prepare(database, { digest: 'none', rows: () => [] });
  await fill();
  const page =
    'launches(first: 100) { nodes { id slug time outcome pad { name site { name } } provider { name } } pageInfo { endCursor } }';
  const filtered = 'launches(first: 100, filter: { outcome: { eq: SUCCESS } }, orderBy: [{ field: TIME }]) { nodes { id slug time } }';
  const one = 'launch(slug: "launch-5000") { id time outcome pad { name } }';
  // Every launch has news after the first moment (nothing that is known now was known then) and none after the second.
  const moments = { 'before the last version': '2024-04-15T00:00:00Z', 'after it': '2024-06-01T00:00:00Z' };
  for (const [what, fields] of Object.entries({ 'a page of 100': page, 'a filtered, ordered page of 100': filtered, 'one launch': one })) {
    const [now, ...past] = await inTurn(
      `{ ${fields} }`,
      ...Object.values(moments).map((moment) => `{ asOf(knownAt: "${moment}") { ${fields} } }`),
    );
    console.log(`${what}: present ${now.toFixed(1)} ms (medians of ${ROUNDS})`);
    for (const [index, when] of Object.keys(moments).entries()) {
      console.log(`  ${when}: ${past[index].toFixed(1)} ms, ratio ${(past[index] / now).toFixed(2)}`);
    }
  }
} finally {
  await database.close();
  if (admin) {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
  rmSync(dataDir, { recursive: true, force: true });
}

async function fill() {
  const client = await database.connect();
  await client.query(`
    INSERT INTO "Revision" (id, author) VALUES (1, 'bench') ON CONFLICT DO NOTHING;
    INSERT INTO "Country" (id, name) VALUES ('KZ', 'Kazakhstan');
    INSERT INTO "Agency" (id, name, kind, "checkedThrough", "knownFrom", "revisionId")
      SELECT 'agency-' || n, 'Agency ' || n, 'SPACE_AGENCY', '2026-01-01', '2020-01-01', 1 FROM generate_series(1, 20) n;
    INSERT INTO "LaunchSite" (id, name, "countryId", "checkedThrough", "knownFrom", "revisionId") VALUES ('site', 'Site', 'KZ', '2026-01-01', '2020-01-01', 1);
    INSERT INTO "Pad" (id, "siteId", name, "otherNames", "checkedThrough", "knownFrom", "revisionId")
      SELECT 'pad-' || n, 'site', 'Pad ' || n, '{}', '2026-01-01', '2020-01-01', 1 FROM generate_series(1, 50) n;
    INSERT INTO "Launch" (id, time, "timePrecision", outcome, "padId", "providerId", "checkedThrough", "knownFrom", "revisionId")
      SELECT 'launch-' || n, '2000-01-01'::timestamptz + n * interval '1 day', 'DAY', 'GO', 'pad-' || 1 + n % 50, 'agency-' || 1 + n % 20,
        '2026-01-01', '2024-01-01', 1 FROM generate_series(1, ${LAUNCHES}) n;`);
  for (let version = 1; version < VERSIONS; version++) {
    await client.query(
      `UPDATE "Launch" SET time = time + interval '3 hours', outcome = (CASE WHEN $1 > 2 THEN 'SUCCESS' ELSE 'GO' END)::"LaunchOutcome",
         "knownFrom" = '2024-01-01'::timestamptz + $1 * interval '1 month'`,
      [version],
    );
  }
  await client.query('ANALYZE');
  await client.end();
}

/** Medians of operations asked in turn, after a warm-up. */
async function inTurn(...operations) {
  const documents = operations.map((operation) => parse(operation));
  const times = documents.map(() => []);
  for (let round = -10; round < ROUNDS; round++) {
    for (const [index, document] of documents.entries()) {
      const started = performance.now();
      const { errors } = await execute({ schema, document, contextValue: createContext(database) });
      if (errors) throw errors[0];
      if (round >= 0) times[index].push(performance.now() - started);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[ROUNDS / 2]);
}
