import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSdn } from '../../src/feeds/ofac/feed.js';
import { openFtm } from '../../src/feeds/opensanctions/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { ftmFile, type SdnRow, sdnFile, seenAt } from './list-files.js';

// By hand: TsENKI, which runs Baikonur's pads, under a programme that the record does not have, gone again in May 2023; and a maker that stays.
const TSENKI: SdnRow = { number: 44297, name: 'FSUE TSENKI', programs: ['RUSSIA-EO14024', 'TRIAL'] };
const MAKER: SdnRow = { number: 40237, name: 'BARL', programs: ['RUSSIA-EO14024', 'TRIAL'] };
const OTHER: SdnRow = { number: 900_001, name: 'NOBODY HERE', programs: ['TRIAL'] };
const COPY = [
  {
    id: 'NK-Maker',
    schema: 'Company',
    caption: 'BARL',
    properties: { name: ['BARL'], innCode: ['7717513841'] },
    referents: [],
    last_seen: seenAt('2025-06-01'),
  },
  listing('trial-us', 'Office of Foreign Assets Control', 'us', '2023-03-01'),
  listing('trial-nz', 'Trial Ministry', 'nz', '2024-02-01'),
];
function listing(id: string, authority: string, country: string, listedOn: string) {
  const properties = {
    entity: ['NK-Maker'],
    authority: [authority],
    country: [country],
    programId: ['TRIAL'],
    listingDate: [listedOn],
    provisions: ['Asset Freeze'],
  };
  return { id, schema: 'Sanction', properties, last_seen: seenAt('2025-06-01') };
}

