import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGcat } from '../../src/feeds/gcat/feed.js';
import { libraryEditions } from '../../src/feeds/launch-library/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { copyOf } from '../harness/database.js';
import { run } from '../harness/execute.js';

// Real pages and the real catalogue, where they are at hand beside the checkout; without them these tests skip, and say so.
const at = (folder: string) => fileURLToPath(new URL(`../../../shared/feeds/${folder}`, import.meta.url));
const PAGES = at('launch-library');
const CATALOGUE = at('gcat');

/** The times that the pages have for each launch, one after the other, each change once: read as plainly as can be. */
function told(): Map<string, string[]> {
  const nets = new Map<string, string[]>();
  for (const file of readdirSync(PAGES).sort()) {
    const { results = [] } = JSON.parse(readFileSync(join(PAGES, file), 'utf8')) as { results?: { id: string; net: string }[] };
    for (const { id, net } of results) {
      const list = nets.get(id) ?? [];
      const time = new Date(net).toISOString();
      if (list.at(-1) !== time) list.push(time);
      nets.set(id, list);
    }
  }
  return nets;
}

describe.skipIf(!existsSync(PAGES) || !existsSync(CATALOGUE))('the real pages of Launch Library', () => {
  const pages = async (client: pg.Client) => {
    for await (const edition of libraryEditions({ path: PAGES }))
      expect((await runFeed(client, 'launch-library', edition)).setAside).toEqual([]);
  };
  const catalogue = async (client: pg.Client) => runFeed(client, 'gcat', await openGcat(CATALOGUE));

  describe.each([
    ['before the catalogue', [pages, catalogue]],
    ['after the catalogue, which is then read again', [catalogue, pages, catalogue]],
  ])('%s', (_, steps) => {
    let opened: Awaited<ReturnType<typeof copyOf>>;
    let client: pg.Client;
    beforeAll(async () => {
      opened = await copyOf('seeded');
      client = await opened.database.connect();
      for (const step of steps) await step(client);
    }, 300_000);
    afterAll(async () => {
      await client?.end();
      await opened?.dispose();
    });

    test('tell of each launch exactly the times that they have', async () => {
      const { rows } = await client.query<{ code: string; times: Date[] }>(
        `SELECT x.value AS code, array_agg(e.time ORDER BY e."knownFrom") AS times FROM "ExternalId" x JOIN "ScheduleEntry" e ON e."launchId" = x."subjectId"
         WHERE x.scheme = 'launch-library' AND x."subjectType" = 'Launch' GROUP BY x.value`,
      );
      const changes = (times: Date[]) => times.map((time) => time.toISOString()).filter((time, index, all) => time !== all[index - 1]);
      expect(Object.fromEntries(rows.map(({ code, times }) => [code, changes(times)]))).toEqual(Object.fromEntries(told()));
    });

    test('lead to a launch each, and to most of those that the catalogue has', async () => {
      const { rows } = await client.query<{ launches: number; flown: number }>(
        `SELECT count(DISTINCT x."subjectId")::int AS launches, count(DISTINCT g."subjectId")::int AS flown
         FROM "ExternalId" x LEFT JOIN "ExternalId" g ON g."subjectType" = 'Launch' AND g."subjectId" = x."subjectId" AND g.scheme = 'gcat'
         WHERE x.scheme = 'launch-library' AND x."subjectType" = 'Launch'`,
      );
      expect(rows[0]!.launches).toBe(told().size);
      expect(rows[0]!.flown).toBeGreaterThanOrEqual(158);
    });

    test('meet the launch that is meant: no number of a Starlink group contradicts the catalogue', async () => {
      const missions = new Map(
        readFileSync(join(CATALOGUE, 'launch_2025-11-30.tsv'), 'utf8')
          .split('\n')
          .map((line) => [line.split('\t')[0]!.trim(), line]),
      );
      const { rows } = await client.query<{ tag: string; name: string }>(
        `SELECT DISTINCT g.value AS tag, e.name FROM "ExternalId" g JOIN "ScheduleEntry" e ON e."launchId" = g."subjectId"
         WHERE g.scheme = 'gcat' AND g."subjectType" = 'Launch' AND e.name ~ 'Starlink Group [0-9]'`,
      );
      expect(rows.length).toBeGreaterThan(60);
      for (const { tag, name } of rows) expect(missions.get(tag)).toContain(/Starlink Group ([\d-]+)/.exec(name)![1]);
    });

    test('give no launch a second node: none from the same pad within hours', async () => {
      const { rows } = await client.query(
        `WITH planned AS MATERIALIZED (SELECT l.* FROM "Launch" l JOIN "Revision" r ON r.id = l."revisionId" WHERE r.feed = 'launch-library')
         SELECT a.id, b.id AS other FROM planned a JOIN "Launch" b ON b.id <> a.id AND b."padId" = a."padId"
           AND b.time BETWEEN a.time - interval '6 hours' AND a.time + interval '6 hours'`,
      );
      expect(rows).toEqual([]);
    });

    test('are answered by the API as they are', async () => {
      const [id, times] = [...told()].sort(([, a], [, b]) => b.length - a.length)[0]!;
      const { data, errors } = await run(
        opened.database,
        `{ launch(externalId: { scheme: "launch-library", value: "${id}" }) { slips { from { date } to { date } days feed } scheduleHistory { feed } } }`,
      );
      expect(errors).toBeUndefined();
      const slips = data.launch.slips.filter(({ feed }: { feed: string | null }) => feed === 'launch-library');
      expect(slips).toHaveLength(times.length - 1);
      expect(slips.map(({ days }: { days: number }) => days)).toEqual(
        times.slice(1).map((time, index) => (Date.parse(time) - Date.parse(times[index]!)) / 86_400_000),
      );
    });
  });
});
