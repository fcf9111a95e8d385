import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import { Prisma } from '../../generated/prisma/client.js';
import { asOf } from '../as-of.js';
import type { Db } from '../index.js';
import { APART, LISTS } from './db.js';
import { RELATIONS, type Relation } from './relations.js';
import { countOf, selectOf } from './select.js';

/** A client that is asked twice: past Prisma, and through it. */
interface Both {
  fast: Db;
  slow: Db;
}

/** Curated facts have no lists of others, and no parties of them. */
const LISTED = [
  `INSERT INTO "SanctionsList" (id, name, edition, "checkedThrough", "knownFrom", "revisionId")
    SELECT 'list-' || n, 'L', '2025-01-01', '2025-01-01', '2025-01-01', (SELECT max(id) FROM "Revision") FROM unnest(ARRAY['a', 'z']) n`,
  `INSERT INTO "ListedParty" (id, "listId", number, kind, name, "otherNames", countries, "firstSeenOn", "checkedThrough", "knownFrom", "revisionId")
    SELECT n, CASE WHEN n = 'a' THEN 'list-a' ELSE 'list-z' END, n, 'ORGANIZATION', n, '{}', '{}', '2025-01-01', '2025-01-01', '2025-01-01', max(id)
    FROM "Revision", unnest(ARRAY['a', 'p', 'z']) n GROUP BY n`,
  `INSERT INTO "Sanction" (id, "programId", "partyId", types, "checkedThrough", "knownFrom", "revisionId")
    SELECT n, (SELECT min(id) FROM "SanctionsProgram"), CASE n WHEN 'b' THEN 'a' ELSE 'p' END, '{BLOCKING}', '2025-01-01', '2025-01-01', max(id)
    FROM "Revision", unnest(ARRAY['b', 'n', 'y']) n GROUP BY n`,
];

