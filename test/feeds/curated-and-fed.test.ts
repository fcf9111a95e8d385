import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibraryPage } from '../../src/feeds/launch-library/feed.js';
import { openSdn } from '../../src/feeds/ofac/feed.js';
import { openFtm } from '../../src/feeds/opensanctions/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { undoMerge } from '../../src/feeds/undo.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { LIBRARY_LAUNCH, libraryPage } from './library-files.js';
import { ftmFile, LISTING, OWNER, type SdnRow, sdnFile, seenAt } from './list-files.js';

// Where a feed tells otherwise than the record, the record stays and the feed's word is a claim. GCAT's are in gcat.test.ts. One test goes on from the other.
describe('what a feed tells otherwise than the record', () => {
  const database = useDatabase();
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client.end());
  const ask = async (query: string) => {
    const { data, errors } = await run(database.current, query);
    expect(errors).toBeUndefined();
    return data;
  };
  type Told = { property: string; statement: string; claimant: { name?: string } };
  const CLAIMS = 'claims(first: 50) { nodes { property statement claimant { ... on Publisher { name } } } }';
  const by = (publisher: string, { claims }: { claims: { nodes: Told[] } }) =>
    claims.nodes.filter(({ claimant }) => claimant.name?.includes(publisher)).map(({ property, statement }) => [property, statement]);

  describe('of a launch, in a manifest', () => {
    const MS28 = {
      ...LIBRARY_LAUNCH,
      id: '00000000-0000-4000-8000-000000000028',
      mission: { id: 2, name: 'Soyuz MS-28' },
      name: 'Falcon 9 | Soyuz MS-28',
      net: '2025-11-27T09:27:57Z',
      status: { id: 4, name: 'Launch Failure', abbrev: 'Failure' },
    };
    const rocket = (name: string) => ({ id: 1, configuration: { id: 1, name, family: '', full_name: name, variant: '' } });
    const otherwise = {
      ...MS28,
      net: '2025-11-27T10:27:57Z',
      rocket: rocket('Falcon 9'),
      launch_service_provider: { id: 2, name: 'SpaceX', type: 'Commercial' },
      pad: {
        id: 2,
        name: 'Launch Complex 39A',
        latitude: '28.60822681',
        longitude: '-80.60428186',
        location: { id: 2, name: 'Kennedy', country_code: 'USA' },
      },
    };
    const page = async (at: string, launch: unknown) => runFeed(client, 'launch-library', openLibraryPage(libraryPage(at, [launch])));
    const launch = async () =>
      (await ask(`{ launch(slug: "soyuz-ms-28") { time outcome pad { slug } vehicle { slug } provider { slug } ${CLAIMS} } }`)).launch;

    test('is told beside it, property by property, as long as a page says so', async () => {
      const before = await launch();
      await page('20251128T000000', otherwise);
      const during = await launch();
      expect({ ...during, claims: null }).toEqual({ ...before, claims: null });
      expect(by('Space Devs', during)).toEqual([
        ['launchTime', 'The manifest has it at 2025-11-27T10:27Z.'],
        ['launchVehicle', 'The manifest has it on Falcon 9.'],
        ['outcome', 'The manifest has it as FAILURE.'],
        ['pad', 'The manifest has it from Launch Complex 39A.'],
        ['provider', 'The manifest has it launched by SpaceX.'],
      ]);
      const agreeing = { ...MS28, status: { id: 3, name: 'Launch Successful', abbrev: 'Success' }, rocket: rocket('Soyuz 2.1a') };
      expect(await page('20251129T000000', agreeing)).toMatchObject({ ended: 5 });
      expect(by('Space Devs', await launch())).toEqual([]);
      const { asOf } = await ask(`{ asOf(knownAt: "2025-11-28T12:00:00Z") { launch(slug: "soyuz-ms-28") { ${CLAIMS} } } }`);
      expect(by('Space Devs', asOf.launch)).toHaveLength(5);
    });

    test('is not told of a plan, whose day the schedule has', async () => {
      await page('20251129T120000', {
        ...MS28,
        rocket: rocket('Soyuz 2.1a'),
        status: { id: 1, name: 'Go', abbrev: 'Go' },
        net: '2025-11-30T00:00:00Z',
      });
      expect(by('Space Devs', await launch())).toEqual([]);
    });
  });

  describe('of a listing, on OFAC’s list', () => {
    const BARL: SdnRow = { number: 40237, name: 'BARL', programs: ['RUSSIA-EO14024'] };
    const edition = async (day: string, row: SdnRow) =>
      runFeed(client, 'ofac', openSdn(sdnFile(day, [row, { number: 900_001, name: 'NOBODY' }])));
    const claims = async () => by('OFAC', (await ask(`{ sanction(slug: "ofac-barl-2023") { ${CLAIMS} } }`)).sanction);

    test('its day, its programme and its end', async () => {
      await edition('2023-01-20', BARL);
      expect(await claims()).toEqual([['listedOn', 'The list of 2023-01-20 names it already.']]);
      await edition('2023-02-20', { ...BARL, programs: ['TRIAL'] });
      expect(await claims()).toEqual([
        ['endsOn', 'The list of 2023-02-20 no longer names it.'],
        ['program', 'The list of 2023-02-20 has it under TRIAL.'],
      ]);
      await edition('2023-03-20', BARL);
      expect(await claims()).toEqual([]);
    });
  });

  describe('of a listing, in a collection of lists', () => {
    const entity = { ...OWNER, id: 'NK-Barl', referents: ['ofac-40237', 'ofac-999999999'] };
    const listing = (id: string, more: Record<string, string[]>) => ({
      ...LISTING,
      id,
      properties: {
        entity: ['NK-Barl'],
        authority: ['Office of Foreign Assets Control'],
        country: ['us'],
        program: ['RUSSIA-EO14024'],
        ...more,
      },
    });
    const feed = async (day: string, ...entities: unknown[]) =>
      runFeed(client, 'opensanctions', await openFtm(ftmFile(entities.map((one) => ({ ...(one as object), last_seen: seenAt(day) })))));
    const claims = async () => by('OpenSanctions', (await ask(`{ sanction(slug: "ofac-barl-2023") { ${CLAIMS} } }`)).sanction);
    const slugs = async () =>
      (await ask('{ sanctions(filter: { list: { eq: "opensanctions" } }) { nodes { slug } } }')).sanctions.nodes.map(
        ({ slug }: { slug: string }) => slug,
      );

    test('its entry of OFAC’s list is one with that, by its number; a number that leads nowhere is listed', async () => {
      expect(await feed('2025-01-01', entity, listing('ofac-copy', { authorityId: ['40237'] }))).toMatchObject({ unsure: 1 });
      const { listedParty, unsureMatches } = await ask(`{
        listedParty(externalId: { scheme: "opensanctions", value: "NK-Barl" }) { agency { slug } sameAs { number list { slug } sameAs { number } sanctions { slug } } }
        unsureMatches(feed: "opensanctions") { nodes { type record reference code } } }`);
      expect(listedParty).toMatchObject({
        agency: { slug: 'barl' },
        sameAs: [{ number: '40237', list: { slug: 'ofac' }, sameAs: [{ number: 'NK-Barl' }] }],
      });
      expect(unsureMatches.nodes).toEqual([{ type: 'ListedParty', record: 'NK-Barl', reference: 'OFAC', code: '999999999' }]);
      // The copy is no sanction of its own: its code leads to the one of the record.
      expect(await slugs()).toEqual([]);
      const { sanction } = await ask('{ sanction(externalId: { scheme: "opensanctions", value: "ofac-copy" }) { slug } }');
      expect(sanction.slug).toBe('ofac-barl-2023');
    });

    test('its days and its end are told beside the record’s', async () => {
      await feed(
        '2025-02-01',
        entity,
        listing('by-day', { listingDate: ['2023-01-26'], startDate: ['2023-01-27'], endDate: ['2024-12-31'] }),
      );
      expect(await claims()).toEqual([['endsOn', 'OpenSanctions of 2025-02-01 has 2024-12-31 as its endsOn.']]);
      await feed('2025-03-01', entity, listing('ofac-copy', { authorityId: ['40237'], listingDate: ['2023-02-26'] }));
      expect(await claims()).toEqual([['listedOn', 'OpenSanctions of 2025-03-01 has 2023-02-26 as its listedOn.']]);
      await feed('2025-04-01', entity, listing('ofac-copy', { authorityId: ['40237'], listingDate: ['2023-01-26'] }));
      expect(await claims()).toEqual([]);
    });

    test('one of another day by the same authority stands apart, and is listed', async () => {
      expect(await feed('2025-05-01', entity, listing('other-day', { listingDate: ['2024-05-05'] }))).toMatchObject({ unsure: 2 });
      expect(await slugs()).toEqual(['opensanctions-other-day']);
      const { unsureMatches } = await ask('{ unsureMatches(feed: "opensanctions", type: Sanction) { nodes { record reason } } }');
      expect(unsureMatches.nodes).toEqual([{ record: 'other-day', reason: expect.stringContaining('ofac-barl-2023') }]);
    });

    test('undone, it stands apart from then on; what stood apart before is folded in when it is met', async () => {
      const { merges } = await ask('{ merges(feed: "opensanctions", type: Sanction) { nodes { number code } } }');
      await undoMerge(client, merges.nodes.find(({ code }: { code: string }) => code === 'ofac-copy').number);
      const copy = listing('ofac-copy', { authorityId: ['40237'] });
      await feed('2025-06-01', entity, copy);
      expect(await slugs()).toContain('opensanctions-ofac-copy');
      expect(await feed('2025-06-01', entity, copy)).toMatchObject({ added: 0, changed: 0, ended: 0 });

      const apart = listing('met-later', { listingDate: ['2024-05-05'] });
      await feed('2025-07-01', entity, apart);
      expect(await slugs()).toContain('opensanctions-met-later');
      await feed('2025-08-01', entity, { ...apart, properties: { ...apart.properties, listingDate: ['2023-01-26'] } });
      expect(await slugs()).not.toContain('opensanctions-met-later');
      const { sanction } = await ask('{ sanction(externalId: { scheme: "opensanctions", value: "met-later" }) { slug } }');
      expect(sanction.slug).toBe('ofac-barl-2023');
    });
  });
});
