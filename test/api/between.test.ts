import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

const CONTEXT = /* GraphQL */ `
  query ($between: [String!]!, $on: Date) {
    diplomaticContext(between: $between, on: $on) {
      on
      parties { agency { slug } }
      sanctions { group ties sanction { slug program { authority { country { code } } } } }
      agreements { slug }
      cooperations { cooperation { slug } phase { state } }
      events { slug date { date } }
      exemptions { slug }
    }
  }
`;

describe('diplomaticContext between countries', () => {
  const database = useDatabase();
  const ask = (variables: Record<string, unknown>) => run(database.current, CONTEXT, { between: ['US', 'RU'], ...variables });

  test('on the day of the cross-flight agreement', async () => {
    const { diplomaticContext: context } = (await ask({ on: '2022-07-14' })).data;
    expect(context.agreements).toContainEqual({ slug: 'cross-flight-agreement-2022' });
    expect(context.cooperations).toContainEqual({ cooperation: { slug: 'iss-partnership' }, phase: { state: 'ACTIVE' } });
    expect(context.parties).toEqual([]);
    expect(context.sanctions.length).toBeGreaterThan(0);
    for (const { sanction } of context.sanctions) expect(['US', 'RU']).toContain(sanction.program.authority.country.code);
    for (const { date } of context.events) expect(date.date > '2021-07-14' && date.date <= '2022-07-14').toBe(true);
  });

  test('the day before, it was not in force', async () => {
    const { diplomaticContext: context } = (await ask({ on: '2022-07-13', between: ['SU', 'US'] })).data;
    expect(context.agreements).not.toContainEqual({ slug: 'cross-flight-agreement-2022' });
    expect(context.agreements).toContainEqual({ slug: 'us-russia-space-agreement-1992' });
  });

  test('costs the same on any day', async () => {
    const cost = async (on: string) =>
      (await run(database.current, `{ diplomaticContext(between: ["US", "RU"], on: "${on}") { on } }`)).statements.length;
    expect(await cost('2025-11-27')).toBe(await cost('1950-01-01'));
  });

  test('answers from what was known by then, and its records are of that moment', async () => {
    const { data, errors } = await run(
      database.current,
      `{ asOf(knownAt: "2022-08-01T00:00:00Z") {
        diplomaticContext(between: ["US", "RU"]) { on agreements { id slug } }
        cooperationIndex(between: ["US", "RU"], from: "2022-01-01") { intervals { to inputs { node { id } } } }
        lapsing(until: "2050-12-31") { node { id } prolongs { id } }
      } }`,
    );
    expect(errors).toBeUndefined();
    const { diplomaticContext, cooperationIndex, lapsing } = data.asOf;
    expect(diplomaticContext.on).toBe('2022-08-01');
    expect(cooperationIndex.intervals).toHaveLength(1);
    const nodes = [
      ...diplomaticContext.agreements,
      ...cooperationIndex.intervals[0].inputs,
      ...lapsing,
      ...lapsing.flatMap((one: { prolongs: [] }) => one.prolongs),
    ];
    expect(lapsing.length).toBeGreaterThan(0);
    for (const found of nodes) expect(Buffer.from((found.node ?? found).id, 'base64url').toString()).toContain('@');
  });

  test.each([
    ['one side', { between: ['RU', 'SU'] }],
    ['no such country', { between: ['US', 'XX'] }],
  ])('refuses %s', async (_what, variables) => {
    expect((await ask(variables)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
