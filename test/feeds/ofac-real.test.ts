import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
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

  test.each(files)('%s: the sanctions in force on its day are those that it has, each party under each of its programmes', async (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8').replace('\x1a', '');
    const rows: string[][] = parse(text, { relax_column_count: true });
    const pairs = rows.flatMap(([number, , , programs]) => programs!.split('] [').map((tag) => `${number} ${tag.trim()}`));
    const { rows: curated } = await client.query<{ code: string }>(
      `SELECT x.value AS code FROM "ExternalId" x JOIN "Sanction" s ON s.id = x."subjectId" AND s."partyId" IS NULL
       WHERE x."subjectType" = 'Sanction' AND x.scheme = 'ofac' AND x.value LIKE '% %'`,
    );
    const own = new Set(curated.map(({ code }) => code));
    const { data, errors } = await run(
      database.current,
      `{ sanctions(filter: { authority: { eq: "us-treasury-ofac" }, list: { eq: "ofac" }, certainlyInForceOn: "${dayOf(file)}" }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.sanctions.totalCount).toBe(pairs.filter((pair) => !own.has(pair)).length);
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

  const CASES = ['RU', 'IR', 'CN', 'KP'].flatMap((country) =>
    ['2021-12-31', '2022-12-31', '2023-05-30', '2023-12-28', '2024-06-30'].map((on) => [country, on]),
  );
  test.each(CASES)('the context between US and %s on %s has what the list tells of agencies and people, once each', async (country, on) => {
    const { data, errors } = await run(
      database.current,
      `{ diplomaticContext(between: ["US", "${country}"], on: "${on}") { sanctions { certainty sanction { slug program { slug } seen { firstSeenOn } target { __typename ... on Agency { slug } ... on Person { slug } ... on Country { code } } } } } }`,
    );
    expect(errors).toBeUndefined();
    type Told = {
      certainty: string;
      sanction: { slug: string; program: { slug: string }; seen: { firstSeenOn: string } | null; target: { slug?: string; code?: string } };
    };
    const sanctions: Told[] = data.diplomaticContext.sanctions;
    const keys = sanctions
      .filter(({ sanction }) => sanction.seen)
      .map(({ sanction }) => `${sanction.target.slug} ${sanction.program.slug}`);
    const curated = sanctions
      .filter(({ sanction }) => !sanction.seen)
      .map(({ sanction }) => `${sanction.target.slug ?? sanction.target.code} ${sanction.program.slug}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => curated.includes(key))).toEqual([]);
    const listed = await client.query<{ id: string; certain: boolean }>(
      `SELECT s.id, s."firstSeenOn" <= $2::date AND (s."lastSeenOn" >= $2::date OR s."goneOn" IS NULL AND $2 <= '2023-12-28') AS certain
       FROM "Sanction" s JOIN "SanctionsProgram" p ON p.id = s."programId" LEFT JOIN "Agency" a ON a.id = s."agencyId"
         LEFT JOIN "Nationality" n ON n."personId" = s."personId" WHERE s."partyId" IS NOT NULL AND coalesce(a."countryId", n."countryId") = $1
         AND ("firstSeenOn" <= $2::date OR (coalesce("notYetOn", '-infinity') < $2::date AND coalesce(p."startsOn", '-infinity') <= $2::date))
         AND coalesce("goneOn", 'infinity') > $2::date ORDER BY 1`,
      [country, on],
    );
    expect(
      Object.fromEntries(sanctions.filter(({ sanction }) => sanction.seen).map(({ sanction, certainty }) => [sanction.slug, certainty])),
    ).toEqual(Object.fromEntries(listed.rows.map(({ id, certain }) => [id, certain ? 'CERTAIN' : 'POSSIBLE'])));
  });

  test('NPO Mashinostroyenia under a second programme is certain from the edition that first has it, possible after the one before', async () => {
    const on = async (day: string) => {
      const { data } = await run(
        database.current,
        `{ diplomaticContext(between: ["US", "RU"], on: "${day}") { sanctions { certainty sanction { slug } } } }`,
      );
      return data.diplomaticContext.sanctions.find(
        ({ sanction }: { sanction: { slug: string } }) => sanction.slug === 'ofac-16884-russia-eo14024',
      )?.certainty;
    };
    expect([
      await on('2022-09-30'),
      await on('2022-10-01'),
      await on('2023-05-29'),
      await on('2023-05-30'),
      await on('2023-12-29'),
    ]).toEqual([undefined, 'POSSIBLE', 'POSSIBLE', 'CERTAIN', 'POSSIBLE']);
    const { data } = await run(
      database.current,
      `{ timeline(between: ["US", "RU"], kinds: [SANCTION_SEEN]) { nodes { date { text } node { ... on Sanction { slug } } } }
         cooperationIndex(between: ["US", "IR"], from: "2021-01-01", to: "2024-01-01") { intervals { inputs { statement node { ... on SanctionsProgram { slug } } } } } }`,
    );
    expect(data.timeline.nodes).toEqual([{ date: { text: '2023-05-30' }, node: { slug: 'ofac-16884-russia-eo14024' } }]);
    const counted = data.cooperationIndex.intervals.map(({ inputs }: { inputs: { statement: string; node: { slug?: string } }[] }) =>
      inputs.filter(({ node }) => node.slug === 'ofac-program-ifsr').map(({ statement }) => statement.split(' in force')[0]),
    );
    expect(counted).toEqual([['9 measures'], ['9 measures'], ['9 measures']]);
  });

  test('JOINT STOCK COMPANY ENERGIYA makes batteries: it is not RSC Energia', async () => {
    const { rows } = await client.query(`SELECT name, "agencyId" FROM "ListedParty" WHERE name ~ 'ENERGIYA$' AND number = '46273'`);
    expect(rows).toEqual([{ name: 'JOINT STOCK COMPANY ENERGIYA', agencyId: null }]);
    const energia = await run(database.current, '{ agency(slug: "rsc-energia") { slug listedAs { number } } }');
    expect(energia.data.agency).toEqual({ slug: 'rsc-energia', listedAs: [] });
  });
});
