import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

const INDEX = /* GraphQL */ `
  query ($between: [String!]!, $from: Date, $to: Date, $interval: IndexInterval! = YEAR) {
    cooperationIndex(between: $between, from: $from, to: $to, interval: $interval) {
      intervals { from to figure inputs { kind contribution node { id } } }
    }
  }
`;

describe('cooperationIndex', () => {
  const database = useDatabase();
  const ask = (variables: Record<string, unknown>) => run(database.current, INDEX, { between: ['US', 'RU'], ...variables });

  test('is the same whichever way round the countries are named', async () => {
    const one = await ask({ from: '2020-01-01' });
    expect((await ask({ from: '2020-01-01', between: ['SU', 'US'] })).data).toEqual(one.data);
    for (const { figure, inputs } of one.data.cooperationIndex.intervals) {
      const sum = inputs.reduce((total: number, input: { contribution: number }) => total + input.contribution, 0);
      expect(Math.abs(sum - figure)).toBeLessThan(0.051);
    }
  });

  test('costs the same for one interval as for many', async () => {
    const cost = async (from: string) => (await ask({ from, to: '2026-01-01', interval: 'QUARTER' })).statements.length;
    // A few more for kinds of nodes that the last quarter does not have, each once.
    expect(await cost('1990-01-01')).toBeLessThanOrEqual((await cost('2025-12-01')) + 3);
  });

  test('countries with nothing between them have no intervals of their own', async () => {
    expect((await ask({ between: ['LI', 'TV'] })).data.cooperationIndex.intervals).toEqual([]);
    const { intervals } = (await ask({ between: ['LI', 'TV'], from: '2020-01-01', to: '2021-01-01' })).data.cooperationIndex;
    expect(intervals).toEqual([{ from: '2020-01-01', to: '2021-01-01', figure: null, inputs: [] }]);
  });

  test.each([
    ['one side', { between: ['RU', 'SU'] }],
    ['no such country', { between: ['US', 'XX'] }],
    ['an end before the beginning', { from: '2022-01-02', to: '2022-01-01' }],
    ['too many intervals', { from: '1500-01-01', interval: 'QUARTER' }],
  ])('refuses %s', async (_what, variables) => {
    expect((await ask(variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
