import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGcat } from '../../src/feeds/gcat/feed.js';
import { runFeed } from '../../src/feeds/run.js';
import { undoMerge } from '../../src/feeds/undo.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { checksums } from '../harness/rows.js';
import { gcatFolder, LAUNCH } from './gcat-files.js';

const EDITION = '2025 Dec  1 0108:57';
const ROWS = { 'launch.tsv': [LAUNCH, { ...LAUNCH, Launch_Tag: '2025-275', Launch_Date: '2025 Nov 27 0927:57' }] };

describe('merges', () => {
  const database = useDatabase();
  let client: pg.Client;
  const feed = async (updated = EDITION) => runFeed(client, 'gcat', await openGcat(gcatFolder(updated, ROWS)));
  const ask = async (query: string) => {
    const { data, errors } = await run(database.current, query);
    expect(errors).toBeUndefined();
    return data;
  };
  const merges = async (args = '') =>
    (
      await ask(
        `{ merges(feed: "gcat", type: Launch${args}) { totalCount nodes { number code rule edition undoneAt node { __typename ... on Launch { slug } } } } }`,
      )
    ).merges;
  const launches = async () =>
    (await ask('{ a: launch(cospar: "2025-275") { slug } b: launch(slug: "2025-275") { slug cospar time } }')) as Record<
      'a' | 'b',
      object | null
    >;
  beforeAll(async () => {
    client = await database.current.connect();
    await feed();
  });
  afterAll(() => client.end());

  // One after the other: each test goes on from the graph that the one before it left.
  test('tell which record was taken for which node, and by what rule', async () => {
    const { totalCount, nodes } = await merges();
    expect(totalCount).toBe(1);
    expect(nodes[0]).toEqual({
      number: expect.any(Number),
      code: '2025-275',
      rule: 'the launch with its designation, 2025-275',
      edition: '2025-12-01T01:08:57.000Z',
      undoneAt: null,
      node: { __typename: 'Launch', slug: 'soyuz-ms-28' },
    });
    expect(await launches()).toEqual({ a: { slug: 'soyuz-ms-28' }, b: null });
  });

  test('can be undone, and stay undone on the next runs', async () => {
    const { number } = (await merges()).nodes[0];
    expect(await undoMerge(client, number)).toBe('gcat 2025-275 is no longer taken for the Launch soyuz-ms-28');
    await expect(undoMerge(client, number)).rejects.toThrow(`no merge ${number} stands`);
    expect(await feed()).toMatchObject({ added: 1 });
    const apart = { a: { slug: 'soyuz-ms-28' }, b: { slug: '2025-275', cospar: null, time: '2025-11-27T09:27:57.000Z' } };
    expect(await launches()).toEqual(apart);
    const facts = async () => ({ ...(await checksums(client)), 'public."FeedRun"': 'every run is noted' });
    const before = await facts();
    expect(await feed()).toMatchObject({ added: 0, changed: 0, ended: 0 });
    expect(await facts()).toEqual(before);
    expect(await feed('2025 Dec 31 0000:00')).toMatchObject({ added: 0, changed: 0, ended: 0 });
    expect(await launches()).toEqual(apart);
    expect((await merges(', undone: false')).totalCount).toBe(0);
    expect((await merges(', undone: true')).nodes).toMatchObject([{ number, undoneAt: expect.stringMatching(/^20/) }]);
  });

  test('one that is not there cannot be undone, and nothing changes', async () => {
    const before = await checksums(client);
    await expect(undoMerge(client, 999_999)).rejects.toThrow('no merge 999999 stands');
    expect(await checksums(client)).toEqual(before);
  });
});
