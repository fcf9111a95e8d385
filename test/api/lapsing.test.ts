import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

describe('lapsing', () => {
  const database = useDatabase();
  const ask = (args: string) => run(database.current, `{ lapsing(${args}) { date { text } certainty node { ... on Record { slug } } } }`);
  const slugs = async (args: string) =>
    (await ask(args)).data.lapsing.map(({ node, certainty }: { node: { slug: string }; certainty: string }) => [node.slug, certainty]);

  test('a vague end that may lie outside is possible', async () => {
    const supplement = 'cross-flight-supplement-3';
    expect(await slugs('from: "2027-01-01", until: "2027-12-31"')).toContainEqual([supplement, 'CERTAIN']);
    expect(await slugs('from: "2027-02-01", until: "2027-02-28"')).toContainEqual([supplement, 'POSSIBLE']);
    expect((await slugs('from: "2026-12-01", until: "2026-12-31"')).flat()).not.toContain(supplement);
  });

  test('what was prolonged did not lapse', async () => {
    const range = 'from: "2020-01-01", until: "2020-12-31"';
    expect((await slugs(range)).flat()).not.toContain('us-russia-space-agreement-extension-2013');
  });

  test('costs the same whatever the range', async () => {
    const cost = async (until: string) => (await run(database.current, `{ lapsing(until: "${until}") { what } }`)).statements.length;
    expect(await cost('2100-01-01')).toBe(await cost('2050-12-31'));
  });

  test('refuses an end before the beginning', async () => {
    for (const args of ['until: "2020-01-01"', 'from: "2027-01-02", until: "2027-01-01"']) {
      expect((await ask(args)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
