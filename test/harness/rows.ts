import type pg from 'pg';
import type { Db } from '../../src/db/index.js';

type Columns = Record<string, unknown>;

/** Columns that every versioned table wants and few tests care about. */
const STANDING: Columns = { checkedThrough: '2026-11-01', knownFrom: '2020-01-01T00:00:00Z' };

/** Writes plain rows, past Prisma: `insert(client, 'Pad', {id: 'p', ...})`. Dates and arrays go in as JSON has them. */
export async function insert(client: pg.Client, table: string, ...rows: Columns[]): Promise<void> {
  const { rows: known } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
  const has = new Set(known.map((column) => column.name));
  const standing = Object.fromEntries(Object.entries({ ...STANDING, revisionId: 1 }).filter(([column]) => has.has(column)));
  const full = rows.map((row) => ({ ...standing, ...row }));
  const list = [...new Set(full.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ');
  await client.query(`INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, [
    JSON.stringify(full),
  ]);
}

/** A revision, a country, a site with two pads: what most rows hang on. */
export async function insertGround(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO "Revision" (id, author) VALUES (1, 'tests') ON CONFLICT DO NOTHING`);
  await insert(client, 'Country', { id: 'KZ', name: 'Kazakhstan' }, { id: 'RU', name: 'Russia' });
  await insert(client, 'LaunchSite', { id: 'site', name: 'Site', countryId: 'KZ' });
  const pad = { siteId: 'site', otherNames: [] };
  await insert(client, 'Pad', { ...pad, id: 'pad', name: 'Pad' }, { ...pad, id: 'other-pad', name: 'Other pad' });
}

/** Runs `work` in a transaction that is rolled back, so that tests of one file do not see each other's rows. */
export async function inRolledBack<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

/** The SQLSTATE and constraint that a statement fails with, inside a transaction that goes on; undefined when it passes. */
export async function refusal(client: pg.Client, work: () => Promise<unknown>): Promise<{ code: string; constraint?: string } | undefined> {
  await client.query('SAVEPOINT attempt');
  try {
    await work();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (!code) throw error; // not the database's word
    return { code, ...(constraint && { constraint }) };
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
  return undefined;
}

/** A hash of each table's rows, in every schema of ours: equal before and after means that nothing happened. */
export async function checksums(client: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'history') AND c.relkind = 'r' ORDER BY 1`,
  );
  const sums = tables.map(
    ({ name }) => `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM ${name} t`,
  );
  const { rows } = await client.query<{ name: string; sum: string }>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Makes the record answer for today what it answers for the day of its last check: what capabilities rest on counts as checked through today. */
export async function checkedToday(db: Db): Promise<void> {
  for (const table of ['Pad', 'PadStatus', 'PadCertification', 'LaunchVehicle', 'Spacecraft', 'Grounding']) {
    await db.$executeRawUnsafe(`UPDATE "${table}" SET "checkedThrough" = now()::date`);
  }
}
