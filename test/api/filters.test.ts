import { getNamedType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { CONDITIONS, type Node } from './conditions.js';
import { addLike } from './rows.js';

describe('filters', () => {
  const database = useDatabase();

  // Everything curated that went wrong is mended by now.
  beforeAll(async () => {
    const { id } = await database.current.db.incident.findFirstOrThrow({ where: { severity: 'MAJOR' } });
    await addLike(database.current.db, 'Incident', id, { id: 'not-mended', resolvedOn: null, resolvedOnPrecision: null });
  });

  async function all(list: string, filter: string, selection: string): Promise<Node[]> {
    const nodes: Node[] = [];
    for (let after: string | null = null; ; ) {
      const query = `query($after: String) { ${list}(filter: ${filter}, first: 100, after: $after) { totalCount nodes { id ${selection} } pageInfo { hasNextPage endCursor } } }`;
      const { data, errors } = await run(database.current, query, { after });
      expect(errors).toBeUndefined();
      nodes.push(...data[list].nodes);
      if (!data[list].pageInfo.hasNextPage) {
        expect(data[list].totalCount).toBe(nodes.length);
        return nodes;
      }
      after = data[list].pageInfo.endCursor;
    }
  }

  test.each(CONDITIONS)('%s %s', async (list, filter, selection, holds) => {
    const whole = await all(list, '{}', selection);
    const wanted = whole.filter(holds).map(({ id }) => id);
    expect((await all(list, filter, '')).map(({ id }) => id)).toEqual(wanted);
    // A condition that nothing or everything meets would prove nothing; those few that are meant to are known.
    // There is one station.
    const extreme = list === 'stations' || /hasEvery: \[\]|hasSome: \[\]|agency: { eq: "nasa" } } }$/.test(filter);
    if (!extreme) expect(wanted.length).toBeGreaterThan(0);
    if (!extreme) expect(wanted.length).toBeLessThan(whole.length);
  });
});

