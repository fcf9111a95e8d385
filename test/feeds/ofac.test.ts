import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ofacEditions, openSdn } from '../../src/feeds/ofac/feed.js';
import { type FeedOptions, runFeed } from '../../src/feeds/run.js';
import { undoMerge } from '../../src/feeds/undo.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { checksums } from '../harness/rows.js';
import { type SdnRow, sdnFile, sdnLine } from './list-files.js';

const PERSON: SdnRow = {
  number: 37374,
  name: 'TERESHKOVA, Valentina Vladimirovna',
  type: 'individual',
  programs: ['RUSSIA-EO14024'],
  title: 'Member of the State Duma',
  remarks: 'DOB 06 Mar 1937; nationality Russia; Gender Female.',
};
const TSENKI: SdnRow = {
  number: 44297,
  name: 'FSUE TSENKI',
  programs: ['RUSSIA-EO14024', 'TRIAL'],
  remarks: "Tax ID No. 9702013720 (Russia); a.k.a. 'AO TSENKI'.",
};
// A battery maker: its name is a space company's, its tax number is not.
const NAMESAKE: SdnRow = {
  number: 46273,
  name: 'JOINT STOCK COMPANY ENERGIYA',
  programs: ['RUSSIA-EO14024'],
  remarks: 'Tax ID No. 4821000142 (Russia).',
};
const SHIP: SdnRow = { number: 900_001, name: 'MV "TRIAL"', type: 'vessel', remarks: 'Vessel Registration Identification IMO 1' };

