import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/index.js';
import { copyOf } from '../harness/database.js';
import { startServerOn } from '../harness/server.js';

/** Numbers that look random and come again with the seed. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** A server lets a client ask for so much at once, and a little more. */
async function tenAtOnce<Given, Made>(given: Given[], make: (one: Given) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < given.length; start += 10) made.push(...(await Promise.all(given.slice(start, start + 10).map(make))));
  return made;
}

/** Where a client is connected. */
const urlOf = async (client: pg.Client) =>
  Object.assign(new URL(process.env.TEST_DATABASE_URL!), {
    pathname: `/${(await client.query('SELECT current_database() AS name')).rows[0].name}`,
  }).href;

const PAD = '{ pad(slug: "baikonur-31-6") { name statuses { state holds } } }';

describe('what is kept while others write', () => {
  let database: Database;
  let dispose: () => Promise<void>;
  let client: pg.Client;
  let time = Date.parse('2026-11-30T12:00:00Z');
  const now = () => new Date(time);
  let kept: { url: string; close(): Promise<void> };
  let fresh: { url: string; close(): Promise<void> };
  /** As others are started: with entities alone, without them, and through a connection of its own to the database, as another process has. */
  let others: { url: string; close(): Promise<void> }[] = [];
  let elsewhere: Database | undefined;

  beforeAll(async () => {
    ({ database, dispose } = await copyOf('seeded'));
    client = await database.connect();
    kept = await startServerOn(database, { now });
    fresh = await startServerOn(database, { now, answerBytes: 0, entityBytes: 0, compile: false });
    elsewhere = process.env.TEST_DATABASE_URL ? await openDatabase({ databaseUrl: await urlOf(client), dataDir: '' }) : undefined;
    others = [
      await startServerOn(database, { now, answerBytes: 0 }),
      await startServerOn(database, { now, answerBytes: 0, entityBytes: 20_000 }), // so few that they come and go
      await startServerOn(database, { now, entityBytes: 0 }),
      ...(elsewhere ? [await startServerOn(elsewhere, { now }), await startServerOn(elsewhere, { now, answerBytes: 0 })] : []),
    ];
  });
  afterAll(async () => {
    await Promise.all([kept, fresh, ...others].map((server) => server?.close()));
    await elsewhere?.close();
    await client?.end();
    await dispose?.();
  });

  const post = (url: string, body: object) =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const MISSIONS = ['soyuz-ms-28', 'soyuz-ms-27', 'crew-10', 'apollo-11'];
  const READS: ((pick: (below: number) => number) => { query: string; variables?: object })[] = [
    (pick) => ({
      query: 'query ($n: Int) { launches(first: $n) { totalCount nodes { slug time outcome pad { name } } } }',
      variables: { n: 1 + pick(3) },
    }),
    () => ({ query: PAD }),
    (pick) => ({
      query: 'query ($s: String!) { agency(slug: $s) { name launches(first: 2) { totalCount nodes { slug } } } }',
      variables: { s: ['roscosmos', 'nasa', 'spacex'][pick(3)] },
    }),
    (pick) => ({
      query: `query ($s: String!) { mission(slug: $s) { name destination { name } partners { role agency { name } } launch { slug outcome provider { name } }
        crew { role person { name nationalities { country { name } } flights { upMission { slug } } } } sources { title } claims(first: 2) { nodes { statement } }
        incidents { name } externalIds { value } } }`,
      variables: { s: MISSIONS[pick(4)] },
    }),
    (pick) => ({
      query: `query ($s: String!) { mission(slug: $s) { diplomaticContext { parties { agency { name } ties } sanctions { group ties sanction { slug program { name } } }
        agreements { name } cooperations { cooperation { name } phase { state } } events { name } exemptions { name } } } }`,
      variables: { s: MISSIONS[pick(4)] },
    }),
    () => ({
      query:
        '{ diplomaticContext(between: ["US", "RU"], on: "2025-11-27") { sanctions { sanction { slug } } agreements { name } events { name } } }',
    }),
    (pick) => ({
      query: `query ($n: Int!, $by: MissionOrderField!) { missions(first: $n, orderBy: [{ field: $by }]) { nodes { slug name launch { time } } pageInfo { hasNextPage endCursor } } }`,
      variables: { n: 1 + pick(4), by: ['NAME', 'LAUNCH_TIME'][pick(2)] },
    }),
    (pick) => ({
      query:
        'query ($o: LaunchOutcome!) { launches(first: 3, filter: { outcome: { eq: $o } }) { totalCount nodes { slug mission { name } } } }',
      variables: { o: ['TBD', 'FAILURE'][pick(2)] },
    }),
    // Filters through relations: what they find hangs on rows of other tables.
    (pick) => ({
      query: `query ($c: String!) { launches(first: 3, filter: { OR: [{ country: { eq: $c } }, { provider: { eq: "nasa" } }] }) { nodes { slug } }
        pads(first: 9, filter: { country: { eq: $c }, NOT: { launches: { outcome: { eq: TBD } } } }) { nodes { slug } } }`,
      variables: { c: ['KZ', 'US'][pick(2)] },
    }),
    (pick) => ({
      query: `query ($p: String!, $c: String!) { missions(first: 3, filter: { OR: [{ partner: { eq: $p } }, { crew: { nationality: { eq: $c } } }] }) { nodes { slug } }
        people(first: 3, filter: { flights: { mission: { launch: { outcome: { eq: TBD } } } } }) { nodes { slug } } }`,
      variables: { p: ['esa', 'jaxa'][pick(2)], c: ['JP', 'US'][pick(2)] },
    }),
    () => ({ query: '{ countries(first: 5) { totalCount nodes { name } } }' }),
    () => ({
      query:
        '{ asOf(knownAt: "2025-12-24T00:00:00Z") { pad(slug: "baikonur-31-6") { statuses { state holds } } agency(slug: "nasa") { name } } agency(slug: "nasa") { name } }',
    }),
    () => ({ query: '{ lapsing(until: "2027-12-31") { what } }' }),
    () => ({ query: '{ feeds { name fresh } }' }),
    () => ({ query: '{ nothing }' }),
    () => ({ query: '{ launches(first: 1000) { totalCount } }' }),
  ];
  let made = 0;
  const WRITES: ((pick: (below: number) => number) => Promise<unknown>)[] = [
    (pick) => client.query(`UPDATE "Agency" SET name = $1 WHERE id = $2`, [`Name ${made++}`, ['roscosmos', 'nasa', 'spacex'][pick(3)]]),
    () => client.query(`UPDATE "Pad" SET name = $1 WHERE id = 'baikonur-31-6'`, [`Site ${made++}`]),
    () =>
      client.query(
        `UPDATE "Launch" SET outcome = 'TBD' WHERE id = (SELECT id FROM "Launch" WHERE outcome <> 'TBD' ORDER BY time DESC NULLS LAST, id LIMIT 1)`,
      ),
    () => client.query(`UPDATE "Country" SET name = $1 WHERE id = (SELECT id FROM "Country" ORDER BY name, id LIMIT 1)`, [`A ${made++}`]),
    (pick) => client.query(`UPDATE "Mission" SET name = $1 WHERE id = $2`, [`Mission ${made++}`, MISSIONS[pick(4)]]),
    (pick) => client.query(`UPDATE "Launch" SET time = time + interval '1 minute' WHERE "missionId" = $1`, [MISSIONS[pick(4)]]),
    (pick) =>
      client.query(
        `WITH gone AS (DELETE FROM "MissionPartner" WHERE "missionId" = $1 AND "agencyId" = 'esa' RETURNING "missionId")
        INSERT INTO "MissionPartner" (id, "missionId", "agencyId", role, "knownFrom", "revisionId")
        SELECT $1 || '-esa', $1, 'esa', 'CUSTOMER', now(), (SELECT max(id) FROM "Revision") WHERE NOT EXISTS (SELECT FROM "MissionPartner" WHERE "missionId" = $1 AND "agencyId" = 'esa')
          AND NOT EXISTS (SELECT FROM gone)`,
        [MISSIONS[pick(4)]],
      ),
    () =>
      client.query(
        `UPDATE "Source" SET title = title || '.' WHERE id IN (SELECT "sourceId" FROM "RecordSource" WHERE "subjectType" = 'Mission')`,
      ),
    (pick) => client.query(`UPDATE "Claim" SET statement = $1 WHERE "subjectId" = $2`, [`Statement ${made++}`, MISSIONS[pick(4)]]),
    // A person moves to another flight: both crews are others, and the order of the person's flights.
    (pick) =>
      client.query(
        `UPDATE "CrewAssignment" SET "upMissionId" = $1, position = NULL WHERE id = (SELECT id FROM "CrewAssignment" c WHERE "upMissionId" = $2 AND NOT EXISTS
          (SELECT FROM "CrewAssignment" o WHERE o."upMissionId" = $1 AND o."personId" = c."personId") ORDER BY id LIMIT 1)`,
        [MISSIONS[pick(4)], MISSIONS[pick(4)]],
      ),
    // Rows that filters go through: a site of another country, a pad of another site, a citizen of another country.
    () => client.query(`UPDATE "LaunchSite" SET "countryId" = CASE "countryId" WHEN 'KZ' THEN 'US' ELSE 'KZ' END WHERE id = 'baikonur'`),
    () =>
      client.query(
        `UPDATE "Pad" SET "siteId" = CASE "siteId" WHEN 'baikonur' THEN 'ksc' ELSE 'baikonur' END WHERE id = (SELECT "padId" FROM "Launch" WHERE "missionId" = 'apollo-11')`,
      ),
    () =>
      client.query(
        `UPDATE "Nationality" SET "countryId" = CASE "countryId" WHEN 'US' THEN 'JP' ELSE 'US' END WHERE "personId" IN (
          SELECT "personId" FROM "CrewAssignment" WHERE "upMissionId" = 'crew-10') AND "countryId" IN ('US', 'JP')`,
      ),
    () =>
      client.query(
        `UPDATE "Sanction" SET "endsOn" = '2022-12-31', "endsOnPrecision" = 'DAY' WHERE id = (SELECT id FROM "Sanction" WHERE "endsOn" IS NULL AND "startsOn" < '2022-01-01' ORDER BY id LIMIT 1)`,
      ),
    () => client.query(`UPDATE "DiplomaticEvent" SET name = name || '.' WHERE date BETWEEN '2024-12-01' AND '2025-11-27'`),
    () =>
      client.query(`DELETE FROM "AgencyLink" WHERE id = (SELECT id FROM "AgencyLink" WHERE "otherId" = 'roscosmos' ORDER BY id LIMIT 1)`),
    () =>
      client.query(
        `UPDATE "Nationality" SET "toDate" = '2020-01-01', "toPrecision" = 'DAY' WHERE id = (SELECT id FROM "Nationality" WHERE "toDate" IS NULL ORDER BY id LIMIT 1)`,
      ),
    () => client.query(`UPDATE "Country" SET name = name || ' '`), // more rows than are told one by one
    () => client.query(`SELECT rendezvous.rebuild_history()`),
    () => database.db.agency.update({ where: { id: 'nasa' }, data: { name: `Prisma ${made++}` } }),
    async () => {
      await client.query('BEGIN');
      await client.query(`UPDATE "Agency" SET name = 'taken back' WHERE id = 'nasa'`);
      await Promise.all(
        [0, 1].map(() => post(kept.url, { query: '{ agency(slug: "nasa") { name } }' }).then((answer) => answer.text())),
      ).catch(() => {});
      await client.query('ROLLBACK');
    },
    async () => {
      time += 3_600_000 * 7; // now and then over midnight
    },
  ];

  const told = async (answer: Promise<Response>) => {
    const { status, text } = await answer.then(async (response) => ({ status: response.status, text: await response.text() }));
    return { status, text };
  };

  test.each([1, 2, 3])(
    'random reads and writes: the same as without, and never one from before a write was answered (seed %i)',
    async (seed) => {
      const pick = random(seed);
      // On the embedded database an open transaction keeps all others waiting, also those who would end it.
      const writes = WRITES.filter((_, index) => index !== WRITES.length - 2 || process.env.TEST_DATABASE_URL);
      for (let step = 0; step < 60; step++) {
        const during = Array.from({ length: pick(3) }, () =>
          post(kept.url, READS[pick(READS.length)]!(pick)).then((answer) => answer.text()),
        );
        if (pick(3) === 0) await writes[pick(writes.length)]!(pick);
        const read = READS[pick(READS.length)]!(pick);
        const right = await told(post(fresh.url, read));
        for (const [index, { url }] of [kept, ...others].entries()) {
          expect(await told(post(url, read)), `${index}: ${JSON.stringify(read)}`).toEqual(right);
        }
        await Promise.all(during);
      }
    },
  );

  test('after each kind of write, every read is what it is without anything kept', { timeout: 120_000 }, async () => {
    const pick = random(7);
    const reads = READS.flatMap((read) => [read(pick), read(pick), read(pick)]);
    const missions = MISSIONS.map((s) => ({ query: READS[3]!(pick).query, variables: { s } }));
    const all = [...new Map([...reads, ...missions].map((read) => [JSON.stringify(read), read])).values()];
    for (const [index, write] of WRITES.entries()) {
      if (index === WRITES.length - 2) continue; // the one that is taken back, see above
      // Twice: what is kept is what was asked for before.
      for (const { url } of [kept, ...others, kept, ...others]) await tenAtOnce(all, (read) => told(post(url, read)));
      await write(pick);
      const right = await tenAtOnce(all, (read) => told(post(fresh.url, read)));
      // Two of them are wrong by intent; any more would compare nothing.
      expect(right.filter(({ text }) => text.startsWith('{"errors"'))).toHaveLength(2);
      for (const [server, { url }] of [kept, ...others].entries()) {
        const given = await tenAtOnce(all, (read) => told(post(url, read)));
        for (const [n, read] of all.entries())
          expect(given[n], `write ${index}, server ${server}: ${JSON.stringify(read)}`).toEqual(right[n]);
      }
    }
  });
});