describe('AND, OR and NOT', () => {
  const database = useDatabase();
  const lists = Object.values(schema.getQueryType()!.getFields()).filter((field) => field.args.some(({ name }) => name === 'filter'));
  const count = async (list: string, filter: string) => {
    const { data, errors } = await run(database.current, `{ ${list}(filter: ${filter}) { totalCount } }`);
    expect(errors).toBeUndefined();
    return data[list].totalCount as number;
  };

  test('every list has them', () => {
    const without = lists.filter((field) => {
      const filter = getNamedType(field.args.find(({ name }) => name === 'filter')!.type);
      const names = isInputObjectType(filter) ? Object.keys(filter.getFields()) : [];
      return !['AND', 'OR', 'NOT'].every((name) => names.includes(name));
    });
    expect(without.map(({ name }) => name)).toEqual([]);
    expect(lists.length).toBeGreaterThan(15);
  });

  test.each(lists.map(({ name }) => name))('%s: of nothing, of everything', async (list) => {
    const whole = await count(list, '{}');
    for (const all of [
      '{ AND: [] }',
      '{ AND: [{}] }',
      '{ OR: [{}] }',
      '{ AND: null, OR: null, NOT: null }',
      '{ NOT: { NOT: {} } }',
      '{ NOT: { OR: [] } }',
    ])
      expect([all, await count(list, all)]).toEqual([all, whole]);
    for (const none of ['{ OR: [] }', '{ NOT: {} }', '{ AND: [{ OR: [] }] }', '{ NOT: { AND: [] } }'])
      expect([none, await count(list, none)]).toEqual([none, 0]);
  });

  test.each([
    ['251 of them', { OR: Array(251).fill({ slug: { eq: 'x' } }) }],
    ['too many values in all', { OR: Array(250).fill({ slug: { in: Array(250).fill('x') } }) }],
    [
      'too deep',
      Array(30)
        .fill(0)
        .reduce((inner: object) => ({ NOT: inner }), { slug: { eq: 'x' } }),
    ],
    [
      'too deep through relations',
      Array(15)
        .fill(0)
        .reduce((inner: object) => ({ launch: { mission: inner } }), { slug: { eq: 'x' } }),
    ],
  ])('%s is BAD_USER_INPUT', async (_name, filter) => {
    const { errors } = await run(database.current, 'query($filter: MissionFilter) { missions(filter: $filter) { totalCount } }', {
      filter,
    });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('250 of them, eight levels of relations and twelve of NOT are answered', async () => {
    const query = 'query($filter: MissionFilter) { missions(filter: $filter) { totalCount } }';
    const deep = Array(8)
      .fill(0)
      .reduce((inner: object) => ({ launch: { mission: inner } }), { slug: { eq: 'soyuz-ms-28' } });
    const not = Array(12)
      .fill(0)
      .reduce((inner: object) => ({ NOT: inner }), { slug: { eq: 'soyuz-ms-28' } });
    const many = { OR: Array.from({ length: 250 }, (_, n) => ({ slug: { eq: n ? `x-${n}` : 'soyuz-ms-28' } })) };
    for (const filter of [deep, not, many])
      expect(await run(database.current, query, { filter })).toMatchObject({ data: { missions: { totalCount: 1 } }, errors: undefined });
  });
});

describe('text conditions', () => {
  const database = useDatabase();
  const NAMES = {
    percent: '50% of it',
    'percent-not': '50x of it',
    underscore: 'under_score',
    'underscore-not': 'underXscore',
    backslash: 'back\\slash',
    'backslash-not': 'backslash',
    quote: `O'Brien "x"`,
    accent: 'Éclair Ångström',
    cyrillic: 'Союз',
  };
  beforeAll(async () => {
    const { db } = database.current;
    const { id } = await db.launchVehicle.findFirstOrThrow();
    for (const [slug, name] of Object.entries(NAMES)) await addLike(db, 'LaunchVehicle', id, { id: `text-${slug}`, name });
  });
  const found = async (condition: Record<string, string>) => {
    const query =
      'query($name: TextFilter) { launchVehicles(first: 100, filter: { name: $name }, orderBy: [{ field: NAME }]) { nodes { slug name } } }';
    const { data, errors } = await run(database.current, query, { name: condition });
    expect(errors).toBeUndefined();
    return data.launchVehicles.nodes.filter(({ slug }: Node) => slug.startsWith('text-')).map(({ slug }: Node) => slug.slice(5));
  };

  // % and _ are wildcards of LIKE and the backslash its escape; a caller means them as they stand.
  test.each([
    ['contains', '%', ['percent']],
    ['contains', '0% O', ['percent']],
    ['contains', '_', ['underscore']],
    ['contains', 'r_s', ['underscore']],
    ['contains', '\\', ['backslash']],
    ['contains', '%%', []],
    ['contains', '\\%', []],
    ['startsWith', '50%', ['percent']],
    ['startsWith', '_', []],
    ['startsWith', 'UNDER_', ['underscore']],
    ['startsWith', 'back\\S', ['backslash']],
    ['startsWith', '%', []],
    ['eq', '50% OF IT', ['percent']],
    ['eq', 'under_score', ['underscore']],
    ['eq', 'BACK\\SLASH', ['backslash']],
    ['eq', '%', []],
    ['eq', '_________', []],
    ['contains', `o'brien "X"`, ['quote']],
    ['contains', "' OR true --", []],
    ['contains', 'clair Ångstr', ['accent']],
    ['startsWith', 'Союз', ['cyrillic']],
  ])('%s %s', async (operator, text, wanted) => {
    expect(await found({ [operator]: text })).toEqual(wanted);
  });

  // The columns are COLLATE "C", so that their order is the same everywhere; its ILIKE folds A to Z alone, as the contract says.
  test('the case of other letters counts', async () => {
    expect(await found({ startsWith: 'союз' })).toEqual([]);
    expect(await found({ startsWith: 'Союз' })).toEqual(['cyrillic']);
  });

  test('several conditions must all hold', async () => {
    expect(await found({ contains: 'SCORE', startsWith: 'under_' })).toEqual(['underscore']);
    expect(await found({ contains: 'score', startsWith: 'x' })).toEqual([]);
  });
});
