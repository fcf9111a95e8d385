import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGcat } from '../../src/feeds/gcat/feed.js';
import { libraryEditions, openLibraryPage } from '../../src/feeds/launch-library/feed.js';
import { type FeedOptions, runFeed } from '../../src/feeds/run.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { checksums } from '../harness/rows.js';
import { gcatFolder, LAUNCH } from './gcat-files.js';
import { LIBRARY_LAUNCH, libraryPage } from './library-files.js';

const SLUG = 'll-trial-1-trial-00000000';
const later = { ...LIBRARY_LAUNCH, last_updated: '2030-01-05T08:00:00Z', net: '2030-01-22T12:00:00Z' };
const firm = {
  ...later,
  last_updated: '2030-01-21T08:00:00Z',
  status: { id: 1, name: 'Go', abbrev: 'Go' },
  net_precision: { id: 0, name: 'Second', abbrev: 'SEC' },
};
const MS28 = {
  ...LIBRARY_LAUNCH,
  id: '00000000-0000-4000-8000-000000000028',
  slug: 'soyuz-ms-28',
  name: 'Soyuz 2.1a | Soyuz MS-28',
  mission: { id: 2, name: 'Soyuz MS-28' },
  net: '2025-11-27T09:27:57Z',
};

describe('the feed launch-library', () => {
  const database = useDatabase();
  let client: pg.Client;
  const feed = (file: string, options: FeedOptions = {}) => runFeed(client, 'launch-library', openLibraryPage(file), options);
  const ask = async (query: string) => {
    const { data, errors } = await run(database.current, query);
    expect(errors).toBeUndefined();
    return data;
  };
  const FIELDS = `slug time timePrecision outcome externalIds { scheme value } sources { slug publisher } provider { slug }
    scheduleHistory { time { text } outcome windowEnd feed knownFrom knownTo } slips { from { text } to { text } days knownFrom feed }`;
  const launch = async (slug = SLUG) => (await ask(`{ launch(slug: "${slug}") { ${FIELDS} } }`)).launch;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client.end());

  // One after the other: each test goes on from the graph that the one before it left.
  test('a planned launch that nobody tells comes in; what is not certain is left open and listed', async () => {
    expect(await feed(libraryPage('20300101T090000', [LIBRARY_LAUNCH]))).toMatchObject({ added: 2, setAside: [], unsure: 4 });
    expect(await launch()).toEqual({
      slug: SLUG,
      time: '2030-01-20T12:00:00.000Z',
      timePrecision: 'HOUR',
      outcome: 'TBC',
      externalIds: [{ scheme: 'launch-library', value: LIBRARY_LAUNCH.id }],
      sources: [{ slug: 'launch-library-20300101t090000', publisher: 'The Space Devs' }],
      provider: null,
      scheduleHistory: [
        {
          time: { text: '2030-01-20T12:00Z' },
          outcome: 'TBC',
          windowEnd: '2030-01-20T14:00:00.000Z',
          feed: 'launch-library',
          knownFrom: '2030-01-01T08:00:00.000Z',
          knownTo: null,
        },
      ],
      slips: [],
    });
    const { unsureMatches } = await ask('{ unsureMatches(feed: "launch-library") { nodes { reference code reason } } }');
    expect(unsureMatches.nodes).toEqual([
      { reference: 'PAD', code: 'Pad 1', reason: 'no pad of the graph is there' },
      { reference: 'SITE', code: 'Nowhere', reason: 'no site of the graph is there' },
      { reference: 'VEHICLE', code: 'Trial 1', reason: 'no vehicle of this name' },
      { reference: 'PROVIDER', code: 'Trial Works', reason: 'no agency of this name' },
    ]);
  });

  test('each change of time is kept, with when it was known; a page that says nothing new adds nothing', async () => {
    await feed(libraryPage('20300106T090000', [later]));
    expect(await feed(libraryPage('20300107T090000', [later]))).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    await feed(libraryPage('20300121T090000', [firm]));
    const { scheduleHistory, slips, time } = await launch();
    expect(time).toBe('2030-01-22T12:00:00.000Z');
    expect(
      scheduleHistory.map(({ time, outcome, knownFrom, knownTo }: never) => [(time as { text: string }).text, outcome, knownFrom, knownTo]),
    ).toEqual([
      ['2030-01-20T12:00Z', 'TBC', '2030-01-01T08:00:00.000Z', '2030-01-05T08:00:00.000Z'],
      ['2030-01-22T12:00Z', 'TBC', '2030-01-05T08:00:00.000Z', '2030-01-21T08:00:00.000Z'],
      ['2030-01-22T12:00:00Z', 'GO', '2030-01-21T08:00:00.000Z', null],
    ]);
    expect(slips).toEqual([
      {
        from: { text: '2030-01-20T12:00Z' },
        to: { text: '2030-01-22T12:00Z' },
        days: 2,
        knownFrom: '2030-01-05T08:00:00.000Z',
        feed: 'launch-library',
      },
    ]);
  });

  test('a folder of pages again changes nothing', async () => {
    const facts = async () => ({ ...(await checksums(client)), 'public."FeedRun"': 'every run is noted' });
    const before = await facts();
    const folder = dirname(libraryPage('20300101T090000', [LIBRARY_LAUNCH]));
    libraryPage('20300106T090000', [later], folder);
    libraryPage('20300121T090000', [firm], folder);
    for await (const edition of libraryEditions({ path: folder }))
      expect(await runFeed(client, 'launch-library', edition)).toMatchObject({ added: 0, changed: 0, ended: 0 });
    expect(await facts()).toEqual(before);
  });

  test('a curated launch is met by its mission, stays as it is, and gets what the manifest said', async () => {
    const before = await launch('soyuz-ms-28');
    await feed(libraryPage('20300122T090000', [{ ...MS28, last_updated: '2025-11-20T00:00:00Z', net: '2025-11-27T09:20:00Z' }]));
    await feed(libraryPage('20300123T090000', [{ ...MS28, last_updated: '2025-11-26T00:00:00Z' }]));
    const after = await launch('soyuz-ms-28');
    expect(after).toMatchObject({ time: before.time, outcome: before.outcome, sources: before.sources });
    expect(after.externalIds).toContainEqual({ scheme: 'launch-library', value: MS28.id });
    expect(after.slips.filter(({ feed }: { feed: string | null }) => feed)).toMatchObject([{ knownFrom: '2025-11-26T00:00:00.000Z' }]);
    const { merges } = await ask('{ merges(feed: "launch-library") { nodes { code rule node { id } } } }');
    expect(merges.nodes).toMatchObject([{ code: MS28.id, rule: 'the launch of the mission of its name, Soyuz MS-28' }]);
    const { asOf } = await ask(
      `{ asOf(knownAt: "2025-11-28T00:00:00Z") { launch(slug: "soyuz-ms-28") { slips { days } scheduleHistory { feed } } } }`,
    );
    expect(asOf.launch.slips).toContainEqual({ days: expect.closeTo((7 * 60 + 57) / 86_400, 9) });
    expect(asOf.launch.scheduleHistory).toContainEqual({ feed: 'launch-library' });
  });

  test('when a catalogue tells the launch, it takes the node over with its plans', async () => {
    const flown = { ...LAUNCH, Launch_Tag: '2030-007', Launch_Date: '2030 Jan 22 1200:04', Launch_Pad: 'LP1' };
    const place = { Longitude: '20.001', Latitude: '10.001' };
    const folder = gcatFolder('2030 Feb  1 0000:00', {
      'launch.tsv': [flown],
      'lp.tsv': [{ Site: 'NEW', Code: 'LP1', ShortName: 'NEW LP1', ...place }],
    });
    await runFeed(client, 'gcat', await openGcat(folder));
    expect(await launch()).toMatchObject({
      slug: SLUG,
      time: '2030-01-22T12:00:04.000Z',
      outcome: 'SUCCESS',
      externalIds: [
        { scheme: 'gcat', value: '2030-007' },
        { scheme: 'launch-library', value: LIBRARY_LAUNCH.id },
      ],
      provider: { slug: 'gcat-trial' },
      slips: [{ days: 2 }],
    });
    // From then on the manifest leaves it as it is.
    const late = {
      ...firm,
      last_updated: '2030-02-02T00:00:00Z',
      net: '2030-01-22T12:00:30Z',
      status: { id: 3, name: 'Success', abbrev: 'Success' },
    };
    await feed(libraryPage('20300202T090000', [late]));
    expect(await launch()).toMatchObject({ time: '2030-01-22T12:00:04.000Z', slips: [{ days: 2 }, { feed: 'launch-library' }] });
  });

  test('a launch that stood apart goes into the one that it turns out to be', async () => {
    const apart = {
      ...LIBRARY_LAUNCH,
      id: '00000000-0000-4000-8000-000000000002',
      slug: 'other',
      name: 'Trial 1 | Other',
      mission: { id: 3, name: 'Other' },
    };
    await feed(libraryPage('20300301T090000', [{ ...apart, net: '2030-03-20T12:00:00Z' }]));
    const folder = gcatFolder('2030 Apr  1 0000:00', {
      'launch.tsv': [
        { ...LAUNCH, Launch_Tag: '2030-007', Launch_Date: '2030 Jan 22 1200:04' },
        { ...LAUNCH, Launch_Tag: '2030-020', Launch_Date: '2030 Mar 25 1000:00' },
      ],
      'lp.tsv': [{ Site: 'NEW', Code: 'LP1', ShortName: 'NEW LP1', Longitude: '20.001', Latitude: '10.001' }],
    });
    await runFeed(client, 'gcat', await openGcat(folder));
    expect((await launch('ll-other-00000000')).time).toBe('2030-03-20T12:00:00.000Z');
    const flown = {
      ...apart,
      last_updated: '2030-04-02T00:00:00Z',
      net: '2030-03-25T10:00:00Z',
      status: { id: 3, name: 'Success', abbrev: 'Success' },
    };
    await feed(libraryPage('20300402T090000', [flown]));
    expect(await launch('ll-other-00000000')).toBeNull();
    expect(await launch('2030-020')).toMatchObject({
      time: '2030-03-25T10:00:00.000Z',
      slips: [{ from: { text: '2030-03-20T12:00Z' }, to: { text: '2030-03-25T10:00Z' } }],
    });
  });

  test('a bad launch is set aside with its place and reason', async () => {
    const bad = [{ ...LIBRARY_LAUNCH, id: 'x' }, { ...LIBRARY_LAUNCH, status: { id: 99 } }, { ...LIBRARY_LAUNCH, net: 'soon' }, null];
    const { setAside } = await feed(libraryPage('20300501T090000', [later, ...bad]), { worstShare: 1, dryRun: true });
    expect(setAside.map(({ line, reason }) => [line, reason.split(':')[0]])).toEqual([
      [2, 'id'],
      [3, 'status'],
      [4, 'net'],
      [5, 'the launch'],
    ]);
    await expect(feed(libraryPage('20300501T090000', [later, ...bad]))).rejects.toThrow('rows cannot be read; nothing was taken');
  });

  test('an empty answer is a page without launches', async () => {
    const file = libraryPage('20300601T090000', []);
    writeFileSync(file, '{}');
    expect(await feed(file)).toMatchObject({ added: 0, changed: 0, setAside: [] });
  });

  test.each([
    [
      'the answer to too many requests',
      () => '{"detail": "Request was throttled. Expected available in 3000 seconds."}',
      'Request was throttled',
    ],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20), 'seems to be cut off'],
    ['empty', () => '', 'the file is empty'],
    ['zipped', (bytes: Buffer) => gzipSync(bytes), 'an archive'],
    ['in UTF-16', (bytes: Buffer) => Buffer.from(bytes.toString(), 'utf16le'), 'not text in UTF-8'],
    ['in another encoding', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([0xe9, 0x7d])]), 'not UTF-8'],
    ['an error page', () => '<html><body>502</body></html>', 'a web page'],
    ['something else', () => '{"launches": []}', 'no page of Launch Library'],
  ])('a file that is %s is refused, and nothing changes', async (_, spoil, message) => {
    const before = await checksums(client);
    const file = libraryPage('20300701T090000', [later]);
    writeFileSync(file, spoil(readFileSync(file)));
    await expect(feed(file)).rejects.toThrow(message);
    expect(await checksums(client)).toEqual(before);
  });

  test('a page must tell when it was fetched', async () => {
    const file = join(dirname(libraryPage('20300701T090000', [])), 'page.json');
    writeFileSync(file, '{}');
    expect(() => openLibraryPage(file)).toThrow('does not tell when the page was fetched');
    await expect(libraryEditions({ path: '/nowhere' }).next()).rejects.toThrow('is not there');
  });
});
