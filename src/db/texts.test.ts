import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { inRolledBack, insert, insertGround } from '../../test/harness/rows.js';

const TITLES = [
  '50% of it',
  'under_score',
  'back\\slash',
  `O'Brien "x"`,
  'Éclair Ångström',
  'éclair ångström',
  'Союз МС-28',
  'союз',
  'ISS',
  'iss',
  'İıI',
];

describe('parts of texts', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client?.end());

  const titled = async (pattern: string) => {
    const { rows } = await client.query<{ title: string }>(`SELECT title FROM "Source" WHERE title ILIKE $1 ORDER BY id`, [pattern]);
    return rows.map(({ title }) => title);
  };
  const written = async () => {
    await insertGround(client);
    await insert(client, 'Source', ...TITLES.map((title, n) => ({ id: `s${n}`, publisher: 'P', title, url: 'https://example.org/' })));
    await client.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off');
  };

  test.each([
    '%0\\% of%',
    '%r\\_sc%',
    'back\\\\S%',
    `%o'brien%`,
    '%clair%',
    '%ÉCLAIR%',
    'Éclair%',
    '%ång%',
    'союз%',
    'СОЮЗ%',
    '%мс-2%',
    'iSs',
    '%ıI%',
    '%i%',
    '%',
  ])('the index finds for %s what is there without it', (pattern) =>
    inRolledBack(client, async () => {
      await written();
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT FROM "Source" WHERE title ILIKE '${pattern.replaceAll("'", "''")}'`,
      );
      expect(JSON.stringify(rows)).toContain('Source_parts_idx');
      const found = await titled(pattern);
      await client.query('DROP INDEX "Source_parts_idx"');
      expect(await titled(pattern)).toEqual(found);
    }),
  );

  test('who may not make the extension goes without', () =>
    inRolledBack(client, async () => {
      await written();
      await client.query(
        // Indexes that have a length of their own go first: Postgres cannot read what they were made with any more once the extension is going.
        `DROP INDEX "_MissionList_parts_idx", "Source_parts_latest_idx", "ListedParty_parts_by_name_idx", "Person_parts_by_name_idx"; DROP EXTENSION pg_trgm CASCADE;
          CREATE ROLE plain; GRANT USAGE ON SCHEMA rendezvous TO plain; SET LOCAL ROLE plain`,
      );
      const made = async () =>
        (
          await client.query(`SELECT rendezvous.index_texts() AS texts, rendezvous.index_names(),
        to_regclass('"ListedParty_parts_by_name_idx"') IS NOT NULL AS names`)
        ).rows[0];
      expect(await made()).toMatchObject({ texts: false, names: false });
      await client.query('RESET ROLE');
      expect(await titled('iSs')).toEqual(['ISS', 'iss']);
      expect(await made()).toMatchObject({ texts: true, names: true });
      expect(await titled('iSs')).toEqual(['ISS', 'iss']);
    }));
});
