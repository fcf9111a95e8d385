import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ofacEditions } from '../../src/feeds/ofac/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

// Real editions, where they are at hand beside the checkout; without them these tests skip, and say so.
const FOLDER = fileURLToPath(new URL('../../../shared/feeds/ofac', import.meta.url));
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith('.csv'))
      .sort()
  : [];
const dayOf = (file: string) => /\d{4}-\d\d-\d\d/.exec(file)![0];
/** The numbers of a file, read as plainly as can be: every line begins with one. */
const membersOf = (file: string) =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\r\n')
    .flatMap((line) => /^(\d+),/.exec(line)?.[1] ?? [])
    .sort();

describe.skipIf(files.length === 0)('the real editions of OFAC’s list', () => {
  const database = useDatabase();
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
    for await (const edition of ofacEditions({ path: FOLDER })) {
      const { setAside } = await runFeed(client, 'ofac', edition);
      expect(setAside).toEqual([]);
    }
  }, 300_000);
  afterAll(() => client?.end());

  test.each(files)('%s: the list as known on its day has exactly its members', async (file) => {
    await client.query(`SELECT set_config('rendezvous.known_at', $1, false)`, [`${dayOf(file)}T12:00:00Z`]);
    const known = await client.query<{ number: string }>(`SELECT number FROM as_of."ListedParty" WHERE "goneOn" IS NULL ORDER BY number`);
    expect(known.rows.map(({ number }) => number)).toEqual(membersOf(file));
  });

  test('so it has by the dates that the present tells', async () => {
    for (const file of files) {
      const { data } = await run(database.current, `{ sanctionsList(slug: "ofac") { parties(on: "${dayOf(file)}") { totalCount } } }`);
      expect(data.sanctionsList.parties.totalCount).toBe(membersOf(file).length);
    }
  });

  test('what left between editions is ended, what came is told', async () => {
    for (const [index, file] of files.entries()) {
      const next = files[index + 1];
      if (!next) continue;
      const [older, newer] = [membersOf(file), membersOf(next)].map((list) => new Set(list));
      const left = [...older!].filter((number) => !newer!.has(number));
      const entered = [...newer!].filter((number) => !older!.has(number));
      const days = `from: "${dayOf(file)}", to: "${dayOf(next)}"`;
      const { data } = await run(
        database.current,
        `{ sanctionsList(slug: "ofac") { left(${days}) { totalCount } entered(${days}) { totalCount } } }`,
      );
      expect(data.sanctionsList).toEqual({ left: { totalCount: left.length }, entered: { totalCount: entered.length } });
      const ended = await client.query<{ number: string }>(`SELECT number FROM "ListedParty" WHERE "goneOn" = $1 ORDER BY number`, [
        dayOf(next),
      ]);
      expect(ended.rows.map(({ number }) => number)).toEqual(left.sort());
    }
  });

  test('every curated sanction by OFAC whose number a file has is the one that the list tells, of the same target', async () => {
    const { rows } = await client.query<{ number: string; id: string; target: string; met: string | null }>(
      `SELECT e.value AS number, s.id, coalesce(s."agencyId", s."personId") AS target, coalesce(p."agencyId", p."personId") AS met
       FROM "ExternalId" e JOIN "Sanction" s ON s.id = e."subjectId" JOIN "ListedParty" p ON p."listId" = 'ofac' AND p.number = e.value
       WHERE e."subjectType" = 'Sanction' AND e.scheme = 'ofac'`,
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const { target, met } of rows) expect(met).toBe(target);
  });

  test('JOINT STOCK COMPANY ENERGIYA makes batteries: it is not RSC Energia', async () => {
    const { rows } = await client.query(`SELECT name, "agencyId" FROM "ListedParty" WHERE name ~ 'ENERGIYA$' AND number = '46273'`);
    expect(rows).toEqual([{ name: 'JOINT STOCK COMPANY ENERGIYA', agencyId: null }]);
    const energia = await run(database.current, '{ agency(slug: "rsc-energia") { slug listedAs { number } } }');
    expect(energia.data.agency).toEqual({ slug: 'rsc-energia', listedAs: [] });
  });
});
