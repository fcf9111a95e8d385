import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { openGcat } from '../../src/feeds/gcat/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { copyOf } from '../harness/database.js';
import { run } from '../harness/execute.js';

// The real catalogue, where it is at hand beside the checkout; without it these tests skip, and say so.
const FOLDER = fileURLToPath(new URL('../../../shared/feeds/gcat', import.meta.url));
const OLDER = 'launch_2024-12-31.tsv';
/** Of the launch list: `Launch_Date`. */
const COLUMN = 2;
const FED = `IN (SELECT id FROM "Revision" WHERE feed = 'gcat')`;

describe.skipIf(!existsSync(FOLDER))('the real catalogue', () => {
  let both: { client: pg.Client; close(): Promise<void> };
  let alone: { client: pg.Client; database: Database; close(): Promise<void> };
  const opened = async () => {
    const { database, dispose } = await copyOf('seeded');
    const client = await database.connect();
    return {
      client,
      database,
      async close() {
        await client.end();
        await dispose();
      },
    };
  };
  beforeAll(async () => {
    both = await opened();
    alone = await opened();
    await runFeed(both.client, 'gcat', await openGcat(FOLDER, OLDER));
    await runFeed(both.client, 'gcat', await openGcat(FOLDER));
    await runFeed(alone.client, 'gcat', await openGcat(FOLDER));
  }, 300_000);
  afterAll(async () => {
    await both?.close();
    await alone?.close();
  });
  const count = async (sql: string) => Number((await alone.client.query<{ count: string }>(`SELECT count(*) ${sql}`)).rows[0]!.count);

  test('all 7,141 launches are there once, each under its tag; those that are curated stay curated', async () => {
    const tagged = `FROM "ExternalId" x JOIN "Launch" l ON l.id = x."subjectId" WHERE x.scheme = 'gcat' AND x."subjectType" = 'Launch'`;
    expect(await count(tagged)).toBe(7141);
    expect(await count(`FROM (SELECT DISTINCT l.id ${tagged}) t`)).toBe(7141);
    const fed = await count(`FROM "Launch" WHERE "revisionId" ${FED}`);
    expect(fed).toBeLessThan(7141 - 300);
    expect(await count(`${tagged} AND NOT l."revisionId" ${FED}`)).toBe(7141 - fed);
    // Two launches of one vehicle from one pad at one moment are one launch that was not recognised.
    expect(
      await count(`FROM (SELECT FROM "Launch" WHERE "timePrecision" IN ('SECOND', 'MINUTE') AND "padId" IS NOT NULL
        GROUP BY "padId", "vehicleId", date_trunc('minute', time) HAVING count(*) > 1) t`),
    ).toBe(0);
  });

  test('dates are as exact as the list has them, no more', async () => {
    const FORMS: [RegExp, string][] = [
      [/^\d{4} \w{3} +\d+ \d{4}:\d\d$/, 'SECOND'],
      [/^\d{4} \w{3} +\d+ \d{4}$/, 'MINUTE'],
      [/^\d{4} \w{3} +\d+$/, 'DAY'],
      [/^\d{4} \w{3}$/, 'MONTH'],
      [/^\d{4}$/, 'YEAR'],
    ];
    const { rows } = await alone.client.query<{ tag: string; precision: string }>(
      `SELECT x.value AS tag, l."timePrecision"::text AS precision FROM "ExternalId" x JOIN "Launch" l ON l.id = x."subjectId"
       WHERE x.scheme = 'gcat' AND x."subjectType" = 'Launch' AND l."revisionId" ${FED}`,
    );
    const told = new Map(rows.map(({ tag, precision }) => [tag, precision]));
    let compared = 0;
    for (const line of readFileSync(join(FOLDER, 'launch_2025-11-30.tsv'), 'utf8').split('\n')) {
      const cells = line.split('\t').map((cell) => cell.trim());
      const expected = FORMS.find(([form]) => form.test(cells[COLUMN] ?? ''))?.[1];
      const precision = told.get(cells[0]!);
      if (line.startsWith('#') || !expected || !precision) continue;
      expect([cells[0], precision]).toEqual([cells[0], expected]);
      compared++;
    }
    expect(compared).toBeGreaterThan(told.size * 0.95);
  });

  test('at least 99.5 % have their site, 97.5 % their pad, 99 % their agency; the rest are listed', async () => {
    const all = await count(`FROM "Launch" WHERE "revisionId" ${FED}`);
    const share = async (column: string) => (await count(`FROM "Launch" WHERE "revisionId" ${FED} AND "${column}" IS NOT NULL`)) / all;
    expect(await share('siteId')).toBeGreaterThanOrEqual(0.995);
    // Those without a pad are all among the fed ones; of all launches they are fewer.
    expect(1 - ((1 - (await share('padId'))) * all) / 7141).toBeGreaterThanOrEqual(0.975);
    expect(await share('providerId')).toBeGreaterThanOrEqual(0.99);
    const listed = (reference: string) => count(`FROM "UnsureMatch" WHERE type = 'Launch' AND reference = '${reference}'`);
    const open = (column: string) => count(`FROM "Launch" WHERE "revisionId" ${FED} AND "${column}" IS NULL`);
    expect((await listed('SITE')) + (await listed('PAD'))).toBeGreaterThanOrEqual(await open('padId'));
    expect(await listed('SITE')).toBe(await open('siteId'));
    expect(await listed('AGENCY')).toBe(await open('providerId'));
    expect(await listed('VEHICLE')).toBe(await open('vehicleId'));
  });

  test.each(['Agency', 'LaunchSite', 'Pad', 'LaunchVehicle', 'Launch'])(
    'the two editions in order give the same as the newer one alone, plus history: %s',
    async (table) => {
      const rows = async ({ client }: typeof both) =>
        (
          await client.query(
            `SELECT to_jsonb(t) - 'knownFrom' - 'revisionId' - 'checkedThrough' AS row FROM "${table}" t WHERE "revisionId" ${FED} ORDER BY id`,
          )
        ).rows.map(({ row }) => row);
      expect(await rows(both)).toEqual(await rows(alone));
    },
  );

  describe('in the API', () => {
    const ask = async (query: string) => {
      const { data, errors } = await run(alone.database, query);
      expect(errors).toBeUndefined();
      return data;
    };
    type Row = { keys: { value: string | null }[]; count: number; flown: number; successes: number };
    const stats = async (by: string, filter = '{}'): Promise<Row[]> =>
      (await ask(`{ stats { launches(by: [${by}], filter: ${filter}) { keys { value } count flown successes } } }`)).stats.launches;
    const totalOf = async (filter: string) => (await ask(`{ launches(filter: ${filter}, first: 1) { totalCount } }`)).launches.totalCount;

    test('launches are counted by year as the file has them, since 1957', async () => {
      const years = new Map<string, number>();
      for (const line of readFileSync(join(FOLDER, 'launch_2025-11-30.tsv'), 'utf8').split('\n')) {
        const year = line.startsWith('#') ? undefined : /^\d{4}/.exec(line.split('\t')[COLUMN] ?? '')?.[0];
        if (year) years.set(year, (years.get(year) ?? 0) + 1);
      }
      const told = new Map((await stats('YEAR')).map(({ keys, count }) => [keys[0]!.value, count]));
      expect([...years.keys()].sort()[0]).toBe('1957');
      // In its last months the record has launches of its own beside those of the catalogue.
      for (const [year, count] of years) if (year < '2025') expect([year, told.get(year)]).toEqual([year, count]);
      expect(await totalOf('{ time: { gte: "1957-01-01T00:00:00Z", lt: "2025-01-01T00:00:00Z" } }')).toBe(
        [...years].reduce((sum, [year, count]) => sum + (year < '2025' ? count : 0), 0),
      );
    });

    test.each([
      ['SITE', 'site: { eq: "%" }'],
      ['PAD', 'pad: { eq: "%" }'],
      ['VEHICLE', 'vehicle: { eq: "%" }'],
      ['AGENCY', 'provider: { eq: "%" }'],
      ['COUNTRY', 'country: { eq: "%" }'],
      ['AGENCY_COUNTRY', 'providerCountry: { eq: "%" }'],
      ['OUTCOME', 'outcome: { eq: % }'],
    ])('launches by %s: the list and the counts agree', async (group, condition) => {
      const year = group === 'PAD' || group === 'VEHICLE' ? '{ time: { gte: "2000-01-01T00:00:00Z" } }' : '{}';
      const rows = await stats(group, year);
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(await totalOf(year));
      for (const { flown, successes, count } of rows) expect(successes <= flown && flown <= count).toBe(true);
      const largest = rows.filter(({ keys }) => keys[0]!.value !== null).sort((a, b) => b.count - a.count);
      for (const { keys, count } of largest.slice(0, 3))
        expect([keys[0]!.value, await totalOf(`{ AND: [${year}, { ${condition.replace('%', keys[0]!.value!)} }] }`)]).toEqual([
          keys[0]!.value,
          count,
        ]);
    });
  });

  test('the older edition stays readable as what was known then', async () => {
    const known = async (moment: string) => {
      await both.client.query(`SELECT set_config('rendezvous.known_at', $1, false)`, [moment]);
      const { rows } = await both.client.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM as_of."ExternalId" WHERE scheme = 'gcat' AND "subjectType" = 'Launch'`,
      );
      return rows[0]!.count;
    };
    expect(await known('2024-12-31T23:59:59Z')).toBe(6851);
    expect(await known('2025-12-02T00:00:00Z')).toBe(7141);
  });
});
