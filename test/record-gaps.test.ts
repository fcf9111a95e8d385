import { describe, expect, test } from 'vitest';
import { useDatabase } from './harness/database.js';
import { run } from './harness/execute.js';

interface Gap {
  from: string;
  to: string | null;
  meanings: string[];
  summary: string;
  facts: { __typename: string; sources: unknown[] }[];
}

// Whoever reads that a country could not launch people, or did not for a year, must also read why, and who says so.
describe('the gaps in crewed launches since 1961', () => {
  const database = useDatabase();

  test.each(['SU', 'RU', 'US', 'CN'])('each of %s has a cause and a source', async (country) => {
    const { data, errors } = await run(
      database.current,
      `{ capabilityHistory(country: "${country}", kind: CREWED_ORBITAL_LAUNCH, from: "1961-01-01") {
        spans { verdict } gaps { from to meanings summary facts { __typename sources { slug } } } } }`,
    );
    expect(errors).toBeUndefined();
    const gaps: Gap[] = data.capabilityHistory.gaps;
    expect(data.capabilityHistory.spans.some(({ verdict }: { verdict: string }) => verdict === 'YES')).toBe(true);
    expect(gaps.length).toBeGreaterThan(3);
    for (const gap of gaps) expect(gap.facts.flatMap(({ sources }) => sources).length, gap.summary).toBeGreaterThan(0);
    // That none flew is no cause: a claim says why, or the time is that of another gap.
    const unexplained = gaps.filter(
      ({ meanings, facts, from, to }) =>
        meanings.includes('NO_FLIGHT') &&
        !facts.some(({ __typename }) => __typename === 'Claim') &&
        !gaps.some((other) => !other.meanings.includes('NO_FLIGHT') && (!to || other.from < to) && (!other.to || other.to > from)),
    );
    expect(unexplained.map(({ summary }) => summary)).toEqual([]);
  });
});
