import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FeedFileError } from '../../src/feeds/file.js';
import { FEEDS } from '../../src/feeds/registry.js';
import { runFeed } from '../../src/feeds/run.js';
import { useDatabase } from '../harness/database.js';
import { checksums } from '../harness/rows.js';
import { gcatFolder } from './gcat-files.js';
import { LIBRARY_LAUNCH, libraryPage } from './library-files.js';
import { ASSET, ftmFile, LISTING, OWNER, PART, sdnFile } from './list-files.js';

const TABLES = ['launch.tsv', 'sites.tsv', 'lp.tsv', 'orgs.tsv', 'lv.tsv'];
/** Each kind of file that a feed reads: how a good one is made, and what is handed to the feed. */
const KINDS: [feed: string, file: string, make: () => { file: string; path: string }][] = [
  ...TABLES.map((table): (typeof KINDS)[number] => [
    'gcat',
    table,
    () => {
      const path = gcatFolder('2030 Jan  1 0600:00');
      return { file: join(path, table), path };
    },
  ]),
  [
    'launch-library',
    'a page',
    () => alone(libraryPage('20300101T090000', [LIBRARY_LAUNCH, { ...LIBRARY_LAUNCH, id: LIBRARY_LAUNCH.id.replace(/^0/, '1') }])),
  ],
  [
    'ofac',
    'an edition',
    () =>
      alone(
        sdnFile(
          '2030-01-01',
          [1, 2, 3].map((number) => ({ number, name: `TRIAL ${number}`, remarks: 'DOB 01 Jan 1950.' })),
        ),
      ),
  ],
  ['opensanctions', 'entities', () => alone(ftmFile([OWNER, ASSET, LISTING, PART]))],
];
const alone = (file: string) => ({ file, path: file });

const inside = (bytes: Buffer, what: Buffer) =>
  Buffer.concat([bytes.subarray(0, bytes.length - 40), what, bytes.subarray(bytes.length - 40)]);
/** A whole zip archive with nothing in it, and the head of one with something. */
const ZIP = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const DAMAGES: [what: string, damage: (bytes: Buffer) => Buffer, told: RegExp][] = [
  ['cut off within a line', (bytes) => bytes.subarray(0, bytes.length - 25), /cut off|not JSON/],
  ['cut off in the middle', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)), /cut off|not JSON/],
  ['in Latin-1', (bytes) => inside(bytes, Buffer.from('\xe9 ', 'latin1')), /not UTF-8|not text in UTF-8/],
  ['in UTF-16', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'), /UTF-8/],
  ['an error page', () => Buffer.from('<!DOCTYPE html>\n<html><body>503 Service Unavailable</body></html>\n'), /a web page/],
  ['an error page in capitals after blanks', () => Buffer.from(' \r\n<HTML><BODY>Forbidden</BODY></HTML>\r\n'), /a web page/],
  [
    'a line without an end',
    (bytes) => Buffer.concat([bytes.subarray(0, 200), Buffer.alloc(3_000_000, 'x')]),
    /more than 1000000 characters|cut off|not JSON/,
  ],
  ['a zip', () => ZIP, /an archive/],
  ['gzipped', (bytes) => gzipSync(bytes), /an archive/],
  ['empty', () => Buffer.alloc(0), /empty/],
];

describe('a file that is not what it should be', () => {
  const database = useDatabase();
  let client: pg.Client;
  let before: Record<string, string>;
  beforeAll(async () => {
    client = await database.current.connect();
    before = await checksums(client);
  });
  afterAll(() => client.end());

  test.each(KINDS.flatMap(([feed, file, make]) => DAMAGES.map(([what, damage, told]) => ({ feed, file, what, make, damage, told }))))(
    '$feed: $file, $what: a clear error',
    async ({ feed, make, damage, told }) => {
      const { file, path } = make();
      writeFileSync(file, damage(readFileSync(file)));
      const failed = await take(feed, path).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(FeedFileError);
      const { message } = failed as FeedFileError;
      expect(message).toMatch(told);
      // It names the file, and no more of where that is.
      expect(message.startsWith(basename(file))).toBe(true);
      expect(message).not.toContain(dirname(file));
    },
  );

  test('and nothing was changed by any of them', async () => {
    expect(await checksums(client)).toEqual(before);
  });

  test.each(KINDS)('%s: %s as made for these trials is good', async (feed, _, make) => {
    expect(await take(feed, make().path, true)).toMatchObject([{ setAside: [] }]);
  });

  test('a record that a file has twice counts once, by its last word', async () => {
    const file = sdnFile('2030-01-02', [
      { number: 1, name: 'FIRST' },
      { number: 1, name: 'LAST' },
    ]);
    // The list, its programme, the party and the sanction on it.
    expect(await take('ofac', file, true)).toMatchObject([{ added: 4, unchanged: 0, setAside: [] }]);
    expect(await take('opensanctions', ftmFile([OWNER, OWNER, LISTING, LISTING]), true)).toMatchObject([{ added: 5, setAside: [] }]);
    expect(await take('launch-library', libraryPage('20300101T090000', [LIBRARY_LAUNCH, LIBRARY_LAUNCH]), true)).toMatchObject([
      { setAside: [] },
    ]);
  });

  async function take(feed: string, path: string, dryRun = false) {
    const taken = [];
    for await (const edition of FEEDS[feed]!.editions({ path })) taken.push(await runFeed(client, feed, edition, { dryRun }));
    return taken;
  }
});
