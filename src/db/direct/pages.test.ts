import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/harness/database.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { asOf } from '../as-of.js';
import type { Db } from '../index.js';
import { selectOf } from './select.js';

type Asked = Prisma.LaunchFindManyArgs | Prisma.MissionFindManyArgs;

/** Lists as they are by themselves, by the name that a client has them under. */
const LISTS = {
  launch: { model: 'Launch', lead: 'time', nullable: true },
  person: { model: 'Person', lead: 'name', nullable: false },
  sanction: { model: 'Sanction', lead: 'listedOn', nullable: true },
  source: { model: 'Source', lead: 'publishedOn', nullable: true },
  listedParty: { model: 'ListedParty', lead: 'name', nullable: false },
} as const;
type List = keyof typeof LISTS;

const insensitive = 'insensitive' as const;
const from = (country: string) => ({ OR: [{ site: { countryId: country } }, { pad: { site: { countryId: country } } }] });
const named = (name: object) => ({ OR: [{ name }, { nativeName: name }] });
const at = (site: string) => ({ OR: [{ siteId: site }, { pad: { siteId: site } }] });

/** How the pages of a filter are found, of which list, and the filter. */
const FILTERS: [way: 'keys' | 'covered' | 'near' | 'hits' | 'plain', list: List, where: object][] = [
  ['keys', 'launch', at('baikonur')],
  ['keys', 'launch', at('nowhere')],
  ['keys', 'launch', { OR: [{ siteId: { in: ['plesetsk', 'vostochny'] } }, { pad: { is: { site: { countryId: 'KZ' } } } }] }],
  ['keys', 'launch', { AND: [from('US'), { outcome: 'SUCCESS' }, { time: { lt: new Date('2020-01-01') } }] }],
  ['keys', 'launch', from('KZ')],
  ['keys', 'launch', { provider: { countryId: 'US' } }],
  ['keys', 'launch', { provider: { countryId: { in: ['RU', 'US'] } }, NOT: { mission: { kind: 'CARGO_RESUPPLY' } } }],
  [
    'keys',
    'launch',
    { provider: { countryId: 'RU' }, mission: { crew: { some: { person: { nationalities: { some: { countryId: 'US' } } } } } } },
  ],
  ['keys', 'sanction', { program: { authorityId: 'us-treasury-ofac' } }],
  ['keys', 'sanction', { program: { authorityId: { not: 'us-treasury-ofac' } }, types: { hasSome: ['TRAVEL'] } }],
  ['covered', 'sanction', { types: { hasSome: ['TRAVEL', 'EXPORT_CONTROL'] } }],
  ['covered', 'sanction', { types: { hasEvery: ['BLOCKING'] }, listedOn: { gte: new Date('2015-01-01') } }],
  ['covered', 'person', { nationalities: { some: { countryId: 'JP' } } }],
  ['covered', 'person', { name: { gte: 'K' }, flights: { none: {} } }],
  ['near', 'source', { title: { contains: 'SOYUZ MS-28', mode: insensitive } }],
  ['near', 'source', { title: { contains: 'nowhere%', mode: insensitive } }],
  ['near', 'source', { AND: [{ title: { contains: 'E', mode: insensitive } }, { publishedOn: { lt: new Date('2025-01-01') } }] }],
  ['near', 'source', { title: { contains: 'of', mode: insensitive }, publisher: { contains: 'nasa', mode: insensitive } }],
  ['near', 'source', { title: { contains: 'undated', mode: insensitive } }],
  ['near', 'listedParty', { name: { contains: 'trading', mode: insensitive } }],
  ['near', 'listedParty', { name: { startsWith: 'Ъ', mode: insensitive } }],
  ['near', 'listedParty', { name: { contains: '1', mode: insensitive, startsWith: 'the' }, kind: 'VESSEL' }],
  ['near', 'listedParty', { name: { contains: 'nowhere', mode: insensitive } }],
  ['near', 'person', named({ contains: 'v', mode: insensitive })],
  ['near', 'person', { AND: [named({ contains: 'ов', mode: insensitive }), { flights: { some: {} } }] }],
  ['near', 'person', named({ startsWith: 'С', mode: insensitive })],
  ['near', 'person', named({ equals: 'oleg kononenko', mode: insensitive })],
  ['near', 'person', named({ contains: 'nowhere', mode: insensitive })],
  ['hits', 'person', { OR: [{ name: { contains: 'an', mode: insensitive } }, { nativeName: { contains: 'ов', mode: insensitive } }] }],
  ['hits', 'person', { OR: [{ name: { contains: 'an', mode: insensitive } }, { id: 'frank-rubio' }] }],
  ['hits', 'person', { name: { contains: 'an', mode: insensitive } }],
  ['hits', 'source', { publisher: { contains: 'nasa', mode: insensitive } }],
  ['hits', 'source', { OR: [{ title: { contains: 'MS-28', mode: insensitive } }, { publisher: 'Roscosmos' }] }],
  ['hits', 'source', { NOT: { title: { contains: 'a', mode: insensitive } } }],
  ['hits', 'launch', { ...at('baikonur'), mission: { is: { name: { contains: 'MS-2', mode: insensitive } } } }],
  ['plain', 'launch', { OR: [{ siteId: 'baikonur' }, { outcome: 'FAILURE' }] }],
];

