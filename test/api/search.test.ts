import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf, SEARCHED, type SearchType } from '../../src/search/documents.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { addLike } from './rows.js';

const SEARCH = /* GraphQL */ `
  query Search($query: String!, $types: [SearchType!], $first: Int, $after: String, $last: Int, $before: String) {
    search(query: $query, types: $types, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      edges { cursor }
      nodes { score title node { __typename id ... on Record { slug } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

describe('search', () => {
  const database = useDatabase();
  const ask = (variables: Record<string, unknown>) => run(database.current, SEARCH, variables);
  async function found(query: string, types?: SearchType[]): Promise<string[]> {
    const { data, errors } = await ask({ query, types, first: 100 });
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    return data.search.nodes.map(({ title }: any) => title);
  }

  beforeAll(async () => {
    const { db } = database.current;
    const { id } = await db.person.findFirstOrThrow();
    await addLike(db, 'Person', id, { id: 'sergei-pavlovich-korolev', name: 'Sergei Pavlovich Korolev', nativeName: null });
    await addLike(db, 'Person', id, { id: 'someone', name: 'Jürgen Łukasz O’Brien', nativeName: null });
  });

  test.each([
    ['Baykonur', 'Байконур', 'Baikonur', 'BAIKONUR', 'baikon'],
    ['Korolyov', 'Korolev', 'Королёв', 'Королев', 'КОРОЛЁВ', 'koroly'],
    ['Prokopyev', 'Prokopiev', 'Прокопьев', 'prokop'],
    ['Sergey', 'Sergei', 'Сергей'],
    ['Yuri', 'Yury', 'Юрий'],
    ['Energia', 'Energiya', 'Энергия'],
    ['Kosmos', 'Cosmos', 'Космос'],
    ['Roscosmos', 'Roskosmos', 'Роскосмос'],
    ['Vostochny', 'Vostochnyy', 'Восточный'],
    ['Soyuz', 'Sojuz', 'Союз'],
    ['Jurgen Lukasz', 'JÜRGEN łukasz', "jurgen o'brien", 'obrien', 'Юрген'],
  ])('%s and its other spellings find the same', async (first, ...others) => {
    const whole = await found(first);
    expect(whole.length).toBeGreaterThan(0);
    // A beginning, or fewer words, may find more.
    for (const other of others)
      expect(await found(other)).toEqual(expect.arrayContaining(other.length < first.length - 1 ? [whole[0]] : whole));
  });

  test.each([
    ['NASA', 'Agency', 'nasa'],
    ['roscosmos', 'Agency', 'roscosmos'],
    ['soyuz ms-28', 'Mission', 'soyuz-ms-28'],
    ['baikonur', 'LaunchSite', 'baikonur'],
    ['KZ', 'Country', undefined],
  ])('%s: what is called so comes before a mention', async (query, type, slug) => {
    const { data } = await ask({ query });
    expect(data.search.nodes[0].node).toMatchObject({ __typename: type, ...(slug && { slug }) });
    // biome-ignore lint/suspicious/noExplicitAny: an answer
    const scores = data.search.nodes.map(({ score }: any) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  test('all words must be there, in any order', async () => {
    expect(await found('31/6 site', ['Pad'])).toEqual(await found('SITE 31 6', ['Pad']));
    expect(await found('soyuz nosuchword')).toEqual([]);
    expect((await found('soyuz ms', ['Mission'])).length).toBeLessThan((await found('soyuz')).length);
  });

  test('a launch by its COSPAR designation, and only what is of the types', async () => {
    expect(await found('2025-275', ['Launch'])).toEqual(['soyuz-ms-28']);
    expect(await found('2025-275', ['Country'])).toEqual([]);
  });

  test('walks both ways over the same hits, at one statement a page', async () => {
    const walk = async (way: 'first' | 'last') => {
      const nodes: unknown[] = [];
      for (let at: string | null = null; ; ) {
        const { data, statements } = await ask({
          query: 'soyuz',
          types: ['Mission', 'Claim', 'Source'],
          [way]: 60,
          [way === 'first' ? 'after' : 'before']: at,
        });
        expect(statements.length).toBeLessThanOrEqual(2 + 3);
        const { pageInfo, nodes: page } = data.search;
        if (way === 'first') nodes.push(...page);
        else nodes.unshift(...page);
        if (!(way === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return { nodes, total: data.search.totalCount };
        at = way === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
      }
    };
    const forward = await walk('first');
    expect(forward.nodes.length).toBe(forward.total);
    expect(new Set(forward.nodes.map((node) => JSON.stringify(node))).size).toBe(forward.total);
    expect(await walk('last')).toEqual(forward);
  });

  test.each([
    ['%'],
    ["%_'; DROP--", true],
    ['(a+)+$', true],
    ["'"],
    ['\\'],
    [':*'],
    ['!a & (b | c)', true],
    ['<-> 1', true],
    ['ь', true],
    ['x'.repeat(200), true],
    ['宇宙', true],
    [''],
    [' '],
    ['«»'],
    ['x'.repeat(201)],
  ])('%s is taken as it stands', async (query, words = false) => {
    const { errors } = await ask({ query });
    if (words) expect(errors).toBeUndefined();
    else expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, path: ['search'] }]);
  });

  test.each([
    { types: [] },
    { first: 0 },
    { first: 1, last: 1 },
    { after: 'x' },
    { after: Buffer.from('["SCORE DESC,TYPE ASC","1","a","b"]').toString('base64url') },
  ])('%j is BAD_USER_INPUT', async (args) => {
    expect((await ask({ query: 'soyuz', ...args })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('asOf finds what was known then, and nothing else', async () => {
    const query = /* GraphQL */ `
      query Then($query: String!) {
        before: asOf(knownAt: "2025-11-26T00:00:00Z") { search(query: $query, types: [Incident], first: 1) { totalCount nodes { node { ... on Incident { slug } } } } }
        after: asOf(knownAt: "2025-12-10T00:00:00Z") { search(query: $query, types: [Incident], first: 1) { totalCount nodes { node { id ... on Incident { slug } } } } }
      }
    `;
    const { data, errors } = await run(database.current, query, { query: 'service cabin' });
    expect(errors).toBeUndefined();
    expect(data.before.search).toEqual({ totalCount: 0, nodes: [] });
    expect(data.after.search.totalCount).toBeGreaterThan(0);
    expect(Buffer.from(data.after.search.nodes[0].node.id, 'base64url').toString()).toMatch(/^Incident@1765324800000:/);
  });

  test.each(Object.entries(SEARCHED))('%s is searched by its index, in the present and as of a moment', async (type, searched) => {
    const client = await database.current.connect();
    try {
      // The tables are small: what is asked is whether the index can serve, not whether it pays yet, nor which other would.
      await client.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off');
      await client.query("SELECT set_config('rendezvous.known_at', '2025-12-01', true)");
      for (const schema of ['public', 'history']) await client.query(`DROP INDEX IF EXISTS ${schema}."${type}_knownFrom_latest_idx"`);
      for (const path of ['public', 'as_of, public']) {
        await client.query(`SET LOCAL search_path = ${path}`);
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN SELECT id FROM "${type}" t WHERE ${documentOf(searched)} @@ rendezvous.searched('soyuz')`,
        );
        expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`${type}_search_idx`);
      }
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  });
});
