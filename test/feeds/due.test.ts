import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DueOptions, runDue } from '../../src/feeds/due.js';
import { FEEDS, type Feed } from '../../src/feeds/registry.js';
import { useDatabase } from '../harness/database.js';
import { run } from '../harness/execute.js';
import { gcatFolder } from './gcat-files.js';
import { sdnFile } from './list-files.js';

const HOUR = 3_600_000;

describe('feeds that are due', () => {
  const database = useDatabase();
  let client: pg.Client;
  let server: Server;
  let base: string;
  const asked: string[] = [];
  /** What the server has, by path; a number is a status. */
  const files = new Map<string, string | number>();
  beforeAll(async () => {
    client = await database.current.connect();
    server = createServer(({ url, headers }, response) => {
      asked.push(url!);
      const file = files.get(url!) ?? 404;
      if (typeof file === 'number') return response.writeHead(file, file === 429 ? { 'retry-after': '7200' } : {}).end();
      const etag = `"${createHash('sha256').update(file).digest('hex')}"`;
      if (headers['if-none-match'] === etag) return response.writeHead(304).end();
      return response.writeHead(200, { etag, 'last-modified': 'Thu, 28 Dec 2023 10:00:00 GMT' }).end(file);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await client.end();
  });

  /** The real feeds, at addresses of this test. */
  const feeds = (): Record<string, Feed> =>
    Object.fromEntries(
      ['gcat', 'ofac'].map((name) => {
        const feed = FEEDS[name]!;
        const official = {
          ...feed.official,
          files: feed.official.files.map((file) => ({ ...file, url: `${base}/${basename(file.url)}` })),
        };
        return [name, { ...feed, official }];
      }),
    );
  let now = new Date('2026-01-01T00:00:00Z');
  const due = async (options: DueOptions = {}) => {
    const told: string[] = [];
    asked.length = 0;
    const result = await runDue(client, {
      feeds: feeds(),
      now: () => now,
      fetching: { allowed: () => true, wait: 1, attempts: 2 },
      onFeed: (name, text) => told.push(`${name}: ${text}`),
      ...options,
    });
    return { ...result, told, asked: [...asked] };
  };
  const TABLES = ['launch.tsv', 'sites.tsv', 'lp.tsv', 'orgs.tsv', 'lv.tsv'];
  const publish = (updated: string) => {
    const folder = gcatFolder(updated);
    for (const table of TABLES) files.set(`/${table}`, readFileSync(join(folder, table), 'utf8'));
  };

  // One after the other: each test goes on from what the one before it left.
  test('are fetched and taken; one that fails leaves the others alone', async () => {
    publish('2025 Dec  1 0108:57');
    files.set('/sdn.csv', 503);
    const { failed, told, next } = await due();
    expect(failed).toBe(1);
    expect(told).toEqual(['gcat: 5 added, 0 changed, 0 ended, 0 unchanged, 0 set aside', 'ofac: failed: the server answered 503']);
    expect(next).toEqual(new Date(now.getTime() + HOUR));
    const { data, errors } = await run(
      database.current,
      '{ feeds { name credit everyHours fresh addresses { url checkedAt failure dueAt } lastRun { added } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.feeds.map(({ name }: { name: string }) => name)).toEqual(Object.keys(FEEDS).sort());
    expect(data.feeds.find(({ name }: { name: string }) => name === 'gcat')).toMatchObject({
      credit: expect.stringContaining('CC BY 4.0'),
      everyHours: 168,
      lastRun: { added: 5 },
    });
    const { rows } = await client.query(
      `SELECT feed, count(*)::int AS files, max(failure) AS failure, min("dueAt") AS due FROM "FeedAddress" GROUP BY feed ORDER BY feed`,
    );
    expect(rows).toEqual([
      { feed: 'gcat', files: 5, failure: null, due: new Date(now.getTime() + 168 * HOUR) },
      { feed: 'ofac', files: 1, failure: 'the server answered 503', due: new Date(now.getTime() + HOUR) },
    ]);
  });

  test('nothing is asked before it is due', async () => {
    now = new Date(now.getTime() + HOUR / 2);
    expect((await due()).asked).toEqual([]);
  });

  test('what failed is asked again after an hour; the day of the edition is the one on which it changed', async () => {
    now = new Date(now.getTime() + HOUR);
    files.set('/sdn.csv', readFileSync(sdnFile('2023-12-28', [{ number: 900_001, name: 'TRIAL' }]), 'utf8'));
    const { told, asked } = await due();
    expect(asked).toEqual(['/sdn.csv']);
    expect(told).toEqual([expect.stringMatching(/^ofac: \d+ added/)]);
    const { rows } = await client.query(`SELECT edition FROM "SanctionsList" WHERE id = 'ofac'`);
    expect(rows).toEqual([{ edition: new Date('2023-12-28T00:00:00Z') }]);
  });

  test('what did not change is not taken again', async () => {
    now = new Date(now.getTime() + 200 * HOUR);
    const { told, asked } = await due();
    expect(asked).toHaveLength(6);
    expect(told).toEqual(['gcat: unchanged since it was fetched last', 'ofac: unchanged since it was fetched last']);
  });

  test('when one table of several changed, all are taken together', async () => {
    now = new Date(now.getTime() + 200 * HOUR);
    files.set('/launch.tsv', (files.get('/launch.tsv') as string).replace('2025 Dec  1', '2025 Dec  8'));
    const { told, asked } = await due();
    expect(asked.filter((url) => url.endsWith('.tsv'))).toHaveLength(9);
    expect(told[0]).toBe('gcat: 0 added, 0 changed, 0 ended, 5 unchanged, 0 set aside');
  });

  test('a server that wants to be left alone is left alone for as long', async () => {
    now = new Date(now.getTime() + 200 * HOUR);
    files.set('/sdn.csv', 429);
    expect((await due({ force: 'ofac' })).told).toEqual(['ofac: failed: the server answered 429']);
    const { rows } = await client.query<{ dueAt: Date }>(`SELECT "dueAt" FROM "FeedAddress" WHERE feed = 'ofac'`);
    expect(Math.abs(rows[0]!.dueAt.getTime() - Date.now() - 2 * HOUR)).toBeLessThan(60_000);
  });

  test('a file that is not the list changes nothing and is told', async () => {
    files.set('/sdn.csv', '<!DOCTYPE html><html></html>');
    const before = await client.query('SELECT count(*) FROM "ListedParty" WHERE "goneOn" IS NULL');
    expect((await due({ force: 'ofac' })).told).toEqual([expect.stringContaining('failed: sdn_2023-12-28.csv: a web page')]);
    expect((await client.query('SELECT count(*) FROM "ListedParty" WHERE "goneOn" IS NULL')).rows).toEqual(before.rows);
  });

  test.skipIf(!process.env.TEST_DATABASE_URL)('one runner at a time', async () => {
    const other = await database.current.connect();
    try {
      await other.query('SELECT pg_advisory_lock(4723551902)');
      await expect(due()).rejects.toThrow('another process');
    } finally {
      await other.end();
    }
    expect((await due()).failed).toBe(0);
  });
});