describe('listings that feeds tell', () => {
  const database = useDatabase();
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
    const editions: [string, SdnRow[]][] = [
      ['2023-01-31', [OTHER]],
      ['2023-02-28', [OTHER, TSENKI, MAKER]],
      ['2023-04-30', [OTHER, TSENKI, MAKER]],
      ['2023-05-31', [OTHER, MAKER]],
      ['2023-12-31', [OTHER, MAKER]],
    ];
    for (const [day, rows] of editions) await runFeed(client, 'ofac', openSdn(sdnFile(day, rows)));
    await runFeed(client, 'opensanctions', await openFtm(ftmFile(COPY)));
  });
  afterAll(() => client.end());
  const ask = async (query: string) => {
    const { data, errors } = await run(database.current, query);
    expect(errors).toBeUndefined();
    return data;
  };
  type Listed = { certainty: string; checked: boolean; ties: string[]; sanction: { slug: string; program: { slug: string } } };
  const FIELDS = 'sanctions { certainty checked ties sanction { slug program { slug } } }';
  const between = async (countries: string, on: string): Promise<Listed[]> =>
    (await ask(`{ diplomaticContext(between: [${countries}], on: "${on}") { ${FIELDS} } }`)).diplomaticContext.sanctions;
  const certaintyOf = (list: Listed[], slug: string) => list.find(({ sanction }) => sanction.slug === slug)?.certainty ?? null;

  test('stand in the context between countries by the days of the editions', async () => {
    const told: Record<string, (string | null)[]> = {};
    for (const on of ['2023-01-31', '2023-02-15', '2023-02-28', '2023-04-30', '2023-05-15', '2023-05-31', '2023-12-31', '2024-01-15']) {
      const list = await between('"US", "RU"', on);
      told[on] = [certaintyOf(list, 'ofac-44297-trial'), certaintyOf(list, 'ofac-40237-trial')];
    }
    expect(told).toEqual({
      '2023-01-31': [null, null],
      '2023-02-15': ['POSSIBLE', 'POSSIBLE'],
      '2023-02-28': ['CERTAIN', 'CERTAIN'],
      '2023-04-30': ['CERTAIN', 'CERTAIN'],
      '2023-05-15': ['POSSIBLE', 'CERTAIN'],
      '2023-05-31': [null, 'CERTAIN'],
      '2023-12-31': [null, 'CERTAIN'],
      '2024-01-15': [null, 'POSSIBLE'],
    });
    expect((await between('"US", "RU"', '2024-01-15')).find(({ sanction }) => sanction.slug === 'ofac-40237-trial')!.checked).toBe(false);
  });

  test('stand in the context of a mission with the ties of their target', async () => {
    const { mission } = await ask(`{ mission(slug: "soyuz-ms-23") { diplomaticContext { on ${FIELDS} } } }`);
    expect(mission.diplomaticContext.on).toBe('2023-02-24');
    const told = mission.diplomaticContext.sanctions.find(({ sanction }: Listed) => sanction.slug === 'ofac-44297-trial');
    expect(told).toMatchObject({ certainty: 'POSSIBLE', ties: [expect.stringContaining('operates')] });
  });

  test('agree with the conditions inForceOn and certainlyInForceOn', async () => {
    for (const on of ['2023-02-15', '2023-02-28', '2023-05-15', '2023-05-31', '2024-01-15']) {
      const list = (await between('"US", "RU"', on)).filter(({ sanction }) => sanction.slug.endsWith('-trial'));
      const filtered = async (condition: string) =>
        (
          await ask(
            `{ sanctions(filter: { list: { eq: "ofac" }, targetCountry: { eq: "RU" }, ${condition}: "${on}" }) { nodes { slug } } }`,
          )
        ).sanctions.nodes.map(({ slug }: { slug: string }) => slug);
      expect((await filtered('inForceOn')).sort()).toEqual(list.map(({ sanction }) => sanction.slug).sort());
      const certain = list.filter(({ certainty }) => certainty === 'CERTAIN').map(({ sanction }) => sanction.slug);
      expect((await filtered('certainlyInForceOn')).sort()).toEqual(certain.sort());
    }
  });

  test('never count twice: neither beside the curated sanction of the same listing, nor for a collection of lists', async () => {
    const list = await between('"US", "RU"', '2023-04-30');
    const pairs = (await ask(`{ agency(slug: "barl") { sanctions { nodes { slug program { slug authority { slug } } } } } }`)).agency
      .sanctions.nodes;
    expect(pairs.map(({ slug }: { slug: string }) => slug)).toContain('opensanctions-trial-us');
    const slugs = list.map(({ sanction }) => sanction.slug);
    expect(slugs).toContain('ofac-barl-2023');
    expect(slugs).not.toContain('ofac-40237-russia-eo14024');
    expect(slugs).not.toContain('opensanctions-trial-us');
    // Of an authority that nobody else tells, it stands.
    expect(certaintyOf(await between('"NZ", "RU"', '2025-01-01'), 'opensanctions-trial-nz')).toBe('CERTAIN');
  });

  test('weigh in the index once for their programme, while editions name them', async () => {
    const { cooperationIndex } = await ask(
      `{ cooperationIndex(between: ["US", "RU"], from: "2022-10-01", to: "2024-01-01", interval: QUARTER) { intervals { to checkedThrough inputs { weight statement node { ... on SanctionsProgram { slug } } } } } }`,
    );
    const told = cooperationIndex.intervals.map(
      ({ to, inputs }: { to: string; inputs: { statement: string; weight: number; node: { slug?: string } }[] }) => [
        to,
        inputs
          .filter(({ node }) => node.slug === 'ofac-program-trial')
          .map(({ weight, statement }) => `${weight} ${statement.split(' in force')[0]}`),
      ],
    );
    expect(Object.fromEntries(told)).toEqual({
      '2023-01-01': [],
      '2023-04-01': ['-3 2 measures'],
      '2023-07-01': ['-3 1 measure'],
      '2023-10-01': ['-3 1 measure'],
      '2024-01-01': ['-3 1 measure'],
    });
  });

  test('are dated in the time line by the editions, and said so', async () => {
    const { timeline } = await ask(
      `{ timeline(between: ["US", "RU"], from: "2023-01-01", to: "2024-01-01", kinds: [SANCTION_SEEN, SANCTION_GONE]) { totalCount nodes { date { text } kind title node { ... on Sanction { slug } } } } }`,
    );
    expect(timeline.nodes).toEqual([
      {
        date: { text: '2023-02-28' },
        kind: 'SANCTION_SEEN',
        title: expect.stringMatching(/^First seen on the list: sanction on .+ \(OFAC TRIAL; not yet in the edition of 2023-01-31\)$/),
        node: { slug: 'ofac-40237-trial' },
      },
      {
        date: { text: '2023-02-28' },
        kind: 'SANCTION_SEEN',
        title: expect.stringContaining('2023-01-31'),
        node: { slug: 'ofac-44297-trial' },
      },
      {
        date: { text: '2023-05-31' },
        kind: 'SANCTION_GONE',
        title: expect.stringMatching(/^No longer on the list: sanction on .+ \(OFAC TRIAL; last in the edition of 2023-04-30\)$/),
        node: { slug: 'ofac-44297-trial' },
      },
    ]);
  });

  test('are known only from their edition on', async () => {
    const { asOf } = await ask(
      `{ asOf(knownAt: "2023-05-01T00:00:00Z") { diplomaticContext(between: ["US", "RU"], on: "2023-04-30") { ${FIELDS} } } before: asOf(knownAt: "2023-02-01T00:00:00Z") { diplomaticContext(between: ["US", "RU"]) { ${FIELDS} } } }`,
    );
    expect(certaintyOf(asOf.diplomaticContext.sanctions, 'ofac-44297-trial')).toBe('CERTAIN');
  });
});
