import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSdn } from '../../src/feeds/ofac/feed.js';
import { openFtm } from '../../src/feeds/opensanctions/feed.js';
import { type FeedOptions, runFeed } from '../../src/feeds/run.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { checksums } from '../harness/rows.js';
import { ASSET, ftmFile, LISTING, OWNER, PART, seenAt } from './list-files.js';

describe('the feed opensanctions', () => {
  const database = useDatabase();
  let client: pg.Client;
  const feed = async (file: string, options: FeedOptions = {}) => runFeed(client, 'opensanctions', await openFtm(file), options);
  const ask = async (query: string) => {
    const { data, errors } = await run(database.current, query);
    expect(errors).toBeUndefined();
    return data;
  };
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client.end());

  // One after the other: each test goes on from the graph that the one before it left.
  test('parties, sanctions and ownership come in, in whatever order the file has them', async () => {
    expect(await feed(ftmFile([PART, LISTING, ASSET, OWNER]))).toMatchObject({ added: 7, setAside: [], unsure: 0 });
    const { listedParty } = await ask(`{ listedParty(externalId: { scheme: "opensanctions", value: "NK-Owner" }) {
      name otherNames kind countries { code } agency { slug } list { slug edition authority { slug } }
      sanctions { types listedOn { text } startsOn { text } endsOn { text } reason program { name legalInstrument authority { name country { code } } } target { __typename ... on Agency { slug } } }
      owns { share from { text } to { text } holds(on: "2021-01-01") asset { name owners { owner { name } } } } later: owns(on: "2024-07-01") { share } } }`);
    expect(listedParty).toEqual({
      name: 'Trial Holding',
      otherNames: ['Холдинг'],
      kind: 'ORGANIZATION',
      countries: [{ code: 'RU' }],
      agency: { slug: 'barl' },
      list: { slug: 'opensanctions', edition: '2025-06-01T00:00:00.000Z', authority: null },
      sanctions: [
        {
          types: ['BLOCKING', 'TRAVEL'],
          listedOn: { text: '2024-02-01' },
          startsOn: { text: '2024-02-15' },
          endsOn: { text: '2025' },
          reason: 'for a trial',
          program: {
            name: 'NZ-TRIAL',
            legalInstrument: 'The Trial Regulations',
            authority: { name: 'Trial Ministry', country: { code: 'NZ' } },
          },
          target: { __typename: 'Agency', slug: 'barl' },
        },
      ],
      owns: [
        {
          share: 51,
          from: { text: '2020-01' },
          to: { text: '2024-06-30' },
          holds: 'CERTAIN',
          asset: { name: 'Trial Works', owners: [{ owner: { name: 'Trial Holding' } }] },
        },
      ],
      later: [],
    });
  });

  test('the same file again changes nothing', async () => {
    const facts = async () => ({ ...(await checksums(client)), 'public."FeedRun"': 'every run is noted' });
    const before = await facts();
    expect(await feed(ftmFile([ASSET, OWNER, PART, LISTING]))).toMatchObject({ added: 0, changed: 0, ended: 0, unchanged: 7 });
    expect(await facts()).toEqual(before);
  });

  test('what a later edition no longer tells is ended; what it leads to and has not is open', async () => {
    const later = [
      { ...OWNER, last_seen: seenAt('2025-07-01') },
      { ...LISTING, properties: { ...LISTING.properties, entity: ['NK-Nobody'] } },
    ];
    expect(await feed(ftmFile(later))).toMatchObject({ ended: 3, unsure: 1 });
    const { listedParties, unsureMatches } =
      await ask(`{ listedParties(filter: { list: { eq: "opensanctions" } }) { nodes { name seen { goneOn } owners { share } } }
      unsureMatches(feed: "opensanctions") { nodes { record reference code } } }`);
    expect(listedParties.nodes).toEqual([
      { name: 'Trial Holding', seen: { goneOn: null }, owners: [] },
      { name: 'Trial Works', seen: { goneOn: '2025-07-01' }, owners: [] },
    ]);
    expect(unsureMatches.nodes).toEqual([{ record: 'trial-sanction-1', reference: 'ENTITY', code: 'NK-Nobody' }]);
  });

  test('a bad line is set aside with its number and reason', async () => {
    const backwards = { ...LISTING, id: 'backwards', properties: { ...LISTING.properties, endDate: ['2001'] } };
    const file = ftmFile([{ ...OWNER, last_seen: seenAt('2025-08-01') }, backwards, { id: 'x' }]);
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"id":\n`);
    const { setAside } = await feed(file, { worstShare: 0.9, dryRun: true });
    expect(setAside).toEqual([
      { kind: 'BAD', file: 'entities.ftm.json', line: 3, reason: expect.stringContaining('schema') },
      { kind: 'BAD', file: 'entities.ftm.json', line: 4, reason: 'not a JSON object' },
      { kind: 'BAD', file: 'entities.ftm.json', line: 2, reason: 'it ends before it begins' },
    ]);
  });

  test('another file is refused', async () => {
    const file = ftmFile([]);
    writeFileSync(file, 'a,b\nc,d\ne,f\n');
    await expect(feed(file)).rejects.toThrow('no FollowTheMoney entities');
    await expect(feed(ftmFile([{ ...OWNER, last_seen: undefined }]))).rejects.toThrow('give --edition');
    await expect(openFtm(file, 'yesterday')).rejects.toThrow('--edition must be a day');
    await expect(openFtm('/nowhere/entities.ftm.json')).rejects.toThrow('is not there');
  });
});

const REAL = fileURLToPath(new URL('../../../shared/feeds/opensanctions/entities.ftm.json', import.meta.url));
const SDN = fileURLToPath(new URL('../../../shared/feeds/ofac/sdn_2023-12-28.csv', import.meta.url));

describe.skipIf(!existsSync(REAL))('the real entities of OpenSanctions', () => {
  const database = useDatabase();

  test('all come in, with their dates of listing and of start apart', async () => {
    const client = await database.current.connect();
    const summary = await runFeed(client, 'opensanctions', await openFtm(REAL));
    await client.end();
    expect(summary).toMatchObject({ setAside: [], unsure: 0 });
    const entities = readFileSync(REAL, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
    const { db } = database.current;
    const told = entities.filter(({ schema }) => schema === 'Sanction');
    expect(told).toHaveLength(41);
    for (const { id, properties } of told) {
      const code = { subjectType: 'Sanction' as const, scheme: 'opensanctions', value: id };
      const { subjectId } = await db.externalId.findFirstOrThrow({ where: code });
      const row = await db.sanction.findUniqueOrThrow({ where: { id: subjectId } });
      const day = (date: Date | null) => date?.toISOString().slice(0, 10);
      expect({ id, listed: day(row.listedOn), starts: day(row.startsOn) }).toEqual({
        id,
        listed: properties.listingDate?.toSorted()[0],
        starts: properties.startDate?.toSorted()[0],
      });
    }
    expect(await db.listedParty.count()).toBe(entities.filter(({ schema }) => ['Person', 'Company'].includes(schema)).length);
    expect(await db.partyOwnership.count()).toBe(entities.filter(({ schema }) => schema === 'Ownership').length);
  });

  test.skipIf(!existsSync(SDN))(
    'what they copy of OFAC’s list meets that list, by number and programme; what it has not is listed',
    async () => {
      const client = await database.current.connect();
      await runFeed(client, 'ofac', openSdn(SDN));
      const again = async () => runFeed(client, 'opensanctions', await openFtm(REAL));
      const summary = await again();
      const numbers = new Set(
        readFileSync(SDN, 'utf8')
          .split('\r\n')
          .flatMap((line) => /^(\d+),/.exec(line)?.[1] ?? []),
      );
      const entities = readFileSync(REAL, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; schema: string; referents: string[]; properties: Record<string, string[]> });
      const copied = entities.flatMap(({ id, referents }) =>
        referents.flatMap((one) => /^ofac-(\d+)$/.exec(one)?.[1] ?? []).map((number) => [id, number] as const),
      );
      expect(copied.length).toBeGreaterThan(9);
      const { rows: same } = await client.query<{ id: string; number: string }>(
        `SELECT p.number AS id, o.number FROM "ListedParty" p JOIN "ListedParty" o ON o.id = ANY(p."sameAs") WHERE p."listId" = 'opensanctions' AND o."listId" = 'ofac'`,
      );
      const sorted = (pairs: (readonly [string, string])[]) => pairs.map((pair) => pair.join(' ')).sort();
      expect(sorted(same.map(({ id, number }) => [id, number]))).toEqual(sorted(copied.filter(([, number]) => numbers.has(number))));
      const { rows: open } = await client.query<{ record: string; code: string }>(
        `SELECT record, code FROM "UnsureMatch" WHERE feed = 'opensanctions'`,
      );
      expect(sorted(open.map(({ record, code }) => [record, code]))).toEqual(sorted(copied.filter(([, number]) => !numbers.has(number))));
      expect(summary.unsure).toBe(open.length);

      const listings = entities.filter(({ id, schema }) => schema === 'Sanction' && id.startsWith('ofac-'));
      expect(listings.length).toBeGreaterThan(0);
      for (const { id, properties } of listings) {
        const { rows } = await client.query<{ scheme: string; value: string }>(
          `SELECT o.scheme, o.value FROM "ExternalId" x JOIN "ExternalId" o ON o."subjectType" = 'Sanction' AND o."subjectId" = x."subjectId" AND o.scheme = 'ofac'
         WHERE x."subjectType" = 'Sanction' AND x.scheme = 'opensanctions' AND x.value = $1`,
          [id],
        );
        expect(rows).toEqual([{ scheme: 'ofac', value: `${properties.authorityId![0]} ${properties.program![0]}` }]);
      }
      const { rows: own } = await client.query(`SELECT id FROM "Sanction" WHERE id LIKE 'opensanctions-ofac-%'`);
      expect(own).toEqual([]);
      expect(await again()).toMatchObject({ added: 0, changed: 0, ended: 0 });
      await client.end();
    },
    120_000,
  );
});