/** Names alike in their first 6, 12, 18 and 24 bytes and in all, shorter than that, and none of Latin letters; sources of no known day. */
const WRITTEN = [
  `INSERT INTO "SanctionsList" (id, name, edition, "checkedThrough", "knownFrom", "revisionId")
    SELECT 'list', 'L', '2025-01-01', '2025-01-01', '2025-01-01', max(id) FROM "Revision"`,
  `INSERT INTO "ListedParty" (id, "listId", number, kind, name, "otherNames", countries, "firstSeenOn", "checkedThrough", "knownFrom", "revisionId")
    SELECT 'party-' || n, 'list', n, (CASE WHEN n % 4 = 0 THEN 'VESSEL' ELSE 'ORGANIZATION' END)::"PartyKind",
      (ARRAY['The Trading', 'The Trading House', 'The Trading House of the North ', 'Ъ', 'Торговый дом trading ', ''])[1 + n % 6] || n % 50, '{}', '{}', '2025-01-01', '2025-01-01', '2025-01-01', max(r.id)
    FROM "Revision" r, generate_series(1, 400) n GROUP BY n`,
  `INSERT INTO "Source" (id, publisher, title, url, "knownFrom", "revisionId")
    SELECT 'undated-' || n, 'NASA', 'Undated, of any day ' || n, 'https://example.org/', '2025-01-01', max(r.id) FROM "Revision" r, generate_series(1, 30) n GROUP BY n`,
];

describe('pages past Prisma', () => {
  const database = useDatabase();
  let slow: Db;
  let past: { fast: Db; slow: Db };
  beforeAll(async () => {
    const { current } = database;
    for (const text of WRITTEN) await current.db.$executeRawUnsafe(text);
    const sent: string[] = [];
    current.lanes.onStatement((text) => sent.push(text));
    while (sent.length === 0) await current.db.country.findMany({ take: 1 }); // the lanes are open
    const none = { ...current.lanes, ask: () => undefined, askAt: () => undefined };
    const then = new Date('2026-01-01T00:00:00Z');
    slow = current.db.$extends({}) as never as Db;
    past = { fast: asOf(current, then, () => {}), slow: asOf({ ...current, lanes: none }, then, () => {}) };
  });

  const orders = (list: List) => {
    const { lead, nullable } = LISTS[list];
    const by = (sort: 'asc' | 'desc', nulls: 'first' | 'last') => ({ [lead]: nullable ? { sort, nulls } : sort });
    return [
      [by('desc', 'last'), { id: 'asc' }],
      [by('asc', 'first'), { id: 'desc' }],
      [by('asc', 'last'), { id: 'asc' }],
    ];
  };

  test.each(FILTERS)('by %s: %s %j', async (way, list, where) => {
    const { model } = LISTS[list];
    let found = 0;
    for (const [index, orderBy] of orders(list).entries()) {
      // A usual length, one that is not, and more than there are.
      for (const take of [11, 40, 5000]) {
        const asked = { where, orderBy, take } as Asked;
        const statement = selectOf(model, 'public', asked as never);
        const expected = await slow[list as 'launch'].findMany(asked as never);
        // By itself: what fails would be asked again through Prisma, and nobody would see it.
        expect(await database.current.lanes.ask(statement!), JSON.stringify(orderBy)).toEqual(expected);
        expect(await past.fast[list as 'launch'].findMany(asked as never)).toEqual(
          await past.slow[list as 'launch'].findMany(asked as never),
        );
        if (index < 2) expect(wayOf(statement!.text)).toBe(way);
        found += expected.length;
      }
    }
    expect(found === 0).toBe(JSON.stringify(where).includes('nowhere'));
  });

  const wayOf = (text: string) =>
    text.startsWith('WITH keys')
      ? 'keys'
      : text.includes('WITH TIES')
        ? 'near'
        : text.startsWith('WITH hits')
          ? 'hits'
          : /= ANY\(ARRAY\(SELECT t\."id" FROM/.test(text)
            ? 'covered'
            : 'plain';

  test('a page of launches in the order of their missions whose missions are named so, which are few or many', async () => {
    for (const name of ['MS-2', 'o']) {
      const asked: Prisma.LaunchFindManyArgs = {
        where: { mission: { is: { name: { contains: name, mode: insensitive } } } },
        orderBy: [{ time: { sort: 'desc', nulls: 'last' } }, { missionId: 'asc' }],
        take: 60,
        select: { missionId: true },
      };
      const rows = await database.current.lanes.ask(selectOf('Launch', 'public', asked as never)!);
      expect(rows!.length).toBeGreaterThan(3);
      expect(rows).toEqual(await slow.launch.findMany(asked));
      expect(await past.fast.launch.findMany(asked)).toEqual(await past.slow.launch.findMany(asked));
    }
  });

  test('keys are few in some of these filters, and many in others', async () => {
    expect(await slow.pad.count({ where: { siteId: 'baikonur' } })).toBeLessThan(16);
    expect(await slow.agency.count({ where: { countryId: 'US' } })).toBeGreaterThan(16);
  });

  test('what is found by keys hangs on the table that they are of, and on what they are told by', () => {
    const asked = {
      where: { program: { authorityId: 'us-treasury-ofac' } },
      orderBy: [{ listedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      take: 10,
    };
    expect(selectOf('Sanction', 'public', asked as never)!.hangsOn).toEqual(
      new Map([
        ['Sanction', new Set(['listedOn', 'id', 'programId'])],
        ['SanctionsProgram', new Set(['authorityId'])],
      ]),
    );
  });
});
