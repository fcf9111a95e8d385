import { type GraphQLObjectType, getNamedType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema.js';
import { feedLists } from '../feeds/list-files.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { addCopies } from './rows.js';
import { expectWalks, type Key, type List, page, rootLists } from './walk.js';

describe('paging', () => {
  const database = useDatabase();

  // Curated facts hardly leave a date out, and no two names are alike: copies bring both, so that ties and nulls are walked over.
  beforeAll(async () => {
    await feedLists(database.current);
    const { db } = database.current;
    const dates = (...names: string[]) =>
      Object.fromEntries(
        names.flatMap((name) => [
          [name, null],
          [`${name}Precision`, null],
        ]),
      );
    await addCopies(db, 'Agency', 5, dates('foundedOn', 'dissolvedOn'));
    await addCopies(db, 'Person', 5, dates('bornOn'));
    await addCopies(db, 'LaunchSite', 5, { latitude: null });
    await addCopies(db, 'Mission', 5);
    await addCopies(db, 'Launch', 5, { time: null, timePrecision: null, cospar: null, missionId: null });
    // One mission with a launch of unknown time, beside those without a launch: both are unknown to LAUNCH_TIME.
    await db.$executeRaw`UPDATE "Launch" SET "missionId" = (SELECT min(id) FROM "Mission" WHERE id LIKE 'copy-of-%')
      WHERE id = (SELECT min(id) FROM "Launch" WHERE id LIKE 'copy-of-%')`;
    await addCopies(db, 'Station', 1, dates('launchedOn', 'deorbitedOn'));
    await addCopies(db, 'Incident', 3, { fromTime: null, fromPrecision: null });
    await addCopies(db, 'SanctionsProgram', 5, dates('startsOn', 'endsOn'));
    await addCopies(db, 'Sanction', 5, dates('listedOn', 'startsOn', 'endsOn'));
    await addCopies(db, 'Exemption', 5, { fromDate: null, fromPrecision: null, toDate: null, toPrecision: null });
    await addCopies(db, 'Agreement', 5, dates('signedOn', 'inForceFrom', 'expiresOn', 'endedOn'));
    await addCopies(db, 'Claim', 5, { ...dates('assertedOn'), rank: 'NORMAL' });
    await addCopies(db, 'Source', 5, dates('publishedOn'));
    for (let number = 0; number < 7; number++) {
      await db.revision.create({ data: { author: 'tests' } });
      const at = new Date(Date.UTC(2026, 0, 1 + number));
      const counts = { added: 1, changed: 0, ended: 0, unchanged: 0 };
      const setAside = { create: [1, 2, 3].map((line) => ({ file: 'list.tsv', line, reason: 'broken' })) };
      await db.feedRun.create({ data: { feed: 'tests', edition: at, startedAt: at, finishedAt: at, ...counts, setAside } });
      await db.merge.create({
        data: { feed: 'tests', type: 'Launch', code: `${number}`, nodeId: 'soyuz-ms-28', rule: 'its name', edition: at },
      });
      await db.unsureMatch.create({ data: { feed: 'tests', type: 'Launch', record: `${number}`, code: '?', reason: 'in doubt' } });
    }
  });

  const lists = rootLists();

  test('finds the root lists in the schema', () => {
    expect(new Set(lists.map(({ field }) => field)).size).toBeGreaterThan(15);
  });

  test.each(lists)('$title', async ({ list }) => {
    expect(await expectWalks(database.current, list)).toBeGreaterThan(0);
  });

  test('several orders, one of them twice', async () => {
    const ask = (args: string, selection: string) =>
      `{ list: agencies(orderBy: [{ field: FOUNDED_ON, direction: DESC }, { field: FOUNDED_ON }, { field: NAME, direction: DESC }], ${args}) ${selection} }`;
    const keys: Key[] = [
      { name: 'FOUNDED_ON', select: 'foundedOn { date }', direction: 'DESC' },
      { name: 'NAME', select: 'name', direction: 'DESC' },
    ];
    await expectWalks(database.current, { ask, keys, node: schema.getType('Agency') as GraphQLObjectType });
  });

  test('a filtered list counts and pages what it has', async () => {
    const ask = (args: string, selection: string) => `{ list: launches(filter: { site: { eq: "baikonur" } }, ${args}) ${selection} }`;
    const list: List = {
      ask,
      keys: [{ name: 'TIME', select: 'time', direction: 'DESC' }],
      node: schema.getType('Launch') as GraphQLObjectType,
    };
    expect(await expectWalks(database.current, list)).toBeGreaterThan(10);
  });

  const latest = (select: string): Key[] => [{ name: '', select, direction: 'DESC' }];
  const RIVALS: Key[] = [
    { name: 'RANK', select: 'rank', direction: 'ASC' },
    { name: 'PROPERTY', select: 'property', direction: 'ASC' },
    ...latest('assertedOn { date }'),
  ];
  // Each under the parent that has the most of them.
  test.each([
    ['claims', 'incident', 'Claim', 'subjectId', RIVALS, `"subjectType" = 'Incident'`],
    ['claims', 'mission', 'Claim', 'subjectId', RIVALS, `"subjectType" = 'Mission'`],
    ['claims', 'source', 'Claim', 'sourceId', latest('assertedOn { date }'), 'true'],
    ['launches', 'pad', 'Launch', 'padId', latest('time'), 'true'],
    ['launches', 'agency', 'Launch', 'providerId', latest('time'), 'true'],
    ['launches', 'launchVehicle', 'Launch', 'vehicleId', latest('time'), 'true'],
    ['missions', 'spacecraft', 'Mission', 'spacecraftId', [], 'true'],
    ['sanctions', 'sanctionsProgram', 'Sanction', 'programId', latest('listedOn { date }'), 'true'],
    ['sanctions', 'agency', 'Sanction', 'agencyId', latest('listedOn { date }'), 'true'],
    ['sanctions', 'person', 'Sanction', 'personId', latest('listedOn { date }'), 'true'],
    ['sanctions', 'country', 'Sanction', 'countryId', latest('listedOn { date }'), 'true'],
    ['dockings', 'station', 'Docking', 'stationId', latest('from'), 'true'],
    ['agencies', 'country', 'Agency', 'countryId', [{ name: 'NAME', select: 'name', direction: 'ASC' }], 'true'],
    ['changes', 'revision', 'Change', 'revisionId', [], 'true'],
  ] as [string, string, string, string, Key[], string][])('%s of a %s', async (field, parent, table, column, keys, only) => {
    const { db } = database.current;
    const [most] = await db.$queryRawUnsafe<{ id: string; count: number }[]>(
      `SELECT "${column}"::text AS id, count(*)::integer FROM "${table}" WHERE "${column}" IS NOT NULL AND ${only} GROUP BY 1 ORDER BY 2 DESC LIMIT 1`,
    );
    const at =
      parent === 'revision'
        ? `parent: node(id: "${Buffer.from(`Revision:${most!.id}`).toString('base64url')}") { ... on Revision`
        : `{ parent: ${parent}(${parent === 'country' ? 'code' : 'slug'}: "${most!.id}")`;
    const ask = (args: string, selection: string) =>
      at.startsWith('{') ? `${at} { list: ${field}(${args}) ${selection} } }` : `{ ${at} { list: ${field}(${args}) ${selection} } } }`;
    const node = getNamedType((schema.getType(`${table}Connection`) as GraphQLObjectType).getFields()['nodes']!.type) as GraphQLObjectType;
    expect(await expectWalks(database.current, { ask, keys, node })).toBe(most!.count);
  });

  test('an empty list has no cursors', async () => {
    const list: List = {
      node: schema.getType('Claim') as GraphQLObjectType,
      keys: [],
      ask: (args, selection) => `{ parent: country(code: "AX") { list: agencies(${args}) ${selection} } }`,
    };
    expect(await page(database.current, list, { first: 3 })).toEqual({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('20 when no size is given, and null is no size', async () => {
    const { data } = await run(
      database.current,
      '{ a: claims { edges { cursor } } b: claims(first: null, last: null, after: null) { nodes { id } } }',
    );
    expect([data.a.edges.length, data.b.nodes.length]).toEqual([20, 20]);
  });

  test('a page between two cursors', async () => {
    const { list } = lists.find(({ title }) => title === 'countries by CODE ASC')!;
    const { edges } = await page(database.current, list, { first: 10 });
    const between = { after: edges[1]!.cursor, before: edges[8]!.cursor };
    expect((await page(database.current, list, { first: 100, ...between })).edges).toEqual(edges.slice(2, 8));
    expect(await page(database.current, list, { first: 2, ...between })).toMatchObject({
      edges: edges.slice(2, 4),
      pageInfo: { hasNextPage: true },
    });
    expect(await page(database.current, list, { last: 2, ...between })).toMatchObject({
      edges: edges.slice(6, 8),
      pageInfo: { hasPreviousPage: true },
    });
  });
});
