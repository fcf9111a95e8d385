import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGcat } from '../../src/feeds/gcat/feed.js';
import { type FeedOptions, runFeed } from '../../src/feeds/run.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { checksums } from '../harness/rows.js';
import { gcatFolder, LAUNCH } from './gcat-files.js';

const FIRST = '2024 Dec 31 2359:59';
const SECOND = '2025 Dec  1 0108:57';

describe('the feed gcat', () => {
  const database = useDatabase();
  let client: pg.Client;
  const feed = async (folder: string, options: FeedOptions = {}) => runFeed(client, 'gcat', await openGcat(folder), options);
  const launch = async (slug: string, at?: string) => {
    const fields = `launch(slug: "${slug}") {
      cospar time timePrecision outcome vehicle { slug manufacturer { slug } } provider { slug name } site { slug } pad { slug site { slug country { code } } }
      sources { slug } knownFrom }`;
    const { data, errors } = await run(database.current, at ? `{ asOf(knownAt: "${at}") { ${fields} } }` : `{ ${fields} }`);
    expect(errors).toBeUndefined();
    return at ? data.asOf.launch : data.launch;
  };
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client.end());

  // One after the other: each test goes on from the graph that the one before it left.
  test('a dry run shows what would change, and changes nothing', async () => {
    const before = await checksums(client);
    expect(await feed(gcatFolder(FIRST), { dryRun: true })).toEqual({
      added: 5,
      changed: 0,
      ended: 0,
      unchanged: 0,
      setAside: [],
      unsure: 0,
    });
    expect(await checksums(client)).toEqual(before);
  });

  test('a launch comes in with its site, pad, vehicle and agency', async () => {
    expect(await feed(gcatFolder(FIRST))).toMatchObject({ added: 5, changed: 0 });
    expect(await launch('2001-001')).toEqual({
      cospar: '2001-001',
      time: '2001-01-10T05:02:03.000Z',
      timePrecision: 'SECOND',
      outcome: 'SUCCESS',
      vehicle: { slug: 'gcat-trial-1', manufacturer: { slug: 'gcat-trial' } },
      provider: { slug: 'gcat-trial', name: 'Trial Works' },
      site: { slug: 'gcat-new' },
      pad: { slug: 'gcat-new-lp1', site: { slug: 'gcat-new', country: { code: 'KZ' } } },
      sources: [{ slug: 'gcat-2024-12-31' }],
      knownFrom: '2001-01-10T05:02:03.000Z',
    });
  });

  test('the same edition again changes nothing', async () => {
    const facts = async () => ({ ...(await checksums(client)), 'public."FeedRun"': 'every run is noted' });
    const before = await facts();
    expect(await feed(gcatFolder(FIRST))).toEqual({ added: 0, changed: 0, ended: 0, unchanged: 5, setAside: [], unsure: 0 });
    expect(await facts()).toEqual(before);
  });

  test('what a later edition tells otherwise is news of its day, and what it tells no more is ended then', async () => {
    const folder = gcatFolder(SECOND, {
      'launch.tsv': [
        { ...LAUNCH, LaunchCode: 'OS75' },
        { ...LAUNCH, Launch_Tag: '2001-F01', LaunchCode: 'OF' },
      ],
    });
    expect(await feed(folder)).toMatchObject({ added: 1, changed: 1, ended: 0, unchanged: 4 });
    const now = await launch('2001-001');
    expect([now.outcome, now.knownFrom]).toEqual(['PARTIAL_FAILURE', '2025-12-01T01:08:57.000Z']);
    expect((await launch('2001-001', '2025-06-01T00:00:00Z')).outcome).toBe('SUCCESS');
    expect((await launch('2001-f01')).cospar).toBeNull();

    const without = gcatFolder('2025 Dec  8 0000:00', { 'launch.tsv': [{ ...LAUNCH, LaunchCode: 'OS75' }] });
    expect(await feed(without)).toMatchObject({ added: 0, changed: 0, ended: 1, unchanged: 5 - 1 + 1 });
    expect(await launch('2001-f01')).toBeNull();
    expect(await launch('2001-f01', '2025-12-05T00:00:00Z')).not.toBeNull();
  });

  test('an edition older than the last one is refused, but for one that was taken in its turn: it is left alone', async () => {
    await expect(feed(gcatFolder('2025 Dec  6 0000:00'))).rejects.toThrow('editions are taken in their order');
    expect(await feed(gcatFolder(FIRST))).toEqual({ added: 0, changed: 0, ended: 0, unchanged: 0, setAside: [], unsure: 0 });
  });

  test('curated launches, pads, agencies and vehicles get its codes and stay as they are', async () => {
    const rows = async (sql: string) => (await client.query(sql)).rows;
    const before = await rows(`SELECT * FROM "Launch" WHERE id = 'soyuz-ms-28'`);
    const folder = gcatFolder('2025 Dec  9 0000:00', {
      'launch.tsv': [
        { ...LAUNCH, LaunchCode: 'OS75' },
        {
          ...LAUNCH,
          Launch_Tag: '2025-275',
          Launch_Date: '2025 Nov 27',
          LV_Type: 'Soyuz-2-1A',
          Launch_Site: 'NIIP-5',
          Launch_Pad: 'LC31',
          Agency: 'ROSK',
        },
      ],
      'sites.tsv': [
        { Site: 'NEW', UCode: 'NEW', StateCode: 'KZ', ShortName: 'New range' },
        { Site: 'OLD', UCode: 'NEW', StateCode: 'SU' },
        { Site: 'NIIP-5', UCode: 'GIK-5', StateCode: 'SU' },
        { Site: 'GIK-5', UCode: 'GIK-5', StateCode: 'RU' },
      ],
      'lp.tsv': [
        { Site: 'NEW', Code: 'LP1', ShortName: 'NEW LP1', Name: 'Launch Point 1' },
        { Site: 'GIK-5', Code: 'LC31' },
      ],
      'orgs.tsv': [
        { Code: 'TRIAL', UCode: 'TRIAL', StateCode: 'F', Type: 'O/LA/LV', Class: 'B', TStart: '1999', TStop: '*', Name: 'Trial Works' },
        { Code: 'ROSK', UCode: 'MOM', StateCode: 'RU', Type: 'O', Class: 'C', TStart: '2016', TStop: '*', Name: 'Roskosmos' },
      ],
      'lv.tsv': [
        { LV_Name: 'Trial 1', LV_Family: 'Trial', LV_Manufacturer: 'TRIAL' },
        { LV_Name: 'Soyuz-2-1A', LV_Family: 'R-7', LV_Manufacturer: 'ROSK' },
      ],
    });
    expect(await feed(folder)).toMatchObject({ added: 0, ended: 0, setAside: [], unsure: 0 });
    expect(await rows(`SELECT * FROM "Launch" WHERE id = 'soyuz-ms-28'`)).toEqual(before);
    const codes = await rows(`SELECT "subjectId" AS id, value FROM "ExternalId" WHERE scheme = 'gcat' AND value IN
      ('2025-275', 'NIIP-5', 'GIK-5', 'GIK-5 LC31', 'ROSK', 'Soyuz-2-1A') ORDER BY value COLLATE "C"`);
    expect(codes.map(({ id, value }) => `${value}: ${id}`)).toEqual([
      '2025-275: soyuz-ms-28',
      'GIK-5: baikonur',
      'GIK-5 LC31: baikonur-31-6',
      'NIIP-5: baikonur',
      'ROSK: roscosmos',
      'Soyuz-2-1A: soyuz-2-1a',
    ]);
  });

  test('where it differs from a curated launch, both stand as claims, until it agrees again', async () => {
    const ms28 = {
      ...LAUNCH,
      Launch_Tag: '2025-275',
      Launch_Date: '2025 Nov 27 0930',
      LV_Type: 'Trial 1',
      LaunchCode: 'OS75',
    };
    const claims = async () => {
      const { data } = await run(
        database.current,
        `{ launch(slug: "soyuz-ms-28") { outcome vehicle { slug } pad { slug }
          claims { nodes { property statement value { __typename } claimant { __typename } source { slug } } } } }`,
      );
      return data.launch;
    };
    const before = await claims();
    const all = [{ ...LAUNCH, LaunchCode: 'OS75' }, ms28];
    expect(await feed(gcatFolder('2025 Dec  9 0600:00', { 'launch.tsv': all }))).toMatchObject({ added: 5 });
    const during = await claims();
    expect({ ...during, claims: null }).toEqual({ ...before, claims: null });
    expect(
      during.claims.nodes.map(({ property, statement, source }: never) => [property, statement, (source as { slug: string }).slug]),
    ).toEqual([
      ['launchTime', 'The launch list has it at 2025-11-27T09:30Z.', 'gcat-2025-12-09'],
      ['launchVehicle', 'The launch list has it on Trial 1.', 'gcat-2025-12-09'],
      ['outcome', 'The launch list has it as PARTIAL_FAILURE.', 'gcat-2025-12-09'],
      ['pad', 'The launch list has it from LP1 of OLD.', 'gcat-2025-12-09'],
      ['provider', 'The launch list has it launched by TRIAL.', 'gcat-2025-12-09'],
    ]);
    const agreeing = { ...ms28, Launch_Date: '2025 Nov 27', LV_Type: 'Soyuz-2-1A', LaunchCode: 'OS', Launch_Pad: '-', Agency: '-' };
    expect(await feed(gcatFolder('2025 Dec  9 1200:00', { 'launch.tsv': [{ ...LAUNCH, LaunchCode: 'OS75' }, agreeing] }))).toMatchObject({
      ended: 5,
    });
    expect((await claims()).claims.nodes).toEqual([]);
  });

  test('what it doubts is left open and listed; rows that cannot be read are set aside, and too many of them stop it', async () => {
    const some = Array.from({ length: 200 }, (_, index) => ({ ...LAUNCH, Launch_Tag: `1956-${String(index + 1).padStart(3, '0')}` }));
    const doubtful = { ...LAUNCH, Launch_Pad: 'LP1?', Agency: 'TRIAL?' };
    const bad = { ...LAUNCH, Launch_Tag: '2003-001', Launch_Date: '2003 Smarch 3' };
    const day = (number: number) => `2025 Dec ${10 + number} 0000:00`;
    const summary = await feed(gcatFolder(day(0), { 'launch.tsv': [doubtful, ...some, bad] }));
    expect(summary.setAside.map(({ line, reason }) => [line, reason])).toEqual([[204, 'no date that can be read: 2003 Smarch 3']]);
    const { data, errors } = await run(
      database.current,
      `{ unsureMatches(feed: "gcat") { totalCount nodes { type record reference code reason } }
        feedRuns(feed: "gcat", first: 1) { nodes { feed edition added changed ended unchanged revision { feed } setAside { totalCount nodes { file line reason } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.unsureMatches.nodes).toEqual([
      { type: 'Launch', record: '2001-001', reference: 'PAD', code: 'OLD LP1?', reason: 'the list itself doubts this pad of NEW' },
      { type: 'Launch', record: '2001-001', reference: 'AGENCY', code: 'TRIAL?', reason: 'the list itself doubts this organisation' },
    ]);
    expect(data.feedRuns.nodes).toEqual([
      {
        feed: 'gcat',
        edition: '2025-12-10T00:00:00.000Z',
        added: 200,
        changed: 1,
        ended: 0,
        unchanged: 4,
        revision: { feed: 'gcat' },
        setAside: { totalCount: 1, nodes: [{ file: 'launch.tsv', line: 204, reason: 'no date that can be read: 2003 Smarch 3' }] },
      },
    ]);
    const now = await launch('2001-001');
    expect([now.pad, now.provider, now.site]).toEqual([null, null, { slug: 'gcat-new' }]);

    const before = await checksums(client);
    await expect(feed(gcatFolder(day(1), { 'launch.tsv': [LAUNCH, bad] }))).rejects.toThrow(
      /1 of \d+ rows cannot be read; nothing was taken/,
    );
    expect(await checksums(client)).toEqual(before);
  });

  test.each<[string, (text: Buffer) => string | Buffer, RegExp]>([
    ['cut off', (text) => text.subarray(0, text.length - 20), /the last line has no end/],
    ['in another encoding', (text) => Buffer.concat([text, Buffer.from([0xe9, 0x0a])]), /not UTF-8/],
    ['in UTF-16', (text) => Buffer.from(text.toString(), 'utf16le'), /zero bytes/],
    ['an error page', () => '<!DOCTYPE html><html><body>503</body></html>\n', /a web page/],
    ['one line without an end', (text) => `${text}${'x'.repeat(1_500_000)}`, /more than 1000000 characters|no end/],
    ['packed', (text) => gzipSync(text), /an archive/],
    ['empty', () => '', /empty/],
    ['another table', (text) => text.toString().replace('Launch_Date', 'Date'), /no Launch_Date among the columns/],
    ['without its edition', (text) => text.toString().replace('# Updated', '# Made'), /must say when/],
  ])('a launch list that is %s: a clear error, nothing changed', async (_what, spoil, message) => {
    const before = await checksums(client);
    const folder = gcatFolder('2025 Dec 20 0000:00');
    const file = join(folder, 'launch.tsv');
    writeFileSync(file, spoil(readFileSync(file)));
    await expect(feed(folder)).rejects.toThrow(message);
    expect(await checksums(client)).toEqual(before);
  });
});