describe('reads past Prisma', () => {
  const database = useDatabase();
  let present: Both;
  let past: Both;
  beforeAll(async () => {
    const { current } = database;
    for (const text of LISTED) await current.db.$executeRawUnsafe(text);
    const sent: string[] = [];
    current.lanes.onStatement((text) => sent.push(text));
    while (sent.length === 0) await current.db.country.findMany({ take: 1 }); // the lanes are open
    const none = { ...current.lanes, ask: () => undefined, askAt: () => undefined };
    const then = new Date('2026-01-01T00:00:00Z');
    // `$on` and the like go to the client itself, and so does what no lane takes.
    present = { fast: current.db, slow: current.db.$extends({}) as never as Db };
    past = { fast: asOf(current, then, () => {}), slow: asOf({ ...current, lanes: none }, then, () => {}) };
  });

  const models = Object.values(Prisma.ModelName).filter((model) => !APART.has(model) && !LISTS.has(model));
  test.each(models)('%s: all its columns are read as Prisma reads them, now and then', async (model) => {
    const name = model[0]!.toLowerCase() + model.slice(1);
    for (const { fast, slow } of [present, past]) {
      const asked = { orderBy: { id: 'asc' }, take: 40 } as const;
      const rows = await fast[name as 'launch'].findMany(asked);
      expect(rows).toEqual(await slow[name as 'launch'].findMany(asked));
      expect(await fast[name as 'launch'].count()).toBe(await slow[name as 'launch'].count());
    }
  });

  const day = new Date('2022-02-24');
  const LAUNCHES: Prisma.LaunchFindManyArgs[] = [
    { where: { id: { in: ['soyuz-ms-28', 'none'] } } },
    { where: { id: { in: [] } } },
    { where: { cospar: null } },
    { where: { cospar: { not: null }, outcome: { in: ['FAILURE', 'PARTIAL_FAILURE'] } } },
    { where: { time: { gte: day, lt: new Date('2023-01-01') }, outcome: { not: 'SUCCESS' } } },
    { where: { OR: [{ time: { lte: day } }, { time: null }], NOT: { padId: 'baikonur-31-6' } } },
    { where: { NOT: [{ outcome: 'SUCCESS' }, { padId: null }] } },
    { where: { OR: [] } },
    { where: { AND: [], NOT: [] } },
    { where: { AND: [{ padId: { equals: 'baikonur-1-5' } }, {}] }, select: { id: true, time: true } },
    { where: { padId: undefined } as object, orderBy: { time: { sort: 'desc', nulls: 'last' } }, take: 7 },
    { orderBy: [{ time: { sort: 'asc', nulls: 'first' } }, { id: 'desc' }], take: 30 },
  ];
  test.each(LAUNCHES.map((asked) => [JSON.stringify(asked), asked] as const))('launches: %s', async (_, asked) => {
    expect(selectOf('Launch', 'public', asked as never)).toBeDefined();
    const inOrder = { orderBy: { id: 'asc' }, take: 100, ...asked } as const;
    for (const { fast, slow } of [present, past]) {
      expect(await fast.launch.findMany(inOrder)).toEqual(await slow.launch.findMany(inOrder));
      expect(await fast.launch.count({ where: asked.where! })).toBe(await slow.launch.count({ where: asked.where! }));
    }
  });

  test('rows by many keys, and by few, beside another condition too', async () => {
    const { fast, slow } = present;
    const ids = (await slow.agency.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: 30 })).map(({ id }) => id);
    for (const some of [ids, [...ids, ids[0]!, 'none'], ids.slice(0, 3)]) {
      const asked = { where: { agencyId: { in: some }, role: 'HEAD' as const }, orderBy: { id: 'asc' as const } };
      expect(selectOf('Affiliation', 'public', asked)!.text.includes('unnest')).toBe(some.length > 8);
      expect(await fast.affiliation.findMany(asked)).toEqual(await slow.affiliation.findMany(asked));
      const byId = { where: { id: { in: some } }, orderBy: { id: 'asc' as const } };
      expect(await fast.agency.findMany(byId)).toEqual(await slow.agency.findMany(byId));
    }
  });

  test('missions in the order of their launches', async () => {
    const asked: Prisma.MissionFindManyArgs = {
      orderBy: [{ launch: { time: { sort: 'desc', nulls: 'last' } } }, { id: 'asc' }],
      take: 100,
    };
    expect(selectOf('Mission', 'public', asked as never)).toBeDefined();
    for (const { fast, slow } of [present, past]) expect(await fast.mission.findMany(asked)).toEqual(await slow.mission.findMany(asked));
  });

  test('one row, or none', async () => {
    for (const { fast, slow } of [present, past]) {
      expect(await fast.launch.findUnique({ where: { id: 'soyuz-ms-28' } })).toEqual(
        await slow.launch.findUnique({ where: { id: 'soyuz-ms-28' } }),
      );
      expect(await fast.launch.findFirst({ where: { id: 'none' } })).toBeNull();
    }
  });

  test('raw SQL has its values read the same way', async () => {
    const { fast, slow } = present;
    const values = [new Date('2026-03-03'), ['a "quoted", one', null], 7, 'x'];
    const sql = Prisma.sql`SELECT ${values[0]}::date AS day, ${values[0]}::timestamptz AS moment, ${values[1]}::text[] AS texts, ${values[2]}::bigint AS big,
      ${values[2]}::numeric AS exact, ${values[2]}::integer AS whole, 0.5::float8 AS part, ${values[3]}::text AS text, true AS yes, '{"a": [1]}'::jsonb AS json, NULL::text AS none`;
    expect(await fast.$queryRaw(sql)).toEqual(await slow.$queryRaw(sql));
    expect(await fast.$queryRaw`SELECT ${'y'}::text AS y`).toEqual([{ y: 'y' }]);
  });

  /** Asked of both clients, now and then; the rows must be the same. */
  async function same(model: Prisma.ModelName, where: object): Promise<number> {
    const name = (model[0]!.toLowerCase() + model.slice(1)) as 'launch';
    expect(selectOf(model, 'public', { where: where as never }), JSON.stringify(where)).toBeDefined();
    const asked = { where, orderBy: { id: 'asc' }, take: 500, select: { id: true } } as never;
    let found = 0;
    // By themselves: what fails is asked again through Prisma, and nobody would see it.
    const statements = [selectOf(model, 'public', asked)!, countOf(model, 'public', { where: where as never })!];
    for (const statement of statements) await database.current.lanes.ask(statement);
    for (const { fast, slow } of [present, past]) {
      const rows = await fast[name].findMany(asked);
      expect(rows, JSON.stringify(where)).toEqual(await slow[name].findMany(asked));
      expect(await fast[name].count({ where })).toBe(await slow[name].count({ where }));
      found += rows.length;
    }
    return found;
  }

  const relations = Object.entries(RELATIONS).flatMap(([model, own]) =>
    Object.entries(own).map(([name, relation]) => [model as Prisma.ModelName, name, relation as Relation] as const),
  );
  test.each(relations)('%s.%s leads to the rows that it leads to through Prisma', async (model, name, { many, theirs }) => {
    const conditions = many
      ? [{ some: {} }, { none: {} }, { some: { id: { gte: 'm' } } }, { none: { id: { gte: 'm' } } }, { every: { id: { gte: 'm' } } }]
      : [{ id: { gte: 'm' } }, { is: { id: { gte: 'm' } } }, { is: {} }, ...(theirs === 'id' ? [] : [null, { is: null }])];
    let found = 0;
    for (const condition of conditions) {
      found += await same(model, { [name]: condition });
      found += await same(model, { NOT: { [name]: condition } });
      found += await same(model, { OR: [{ [name]: condition }, { NOT: { id: { gte: 'd' } } }] });
    }
    expect(found).toBeGreaterThan(0);
  });

  /** Conditions that are unknown for some rows, on both sides of a NOT and at every depth. */
  const THROUGH: [Prisma.ModelName, object][] = [
    ['Launch', { OR: [{ siteId: 'baikonur' }, { pad: { siteId: 'baikonur' } }] }],
    ['Launch', { NOT: { OR: [{ padId: 'baikonur-31-6' }, { pad: { site: { countryId: 'US' } } }] } }],
    ['Launch', { NOT: { mission: { landingTime: { gte: day } } } }],
    ['Launch', { NOT: { AND: [{ mission: { landingTime: { lt: day } } }, { provider: { foundedOn: { gte: day } } }] } }],
    ['Launch', { NOT: { NOT: { provider: { shortName: { not: 'NASA' } } } } }],
    ['Launch', { mission: { is: { NOT: { crew: { some: { person: { bornOn: { lt: new Date('1970-01-01') } } } } } } } }],
    ['Mission', { NOT: { launch: { time: null } } }],
    ['Mission', { NOT: { launch: { pad: { latitude: { gt: 40 } }, provider: { countryId: 'RU' } } } }],
    ['Mission', { launch: { NOT: { pad: { site: { countryId: 'KZ' } } } }, partners: { none: { agencyId: 'nasa' } } }],
    ['Mission', { crew: { every: { person: { nationalities: { some: { countryId: 'US' } } } } } }],
    ['Mission', { crew: { some: { NOT: { person: { nationalities: { every: { countryId: 'US' } } } } } } }],
    [
      'Mission',
      { crew: { none: { person: { bornOn: { gte: new Date('1970-01-01') } } } }, NOT: { incidents: { some: { resolvedOn: null } } } },
    ],
    ['Person', { flights: { some: { upMission: { is: { launch: { is: { outcome: 'SUCCESS' } } } } } } }],
    [
      'Pad',
      {
        site: { countryId: { in: ['KZ', 'US'] } },
        launches: { some: { OR: [{ time: { gte: day } }, { NOT: { mission: { kind: 'CREW_ROTATION' } } }] } },
      },
    ],
    ['Sanction', { types: { hasSome: ['EXPORT_CONTROL', 'TRAVEL'] }, NOT: { types: { hasEvery: ['BLOCKING'] } } }],
    ['Sanction', { OR: [{ countryId: 'RU' }, { agency: { countryId: 'RU' } }], program: { authorityId: { not: 'nasa' } } }],
    ['Sanction', { NOT: { agency: { foundedOn: { lt: day } } } }],
    ['Agreement', { amendments: { some: { amendments: { none: {} } } } }],
    ['Mission', { name: { equals: 'sOYUZ ms-28', mode: 'insensitive' } }],
    ['Mission', { NOT: { spacecraftName: { equals: 'Ünity\\_\\%\\\\ é', mode: 'insensitive' } } }],
    ['Mission', { name: { startsWith: 'sOYUZ', contains: '\\-2', mode: 'insensitive' }, id: { equals: 'soyuz_ms%', mode: 'insensitive' } }],
    [
      'Mission',
      { NOT: { OR: [{ name: { contains: 'É\\%', mode: 'insensitive' } }, { launch: { id: { startsWith: 'a', mode: 'insensitive' } } }] } },
    ],
    ['Source', { publisher: { equals: 'nasa', mode: 'insensitive' }, title: { contains: 'crew', mode: 'insensitive' } }],
    ['Source', { publisher: { equals: 'N%A', mode: 'insensitive' } }],
    ['Claim', { claimantPublisher: { startsWith: 'T', mode: 'insensitive' } }],
    ['Launch', { id: { notIn: [] }, NOT: { padId: { notIn: ['baikonur-31-6'] } } }],
  ];
  test.each(THROUGH)('%s: %j', async (model, where) => {
    expect(await same(model, where)).toBeGreaterThan(0);
  });

  test('columns of a row are compared with each other', async () => {
    const { fields } = present.slow.sanction;
    expect(await same('Sanction', { startsOn: { lt: fields.listedOn } })).toBeGreaterThan(0);
    expect(await same('Sanction', { NOT: { startsOn: { lte: fields.listedOn } } })).toBeGreaterThan(0);
    expect(selectOf('Exemption', 'public', { where: { fromDate: { lt: fields.listedOn } } })).toBeUndefined();
  });

  test('what is found through a relation hangs on the columns of both tables', () => {
    const asked = { where: { NOT: { pad: { site: { countryId: 'KZ' } } }, mission: { crew: { some: { personId: 'x' } } } } };
    expect(selectOf('Launch', 'public', asked)!.hangsOn).toEqual(
      new Map([
        ['Launch', new Set(['padId', 'missionId'])],
        ['Pad', new Set(['id', 'siteId'])],
        ['LaunchSite', new Set(['id', 'countryId'])],
        ['CrewAssignment', new Set(['personId', 'upMissionId'])],
      ]),
    );
  });

  test('what has no translation is left to Prisma', async () => {
    const beyond = [
      { where: { vehicle: { family: 'Soyuz' } } },
      { where: { pad: { isNot: { siteId: 'baikonur' } } } },
      { where: { pad: { is: { siteId: 'baikonur' }, isNot: null } } },
      { where: { pad: {} } },
      { where: { pad: null } },
      { where: { OR: [{}, { padId: 'x' }] } },
      { where: { NOT: { AND: [] } } },
      { where: { id: { contains: 'soyuz' } } },
      { where: { id: { contains: null, mode: 'insensitive' } } },
      { where: { id: { endsWith: 'z', mode: 'insensitive' } } },
      { include: { pad: true } },
      { take: -1 },
      { skip: 1 },
      { where: { nothing: 1 } },
      { where: { id: { in: [{}] } } },
      { orderBy: { id: 'ascending' } },
      { select: { pad: true } },
    ];
    for (const asked of beyond) expect(selectOf('Launch', 'public', asked as never)).toBeUndefined();
    expect(countOf('Launch', 'public', { where: { vehicle: {} } })).toBeUndefined();
    expect(await present.fast.launch.findMany({ where: { vehicle: { id: { not: '' } } }, take: 1, select: { id: true } })).toHaveLength(1);
    await expect(present.fast.launch.findMany({ where: { nothing: 1 } as never })).rejects.toThrow(/nothing/);
  });

  test('of more texts than a connection keeps names for, each is answered by itself', async () => {
    const texts = Array.from({ length: 1010 }, (_, n) => `SELECT ${n} + $1::integer AS "a${n % 7}"`);
    const answers = await Promise.all(texts.map((text) => database.current.lanes.ask({ text, values: [1] })));
    expect(answers).toEqual(texts.map((_, n) => [{ [`a${n % 7}`]: n + 1 }]));
  });

  test('a statement that fails harms none of those sent with it', async () => {
    const { fast } = past;
    const answers = await Promise.allSettled([fast.$queryRaw`SELECT 1 AS a`, fast.$queryRaw`SELECT 1 / 0`, fast.$queryRaw`SELECT 2 AS a`]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await present.fast.$queryRaw`SELECT current_setting('search_path') AS path`).not.toEqual([{ path: 'as_of, public' }]);
  });
});
