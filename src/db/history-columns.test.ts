import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { inRolledBack, insert, insertGround } from '../../test/harness/rows.js';

// The tables, their history and their as_of views are compared as the database sees them, all of them, so that a migration that
// forgets to rebuild is found whatever it touched.
describe('tables, history and as_of', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client?.end());

  interface Column {
    table: string;
    column: string;
    type: string;
    collation: string | null;
  }
  /** `table -> column -> type collation` of one schema. */
  // Enums of as_of are copies of those in public, under the same names.
  async function columnsOf(schema: string): Promise<Record<string, Record<string, string>>> {
    const { rows } = await client.query<Column>(
      `SELECT table_name AS table, column_name AS column, collation_name AS collation,
         concat_ws(' ', data_type, replace(udt_schema, 'as_of', 'public'), udt_name, character_maximum_length, numeric_precision, datetime_precision) AS type
       FROM information_schema.columns WHERE table_schema = $1 AND table_name NOT LIKE '\\_%' AND table_name NOT IN ('Version', 'SearchDocument') ORDER BY table_name, column_name`,
      [schema],
    );
    const tables: Record<string, Record<string, string>> = {};
    for (const { table, column, type, collation } of rows) {
      tables[table] ??= {};
      tables[table][column] = collation ? `${type} ${collation}` : type;
    }
    return tables;
  }
  const versioned = (tables: Record<string, Record<string, string>>) =>
    Object.fromEntries(Object.entries(tables).filter(([, columns]) => columns['knownFrom']));

  test('every versioned table has its history, with the same columns and knownTo', async () => {
    const expected = versioned(await columnsOf('public'));
    expect(Object.keys(expected).length).toBeGreaterThan(30);
    for (const columns of Object.values(expected)) columns['knownTo'] = columns['knownFrom']!;
    expect(await columnsOf('history')).toEqual(expected);
  });

  /** What the views show of these tables: of a versioned one, which part of it a row is of. */
  const viewed = (tables: Record<string, Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(tables).map(([table, columns]) => [
        table,
        columns['knownFrom'] ? { ...columns, part: columns['revisionId']! } : columns,
      ]),
    );

  test('every table has its as_of view, with the same columns', async () => {
    expect(await columnsOf('as_of')).toEqual(viewed(await columnsOf('public')));
  });

  test('only reference data, the audit and the book of the feeds have no history', async () => {
    const all = await columnsOf('public');
    const kept = versioned(all);
    expect(Object.keys(all).filter((table) => !kept[table])).toEqual([
      'Change',
      'Country',
      'FeedAddress',
      'FeedRun',
      'Merge',
      'Revision',
      'SetAside',
      'UnsureMatch',
    ]);
  });

  test('history can be searched as the table can', async () => {
    const indexed = async (schema: string) => {
      const { rows } = await client.query<{ entry: string }>(
        `SELECT tablename || regexp_replace(indexdef, '^.* USING', '') AS entry FROM pg_indexes WHERE schemaname = $1 ORDER BY 1`,
        [schema],
      );
      return rows.map(({ entry }) => entry);
    };
    const history = new Set(await indexed('history'));
    const tables = Object.keys(versioned(await columnsOf('public')));
    // Partial and exclusion indexes are rules about the present, not ways to search; those that order by no key are of no use to the past.
    const wanted = (await indexed('public')).filter(
      (entry) =>
        tables.some((table) => entry.startsWith(`${table} `)) &&
        !/ gist | WHERE /.test(entry) &&
        / gin | btree \(("?\w+Id"?|id)\b/.test(entry),
    );
    expect(wanted.length).toBeGreaterThan(90);
    expect(wanted.filter((entry) => !history.has(entry))).toEqual([]);
  });

  test('text is ordered by bytes everywhere', async () => {
    const { rows } = await client.query(
      `SELECT n.nspname, c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_collation l ON l.oid = a.attcollation
       WHERE n.nspname IN ('public', 'history', 'as_of') AND c.relkind IN ('r', 'v') AND c.relname NOT LIKE '\\_%'
         AND a.attnum > 0 AND l.collname <> 'C'`,
    );
    expect(rows).toEqual([]);
  });

  test('a later migration that adds columns and an index extends history and view', () =>
    inRolledBack(client, async () => {
      await insertGround(client);
      await client.query(
        `ALTER TABLE "Pad" ADD COLUMN "surface" TEXT COLLATE "C" NOT NULL DEFAULT 'concrete', ADD COLUMN "height" INTEGER`,
      );
      await client.query('ALTER TABLE "Country" ADD COLUMN "motto" TEXT COLLATE "C"');
      await client.query('CREATE INDEX "Pad_siteId_surface_idx" ON "Pad" ("siteId", "surface")');
      await client.query('SELECT rendezvous.rebuild_history()');
      const tables = await columnsOf('public');
      const history = await columnsOf('history');
      expect(history['Pad']).toEqual({ ...tables['Pad'], knownTo: tables['Pad']!['knownFrom'] });
      expect(await columnsOf('as_of')).toEqual(viewed(tables));
      const { rows: indexes } = await client.query(
        `SELECT FROM pg_indexes WHERE schemaname = 'history' AND indexname = 'Pad_siteId_surface_idx'`,
      );
      expect(indexes).toHaveLength(1);

      // The triggers know the new columns too.
      await client.query(`UPDATE "Pad" SET "surface" = 'steel', "knownFrom" = '2026-01-01T00:00:00Z' WHERE id = 'pad'`);
      await client.query(`SELECT set_config('rendezvous.known_at', '2025-06-01T00:00:00Z', true)`);
      const { rows } = await client.query(`SELECT surface FROM as_of."Pad" WHERE id = 'pad'`);
      expect(rows).toEqual([{ surface: 'concrete' }]);
      const { rows: told } = await client.query(`SELECT kind FROM "Change" WHERE "entityId" = 'pad' ORDER BY id`);
      expect(told).toEqual([{ kind: 'ADDED' }, { kind: 'NEWS' }]);
    }));

  test('a table that a later migration adds gets its history', () =>
    inRolledBack(client, async () => {
      await insertGround(client);
      await client.query(`CREATE TABLE "Tower" (id TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL,
        "knownFrom" TIMESTAMPTZ(3) NOT NULL, "revisionId" INTEGER NOT NULL)`);
      await client.query('SELECT rendezvous.rebuild_history()');
      await insert(client, 'Tower', { id: 't', name: 'old' });
      await client.query(`UPDATE "Tower" SET name = 'new', "knownFrom" = '2026-01-01T00:00:00Z'`);
      await client.query(`SELECT set_config('rendezvous.known_at', '2025-06-01T00:00:00Z', true)`);
      expect((await client.query('SELECT name FROM as_of."Tower"')).rows).toEqual([{ name: 'old' }]);
    }));
});
