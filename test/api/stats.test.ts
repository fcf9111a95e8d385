import { describe, expect, test } from 'vitest';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';

// biome-ignore lint/suspicious/noExplicitAny: nodes of every type
type Node = any;
type Case = [list: string, groups: Record<string, [selection: string, value: (node: Node) => string | null | undefined]>, filter: string];

const CASES: Case[] = [
  [
    'launches',
    {
      YEAR: ['time', ({ time }) => time?.slice(0, 4)],
      COUNTRY: ['pad { site { country { code } } }', ({ pad }) => pad?.site.country.code],
      SITE: ['pad { site { slug } }', ({ pad }) => pad?.site.slug],
      PAD: ['pad { slug }', ({ pad }) => pad?.slug],
      AGENCY: ['provider { slug }', ({ provider }) => provider?.slug],
      AGENCY_COUNTRY: ['provider { country { code } }', ({ provider }) => provider?.country?.code],
      VEHICLE: ['vehicle { slug }', ({ vehicle }) => vehicle?.slug],
      OUTCOME: ['outcome', ({ outcome }) => outcome],
      KIND: ['mission { kind }', ({ mission }) => mission?.kind],
    },
    '{ OR: [{ country: { eq: "KZ" } }, { outcome: { eq: FAILURE } }] }',
  ],
  [
    'missions',
    {
      YEAR: ['launch { time }', ({ launch }) => launch?.time?.slice(0, 4)],
      KIND: ['kind', ({ kind }) => kind],
      SPACECRAFT: ['spacecraft { slug }', ({ spacecraft }) => spacecraft?.slug],
      DESTINATION: ['destination { slug }', ({ destination }) => destination?.slug],
    },
    '{ partner: { eq: "nasa" } }',
  ],
  [
    'sanctions',
    {
      YEAR: ['listedOn { date }', ({ listedOn }) => listedOn?.date.slice(0, 4)],
      PROGRAM: ['program { slug }', ({ program }) => program.slug],
      AUTHORITY: ['program { authority { slug } }', ({ program }) => program.authority.slug],
      TARGET_COUNTRY: [
        'target { ... on Country { code } ... on Agency { country { code } } }',
        ({ target }) => target.code ?? target.country?.code,
      ],
    },
    '{ types: { hasSome: [BLOCKING] } }',
  ],
  [
    'incidents',
    {
      YEAR: ['from', ({ from }) => from?.slice(0, 4)],
      KIND: ['kind', ({ kind }) => kind],
      SEVERITY: ['severity', ({ severity }) => severity],
      PAD: ['pad { slug }', ({ pad }) => pad?.slug],
      STATION: ['station { slug }', ({ station }) => station?.slug],
    },
    '{ kind: { eq: SPACECRAFT } }',
  ],
  [
    'diplomaticEvents',
    {
      YEAR: ['date { date }', ({ date }) => date.date.slice(0, 4)],
      PLOVER: ['plover', ({ plover }) => plover],
      DOMAIN: ['domain', ({ domain }) => domain],
      DIRECTION: ['direction', ({ direction }) => direction],
    },
    '{ actor: { country: { eq: "RU" } } }',
  ],
];

describe('stats', () => {
  const database = useDatabase();

  async function all(list: string, filter: string, selection: string): Promise<Node[]> {
    const nodes: Node[] = [];
    for (let after: string | null = null; ; ) {
      const query = `query($after: String) { ${list}(filter: ${filter}, first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
      const { data, errors } = await run(database.current, query, { after });
      expect(errors).toBeUndefined();
      nodes.push(...data[list].nodes);
      if (!data[list].pageInfo.hasNextPage) return nodes;
      after = data[list].pageInfo.endCursor;
    }
  }

  describe.each(CASES)('%s', (list, groups, filter) => {
    const names = Object.keys(groups);
    const several = [...names.map((name) => [name]), names.slice(0, 2), names.slice(-3)];
    test.each(several.map((by) => ({ by, title: by.join(', ') })))('by $title', async ({ by }) => {
      for (const condition of ['{}', filter]) {
        const success = list === 'launches' ? 'outcome' : '';
        const nodes = await all(list, condition, `id ${success} ${by.map((name) => groups[name]![0]).join(' ')}`);
        const expected = new Map<string, Node[]>();
        for (const node of nodes) {
          const key = JSON.stringify(by.map((name) => groups[name]![1](node) ?? null));
          expected.set(key, [...(expected.get(key) ?? []), node]);
        }
        const more = success && 'flown successes successRate';
        const { data, errors, statements } = await run(
          database.current,
          `{ stats { ${list}(filter: ${condition}, by: [${by}]) { count ${more} keys { group value node { id } } } } }`,
        );
        expect(errors).toBeUndefined();
        expect(statements.length).toBeLessThanOrEqual(2 + by.length);
        const rows: Node[] = data.stats[list];
        const counts = rows.map(({ keys, count }) => [JSON.stringify(keys.map(({ value }: Node) => value)), count]);
        expect(Object.fromEntries(counts)).toEqual(Object.fromEntries([...expected].map(([key, members]) => [key, members.length])));
        for (const { keys, flown, successes, successRate } of rows) {
          expect(keys.map(({ group }: Node) => group)).toEqual(by);
          if (!success) continue;
          const members = expected.get(JSON.stringify(keys.map(({ value }: Node) => value)))!;
          const over = members.filter(({ outcome }) => ['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE'].includes(outcome)).length;
          const good = members.filter(({ outcome }) => outcome === 'SUCCESS').length;
          expect([flown, successes, successRate]).toEqual([over, good, over > 0 ? good / over : null]);
        }
      }
    });
  });

  test.each(['[]', '[YEAR, COUNTRY, SITE, PAD]'])('by %s is BAD_USER_INPUT', async (by) => {
    const { errors } = await run(database.current, `{ stats { launches(by: ${by}) { count } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('as of a moment, counts and nodes are of that moment', async () => {
    const { data, errors } = await run(
      database.current,
      '{ asOf(knownAt: "2025-12-01T00:00:00Z") { stats { launches(by: [COUNTRY, PAD]) { count keys { value node { id } } } } launches { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    const { stats, launches } = data.asOf;
    expect(stats.launches.reduce((sum: number, { count }: Node) => sum + count, 0)).toBe(launches.totalCount);
    const known = stats.launches.flatMap(({ keys }: Node) => keys).find(({ node }: Node) => node);
    expect(Buffer.from(known.node.id, 'base64url').toString()).toMatch(/@1764547200000:/);
  });
});
