import { readFileSync } from 'node:fs';

/** What the generated graph has of each thing; graph.sql says why some grow more slowly. */
export function sizesOf(scale) {
  const few = Math.sqrt(scale);
  const counts = {
    launches: 7000 * scale,
    sources: 1000 * scale,
    people: 600 * scale,
    parties: 2000 * scale,
    revisions: 10 * scale,
    events: 100 * scale,
    agencies: 500 * few,
    pads: 200 * few,
    sites: 40 * few,
    vehicles: 150 * few,
    spacecraft: 20 * few,
    programs: 20 * few,
    agreements: 60 * few,
  };
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Math.max(1, Math.round(count))]));
}

/**
 * Fills a database that holds the curated facts alone with the generated graph, in one transaction, and settles it. Triggers sleep meanwhile (the SQL writes
 * history and audit itself, documents of search are made anew), and indexes are made afterwards: a hundred times the launches then take minutes. Needs a superuser for that.
 */
export async function fill(client, scale) {
  const started = performance.now();
  const { rows } = await client.query('SELECT max(id) AS base FROM "Revision"');
  const values = {
    ...sizesOf(scale),
    base: rows[0].base,
    countries: "ARRAY['US', 'RU', 'CN', 'FR', 'JP', 'IN', 'KZ', 'DE', 'IT', 'GB']",
  };
  const sql = readFileSync(new URL('graph.sql', import.meta.url), 'utf8').replace(/(?<!:):([a-z]+)\b/g, (_, name) => {
    if (!(name in values)) throw new Error(`graph.sql asks for :${name}, which is not known`);
    return values[name];
  });
  await client.query('BEGIN');
  await client.query(
    "SET LOCAL session_replication_role = 'replica'; SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL TimeZone = 'UTC'",
  );
  const indexes = await plainIndexes(client);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query(sql);
  await client.query('SELECT rendezvous.fill_documents()');
  for (const { definition } of indexes) await client.query(definition);
  await client.query('SELECT rendezvous.list_missions(NULL)');
  await client.query('SELECT rendezvous.list_sanctions(NULL)');
  await client.query(`SELECT setval(pg_get_serial_sequence('"Revision"', 'id'), (SELECT max(id) FROM "Revision"))`);
  await client.query('COMMIT');
  await client.query('VACUUM (ANALYZE)');
  await client.query('CHECKPOINT');
  return performance.now() - started;
}

/** The indexes that no constraint stands on. */
async function plainIndexes(client) {
  const { rows } = await client.query(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'history', 'rendezvous') AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`);
  return rows;
}
