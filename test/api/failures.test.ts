import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createHttpServer } from '../../src/server.js';
import { useDatabase } from '../harness/database.js';
import { keptLog } from '../harness/log.js';
import { expectRefused, post } from './http.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('failures that nobody foresaw', () => {
  const database = useDatabase();
  let server: Server = createServer();
  let url: string;
  const { log, lines } = keptLog('error');

  beforeAll(async () => {
    // The tables of incidents go away under the running server, as in a migration gone wrong; everything else stays.
    await database.current.db.$executeRawUnsafe('ALTER TABLE "Incident" RENAME TO "IncidentAway"');
    await database.current.db.$executeRawUnsafe('ALTER TABLE "Claim" RENAME TO "ClaimAway"');
    server = createHttpServer(database.current, { log });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    lines.length = 0;
  });

  test.each([
    ['a list', '{ incidents { totalCount nodes { name } } }'],
    ['a look-up that may be null', '{ incident(slug: "x") { name } }'],
    ['a nested list, by SQL of our own', '{ mission(slug: "soyuz-ms-28") { claims { totalCount } } }'],
  ])('%s: INTERNAL_SERVER_ERROR, masked, with an id that stands in the log', async (_name, query) => {
    for (const accept of ['application/graphql-response+json', 'application/json']) {
      lines.length = 0;
      const answer = await post(url, { query }, { accept });
      expectRefused(answer, 500, 'INTERNAL_SERVER_ERROR');
      const { message, extensions } = answer.json.errors[0];
      expect(extensions.id).toMatch(ID);
      expect(message).toContain(extensions.id);
      expect(answer.headers.get('x-request-id')).toBe(extensions.id);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ id: extensions.id, level: 'error', err: { message: expect.stringMatching(/does not exist/) } });
    }
  });

  test('the rest of the answer stays, and its status is 200', async () => {
    const query =
      '{ country(code: "RU") { name } incident(slug: "x") { name } capability(country: "RU", kind: STATION_CARGO, on: "2025-01-01") { verdict } }';
    for (const accept of ['application/graphql-response+json', 'application/json']) {
      const answer = await post(url, { query }, { accept });
      expect(answer.status).toBe(200);
      expect(answer.json.data).toEqual({ country: { name: 'Russia' }, incident: null, capability: { verdict: 'YES' } });
      expect(answer.json.errors).toMatchObject([{ path: ['incident'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    }
  });

  test('so does it when a field has bad input', async () => {
    const query = '{ country(code: "RU") { name } node(id: "nonsense") { id } mission { name } }';
    for (const accept of ['application/graphql-response+json', 'application/json']) {
      const answer = await post(url, { query }, { accept });
      expect(answer.status).toBe(200);
      expect(answer.json.data).toEqual({ country: { name: 'Russia' }, node: null, mission: null });
      expect(answer.json.errors).toMatchObject([
        { path: ['node'], extensions: { code: 'BAD_USER_INPUT' } },
        { path: ['mission'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    expect(lines).toEqual([]); // what callers get wrong is nothing for our log
  });

  test('all failures of a request have its id, and each its line with its path', async () => {
    const { json } = await post(
      url,
      { query: '{ a: incident(slug: "a") { name } b: incident(slug: "b") { name } }' },
      { 'x-request-id': 'mine-1' },
    );
    expect(json.errors.map((error: { extensions: { id: string } }) => error.extensions.id)).toEqual(['mine-1', 'mine-1']);
    expect(lines.map(({ id, path }) => [id, path]).sort()).toEqual([
      ['mine-1', 'a'],
      ['mine-1', 'b'],
    ]);
  });
});