describe('the feed ofac', () => {
  const database = useDatabase();
  let client: pg.Client;
  const feed = (file: string, options: FeedOptions = {}) => runFeed(client, 'ofac', openSdn(file), options);
  const ask = async (query: string) => {
    const { data, errors } = await run(database.current, query);
    expect(errors).toBeUndefined();
    return data;
  };
  const party = (fields: string, number = 37374) =>
    ask(`{ listedParty(externalId: { scheme: "ofac", value: "${number}" }) { ${fields} } }`);
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client.end());

  // One after the other: each test goes on from the graph that the one before it left.
  test('a dry run changes nothing', async () => {
    const before = await checksums(client);
    expect(await feed(sdnFile('2022-09-30', [PERSON, SHIP]), { dryRun: true })).toMatchObject({ changed: 0, ended: 0, setAside: [] });
    expect(await checksums(client)).toEqual(before);
  });

  test('a person comes in, and is the one whom the curated record names the same number for', async () => {
    await feed(sdnFile('2022-09-30', [PERSON, SHIP]));
    const { listedParty } = await party(`slug name kind title bornOn { text } countries { code } person { slug } agency { slug } remarks
      list { slug authority { slug } } seen { notYetOn firstSeenOn lastSeenOn goneOn } sources { slug } sanctions { slug } knownFrom`);
    expect(listedParty).toEqual({
      slug: 'ofac-37374',
      name: PERSON.name,
      kind: 'PERSON',
      title: PERSON.title,
      bornOn: { text: '1937-03-06' },
      countries: [{ code: 'RU' }],
      person: { slug: 'valentina-tereshkova' },
      agency: null,
      remarks: PERSON.remarks,
      list: { slug: 'ofac', authority: { slug: 'us-treasury-ofac' } },
      seen: { notYetOn: null, firstSeenOn: '2022-09-30', lastSeenOn: null, goneOn: null },
      sources: [{ slug: 'ofac-sdn-list-2022-09-30' }],
      // The curated sanction is the very one that the list tells: no second stands beside it.
      sanctions: [{ slug: 'ofac-tereshkova-2022' }],
      knownFrom: '2022-09-30T00:00:00.000Z',
    });
    const { person } = await ask(
      '{ person(slug: "valentina-tereshkova") { listedAs { number } sanctions { nodes { slug party { number } } } } }',
    );
    expect(person.listedAs).toEqual([{ number: '37374' }]);
    expect(person.sanctions.nodes).toContainEqual({ slug: 'ofac-tereshkova-2022', party: { number: '37374' } });
  });

  test('the same edition again changes nothing', async () => {
    const facts = async () => ({ ...(await checksums(client)), 'public."FeedRun"': 'every run is noted' });
    const before = await facts();
    expect(await feed(sdnFile('2022-09-30', [PERSON, SHIP]))).toMatchObject({ added: 0, changed: 0, ended: 0 });
    expect(await facts()).toEqual(before);
  });

  test('who leaves the list is ended, not deleted; who comes is told apart from who was there', async () => {
    expect(await feed(sdnFile('2023-05-30', [PERSON, TSENKI, NAMESAKE]))).toMatchObject({ ended: 2 });
    const { sanctionsList } = await ask(`{ sanctionsList(slug: "ofac") { edition
      atFirst: parties(on: "2022-12-31") { totalCount nodes { number } } parties { totalCount }
      entered(from: "2022-09-30", to: "2023-05-30") { nodes { number } } left(from: "2022-09-30", to: "2023-05-30") { nodes { number seen { lastSeenOn goneOn } } }
      none: entered(from: "2023-05-30", to: "2023-06-30") { totalCount } } }`);
    expect(sanctionsList).toEqual({
      edition: '2023-05-30T00:00:00.000Z',
      atFirst: { totalCount: 2, nodes: [{ number: '900001' }, { number: '37374' }] },
      parties: { totalCount: 3 },
      entered: { nodes: [{ number: '44297' }, { number: '46273' }] },
      left: { nodes: [{ number: '900001', seen: { lastSeenOn: '2022-09-30', goneOn: '2023-05-30' } }] },
      none: { totalCount: 0 },
    });
  });

  test('a name alone is nobody’s: the battery maker is not the maker of Soyuz', async () => {
    expect((await party('agency { slug } sanctions { target { __typename } } ', 46273)).listedParty).toEqual({
      agency: null,
      sanctions: [{ target: { __typename: 'ListedParty' } }],
    });
  });

  test('a listing under a programme that the curated record does not tell stands beside the curated one', async () => {
    const { listedParty } = await party(
      'agency { slug } otherNames sanctions { slug program { slug } target { ... on Agency { slug } } seen { firstSeenOn } }',
      44297,
    );
    expect(listedParty).toEqual({
      agency: { slug: 'tsenki' },
      otherNames: ['AO TSENKI'],
      sanctions: expect.arrayContaining([
        { slug: 'ofac-tsenki-2023', program: { slug: 'us-eo-14024' }, target: { slug: 'tsenki' }, seen: null },
        {
          slug: 'ofac-44297-trial',
          program: { slug: 'ofac-program-trial' },
          target: { slug: 'tsenki' },
          seen: { firstSeenOn: '2023-05-30' },
        },
      ]),
    });
  });

  test('in force by editions: certain between the first and the last that names it, possible up to those that do not', async () => {
    const inForce = async (day: string) => {
      const count = (condition: string) =>
        `sanctions(filter: { list: { eq: "ofac" }, party: { eq: "ofac-900001" }, ${condition}: "${day}" }) { totalCount }`;
      const { possible, certain } = await ask(`{ possible: ${count('inForceOn')} certain: ${count('certainlyInForceOn')} }`);
      return [possible.totalCount, certain.totalCount];
    };
    expect(await inForce('2022-01-01')).toEqual([1, 0]);
    expect(await inForce('2022-09-30')).toEqual([1, 1]);
    expect(await inForce('2023-03-01')).toEqual([1, 0]);
    expect(await inForce('2023-05-30')).toEqual([0, 0]);
    const fresh = async (day: string) =>
      (await ask(`{ sanctions(filter: { party: { eq: "ofac-46273" }, certainlyInForceOn: "${day}" }) { totalCount } }`)).sanctions
        .totalCount;
    expect(await fresh('2023-05-30')).toBe(1);
    expect(await fresh('2023-05-31')).toBe(0);
    expect(
      (await ask('{ sanctions(filter: { party: { eq: "ofac-46273" }, inForceOn: "2022-09-30" }) { totalCount } }')).sanctions.totalCount,
    ).toBe(0);
  });

  test('the list as it was known', async () => {
    const { before, later, now } = await ask(
      `{ ${Object.entries({ before: '2022-09-29', later: '2023-05-29', now: '2023-06-01' })
        .map(([name, day]) => `${name}: asOf(knownAt: "${day}T12:00:00Z") { listedParties { nodes { number seen { goneOn } } } }`)
        .join(' ')} }`,
    );
    expect(before.listedParties.nodes).toEqual([]);
    expect(later.listedParties.nodes).toEqual([
      { number: '900001', seen: { goneOn: null } },
      { number: '37374', seen: { goneOn: null } },
    ]);
    expect(now.listedParties.nodes).toHaveLength(4);
  });

  test('who comes back is there again, as the same party', async () => {
    await feed(sdnFile('2023-12-28', [PERSON, TSENKI, NAMESAKE, SHIP]));
    expect((await party('seen { firstSeenOn lastSeenOn goneOn }', 900_001)).listedParty.seen).toEqual({
      firstSeenOn: '2022-09-30',
      lastSeenOn: null,
      goneOn: null,
    });
  });

  test('a person is met by name, birth date and nationality together, and by no two of them', async () => {
    const SAVITSKAYA = { name: 'SAVITSKAYA, Svetlana Evgenievna', type: 'individual' };
    const born = 'DOB 08 Aug 1948';
    const rows = [
      { ...SAVITSKAYA, number: 800_001, remarks: `${born}; nationality Russia.` },
      { ...SAVITSKAYA, number: 800_002, remarks: `${born}; nationality Cuba.` },
      { ...SAVITSKAYA, number: 800_003, remarks: born },
      { ...SAVITSKAYA, number: 800_004, remarks: 'DOB 09 Aug 1948; nationality Russia.' },
      { ...SAVITSKAYA, number: 800_005, name: 'SAVITSKAYA, Olga', remarks: `${born}; nationality Russia.` },
      { ...SAVITSKAYA, number: 800_006, remarks: 'DOB 1948; nationality Russia.' },
    ];
    await feed(sdnFile('2023-12-29', [PERSON, TSENKI, NAMESAKE, SHIP, ...rows]));
    const { listedParties } = await ask(
      '{ listedParties(filter: { number: { in: ["800001", "800002", "800003", "800004", "800005", "800006"] } }) { nodes { number person { slug } } } }',
    );
    const met = listedParties.nodes.filter(({ person }: { person: object | null }) => person);
    expect(met).toEqual([{ number: '800001', person: { slug: 'svetlana-savitskaya' } }]);
    const { merges } = await ask('{ merges(feed: "ofac", type: Person) { nodes { number code rule node { ... on Person { slug } } } } }');
    expect(merges.nodes).toEqual([
      {
        number: expect.any(Number),
        code: '800001',
        rule: 'the person with its name, birth date and nationality',
        node: { slug: 'svetlana-savitskaya' },
      },
    ]);
    await undoMerge(client, merges.nodes[0].number);
    await feed(sdnFile('2023-12-30', [PERSON, TSENKI, NAMESAKE, SHIP, ...rows]));
    expect((await party('person { slug }', 800_001)).listedParty).toEqual({ person: null });
    await feed(sdnFile('2023-12-31', [PERSON, TSENKI, NAMESAKE, SHIP]));
  });

  test('where the list stops naming what the record has in force, its word stands as a claim, until it names it again', async () => {
    const claims = async () =>
      (
        await ask(
          '{ sanction(slug: "ofac-tereshkova-2022") { endsOn { text } claims(property: "endsOn") { nodes { statement claimant { __typename } source { slug } } } } }',
        )
      ).sanction;
    const before = await claims();
    await feed(sdnFile('2024-01-10', [TSENKI, NAMESAKE, SHIP]));
    expect(await claims()).toMatchObject({
      endsOn: null,
      claims: { nodes: [{ statement: 'The list of 2024-01-10 no longer names it.', source: { slug: 'ofac-sdn-list-2024-01-10' } }] },
    });
    await feed(sdnFile('2024-01-20', [PERSON, TSENKI, NAMESAKE, SHIP]));
    expect(await claims()).toEqual(before);
  });

  test('a bad row is set aside with its line and reason', async () => {
    const bad = ['x', '"no number",1', sdnLine({ ...SHIP, number: '' }), sdnLine({ ...SHIP, programs: ['-0-'] })];
    const summary = await feed(sdnFile('2024-02-01', [PERSON, TSENKI, NAMESAKE, SHIP, ...bad, '1,"open']), {
      worstShare: 0.9,
      dryRun: true,
    });
    expect(summary.setAside.map(({ line, reason }) => [line, reason])).toEqual([
      [5, '1 fields where the list has 12'],
      [6, '2 fields where the list has 12'],
      [7, 'no number'],
      [8, 'no programme'],
      [9, 'its quotes do not close'],
    ]);
    await expect(feed(sdnFile('2024-02-01', [PERSON, ...bad]))).rejects.toThrow('rows cannot be read; nothing was taken');
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), 'seems to be cut off'],
    ['cut off at the end of a line', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1), 'seems to be cut off'],
    ['empty', () => Buffer.alloc(0), 'the file is empty'],
    ['zipped', (bytes: Buffer) => gzipSync(bytes), 'an archive'],
    ['in UTF-16', (bytes: Buffer) => Buffer.from(bytes.toString(), 'utf16le'), 'not text in UTF-8'],
    ['in another encoding', (bytes: Buffer) => Buffer.concat([Buffer.from([0xe9]), bytes]), 'not UTF-8'],
    ['an error page', () => Buffer.from('<!DOCTYPE html><html><body>Service unavailable</body></html>\n'), 'a web page'],
    ['another table', () => Buffer.from(`${'a,b,c\r\n'.repeat(9)}\x1a`), 'not OFAC’s sdn.csv'],
  ])('a file that is %s is refused, and nothing changes', async (_, spoil, message) => {
    const before = await checksums(client);
    const file = sdnFile('2024-02-01', [PERSON, TSENKI]);
    writeFileSync(file, spoil(readFileSync(file)));
    await expect(feed(file)).rejects.toThrow(message);
    expect(await checksums(client)).toEqual(before);
  });

  test('an edition needs a day, in the file’s name or told', async () => {
    const editions = async (path: string, edition?: string) => {
      const found = [];
      for await (const one of ofacEditions({ path, edition })) found.push(one.at.toISOString().slice(0, 10));
      return found;
    };
    const file = sdnFile('undated', [PERSON]);
    await expect(editions(file)).rejects.toThrow('give --edition');
    await expect(editions(file, '2024-02-30')).rejects.toThrow('give --edition');
    expect(await editions(file, '2024-02-29')).toEqual(['2024-02-29']);
    await expect(editions('/nowhere/sdn_2024-01-01.csv')).rejects.toThrow('is not there');
  });
});
