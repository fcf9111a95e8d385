import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

const PAGE = /* GraphQL */ `
  query ($between: [String!]!, $from: Date, $to: Date, $kinds: [TimelineKind!], $first: Int, $after: String, $last: Int, $before: String) {
    timeline(between: $between, from: $from, to: $to, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { date { text date } kind title node { __typename id } }
    }
  }
`;

describe('timeline', () => {
  const database = useDatabase();
  const ask = async (variables: Record<string, unknown>) => run(database.current, PAGE, { between: ['US', 'RU'], ...variables });
  const page = async (variables: Record<string, unknown> = {}) => (await ask(variables)).data.timeline;
  const range = { from: '2021-06-01', to: '2023-01-01' };

  test('walked forwards and backwards, it is the same, whole and in order', async () => {
    const forward = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await page({ ...range, first: 7, after });
      forward.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const backward = [];
    for (let before: string | null = null; ; ) {
      const { nodes, pageInfo } = await page({ ...range, last: 5, before });
      backward.unshift(...nodes);
      if (!pageInfo.hasPreviousPage) break;
      before = pageInfo.startCursor;
    }
    expect(forward).toHaveLength((await page(range)).totalCount);
    expect(backward).toEqual(forward);
    const days = forward.map((item) => item.date.date);
    expect(days).toEqual([...days].sort());
    expect(days[0]! >= range.from && days.at(-1)! < range.to).toBe(true);
  });

  test('the order of countries does not matter, and SU stands for RU', async () => {
    const whole = await page({ first: 100 });
    expect(await page({ first: 100, between: ['RU', 'US'] })).toEqual(whole);
    expect(await page({ first: 100, between: ['SU', 'US', 'US'] })).toEqual(whole);
  });

  test('kinds add up to the whole', async () => {
    const kinds = (await run(database.current, '{ __type(name: "TimelineKind") { enumValues { name } } }')).data.__type.enumValues;
    const counts = await Promise.all(kinds.map(async ({ name }: { name: string }) => (await page({ kinds: [name] })).totalCount));
    expect(counts.reduce((a, b) => a + b)).toBe((await page()).totalCount);
    // The two kinds of editions need a list, which a feed brings: test/feeds/lists-in-analysis.test.ts.
    const empty = kinds.filter((_: unknown, index: number) => counts[index] === 0).map(({ name }: { name: string }) => name);
    expect(empty).toEqual(['SANCTION_GONE', 'SANCTION_SEEN']);
    expect(await page({ kinds: [] })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('costs no more for more', async () => {
    const cost = async (first: number) => (await ask({ kinds: ['MISSION_LAUNCH'], first })).statements.length;
    expect(await cost(50)).toBe(await cost(1));
  });

  test('holds only what was known by then', async () => {
    const { data } = await run(
      database.current,
      '{ asOf(knownAt: "2025-11-26T00:00:00Z") { timeline(between: ["US", "RU"], from: "2025-11-27", to: "2025-11-28") { nodes { kind node { id } } } } }',
    );
    expect(data.asOf.timeline.nodes.map(({ kind }: { kind: string }) => kind)).not.toContain('INCIDENT');
    for (const { node } of data.asOf.timeline.nodes) expect(Buffer.from(node.id, 'base64url').toString()).toContain('@');
  });

  test.each([
    ['one country', { between: ['US'] }],
    ['one side', { between: ['RU', 'SU'] }],
    ['no such country', { between: ['US', 'ru'] }],
    ['none', { between: [] }],
    ['an end before the beginning', { from: '2022-01-02', to: '2022-01-01' }],
    ['a cursor of nothing', { after: 'x' }],
    ['no size', { first: 0 }],
  ])('refuses %s', async (_what, variables) => {
    expect((await ask(variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
