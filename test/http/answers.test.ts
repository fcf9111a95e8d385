import { createHash } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { copyOf } from '../harness/database.js';
import { startServerOn } from '../harness/server.js';

const PAD = '{ pad(slug: "baikonur-31-6") { name statuses { state holds } } }';

describe('answers from bytes', () => {
  let database: Database;
  let dispose: () => Promise<void>;
  let client: pg.Client;
  let time = Date.parse('2026-11-30T12:00:00Z');
  const now = () => new Date(time);
  let kept: { url: string; close(): Promise<void> };
  let fresh: { url: string; close(): Promise<void> };
  /** With answers alone. */
  let bytes: { url: string; close(): Promise<void> };
  let statements = 0;

  beforeAll(async () => {
    ({ database, dispose } = await copyOf('seeded'));
    client = await database.connect();
    kept = await startServerOn(database, { now });
    fresh = await startServerOn(database, { now, answerBytes: 0, entityBytes: 0, compile: false });
    bytes = await startServerOn(database, { now, entityBytes: 0 });
    database.lanes.onStatement(() => statements++);
    for (const prisma of [database.db, database.past])
      (prisma as never as { $on(event: 'query', call: () => void): void }).$on('query', () => statements++);
  });
  afterAll(async () => {
    await Promise.all([kept, fresh, bytes].map((server) => server?.close()));
    await client?.end();
    await dispose?.();
  });
  beforeEach(() => {
    statements = 0;
  });

  const post = (url: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const get = (url: string, query: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  test('a question that was answered costs no statement but the one that looks for writes, whatever the order of its variables', async () => {
    const query = 'query ($a: Int, $s: String!) { agency(slug: $s) { name launches(first: $a) { nodes { slug } } } }';
    const first = await (await post(kept.url, { query, variables: { a: 3, s: 'nasa' } })).text();
    expect(statements).toBeGreaterThan(0);
    statements = 0;
    const second = await post(kept.url, { variables: { s: 'nasa', a: 3 }, query });
    expect(await second.text()).toBe(first);
    expect(statements).toBe(0);
    expect(second.headers.get('x-request-id')).toMatch(/./);
    await (await post(kept.url, { query, variables: { a: 4, s: 'nasa' } })).text();
    expect(statements).toBeGreaterThan(0);
  });

  test('many who ask the same at once cost what one does', async () => {
    const query = '{ stations(first: 7) { nodes { name } } }';
    await (await post(kept.url, { query })).text(); // that such an answer may be kept is known from the first
    await client.query(`UPDATE "Country" SET name = 'B' WHERE id = (SELECT min(id) FROM "Country")`);
    statements = 0;
    const all = await Promise.all(Array.from({ length: 20 }, () => post(kept.url, { query }).then((answer) => answer.text())));
    expect(new Set(all).size).toBe(1);
    expect(statements).toBe(1);
  });

  test('no answer outlives its day', async () => {
    const query = '{ pad(slug: "baikonur-31-6") { statuses { holds } } }';
    time = Date.parse('2026-12-01T23:59:59.999Z');
    await (await post(bytes.url, { query })).text();
    time += 1;
    statements = 0;
    await (await post(bytes.url, { query })).text();
    expect(statements).toBeGreaterThan(0);
  });

  test.each([
    ['a refusal', { query: '{ launches(first: 0) { totalCount } }' }],
    ['what depends on the minute', { query: '{ feeds { fresh } }' }],
  ])('%s is not kept', async (_, body) => {
    await (await post(kept.url, body)).text();
    const before = await (await post(kept.url, body)).text();
    statements = 0;
    await (await post(kept.url, body)).text();
    if (body.query.includes('feeds')) expect(statements).toBeGreaterThan(0);
    else expect(before).toContain('BAD_USER_INPUT');
  });

  test('a bad key is refused, whatever was answered before', async () => {
    await (await post(kept.url, { query: PAD })).text();
    const refused = await post(kept.url, { query: PAD }, { authorization: 'Bearer nobody' });
    expect(refused.status).toBe(401);
  });

  test('an answer from bytes costs what it did when it was worked out', async () => {
    const limited = await startServerOn(database, { now, limits: { rates: { anonymous: 25, keyed: 100 } } });
    const query = '{ launches(first: 5) { nodes { slug } } }';
    const left: number[] = [];
    let status = 200;
    for (let asked = 0; asked < 30 && status === 200; asked++) {
      const answer = await post(limited.url, { query }, { accept: 'application/graphql-response+json' });
      status = answer.status;
      left.push(Number(answer.headers.get('x-ratelimit-remaining')));
      await answer.text();
    }
    await limited.close();
    expect(status).toBe(429);
    const costs = left.slice(1, -1).map((points, index) => left[index]! - points);
    expect(new Set(costs).size).toBe(1);
    expect(costs[0]).toBeGreaterThan(0);
  });

  test('what is accepted decides the type, also from bytes', async () => {
    for (const accept of ['application/json', 'application/graphql-response+json', 'application/json']) {
      for (let again = 0; again < 2; again++) {
        expect((await post(kept.url, { query: PAD }, { accept })).headers.get('content-type')).toContain(accept);
      }
    }
    expect((await post(kept.url, { query: PAD }, { accept: 'text/html' })).status).toBe(406);
  });

  test.each(['kept', 'fresh'])('a GET has an ETag and is not sent again (%s)', async (which) => {
    const { url } = which === 'kept' ? kept : fresh;
    const first = await get(url, PAD);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/".+"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    await first.text();
    for (const given of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await get(url, PAD, { 'if-none-match': given });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect(again.headers.get('access-control-allow-origin')).toBe(first.headers.get('access-control-allow-origin'));
    }
    await client.query(`UPDATE "Pad" SET name = $1 WHERE id = 'baikonur-31-6'`, [`Site ${which}`]);
    const changed = await get(url, PAD, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    // A refusal is no state of the graph. To `application/json` it would be an answer like any other.
    const refused = await get(url, '{ nothing }', { accept: 'application/graphql-response+json' });
    expect(refused.headers.get('etag')).toBeNull();
  });

  test.each(['kept', 'fresh'])('bodies are compressed for those who take it (%s)', async (which) => {
    const { url } = which === 'kept' ? kept : fresh;
    const query = '{ launches(first: 50) { nodes { slug time } } }';
    const plain = await (await post(url, { query }, { 'accept-encoding': 'identity' })).text();
    for (const [asked, got] of [
      ['br', 'br'],
      ['gzip, deflate', 'gzip'],
      ['br;q=0.1, gzip', 'gzip'],
      ['br;q=0', null],
      ['deflate', null],
      ['*', 'br'],
    ] as const) {
      for (let again = 0; again < 2; again++) {
        const answer = await post(url, { query }, { 'accept-encoding': asked });
        expect([asked, answer.headers.get('content-encoding'), await answer.text()]).toEqual([asked, got, plain]);
        expect(answer.headers.get('vary')).toContain('accept-encoding');
      }
    }
    expect((await post(url, { query: '{ __typename }' }, { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
  });

  test('an operation is known by its hash once it was sent', async () => {
    const query = '{ agency(slug: "esa") { name } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await post(kept.url, { extensions });
    expect(unknown.status).toBe(200);
    expect(await unknown.json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    const sent = await (await post(kept.url, { query, extensions })).text();
    expect(JSON.parse(sent).data.agency.name).toMatch(/./);
    expect(await (await post(kept.url, { extensions })).text()).toBe(sent);
    const byGet = await fetch(`${kept.url}/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`);
    expect(await byGet.text()).toBe(sent);
    const other = await post(kept.url, { query: `${query} `, extensions });
    expect([other.status, (await other.json()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    for (const persistedQuery of [{ version: 2, sha256Hash }, { version: 1, sha256Hash: 'x' }, 'x']) {
      expect((await post(kept.url, { extensions: { persistedQuery } }, { accept: 'application/graphql-response+json' })).status).toBe(400);
    }
  });
});
