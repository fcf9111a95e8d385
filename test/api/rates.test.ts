import { describe, expect, test } from 'vitest';
import { createKey } from '../../src/keys/keep.js';
import { memoryCounter } from '../../src/limits/counter.js';
import { startServer } from '../harness/server.js';
import { ask, expectRefused, GRAPHQL_JSON, post } from './http.js';

const PAGE = { query: '{ missions(first: 9) { nodes { slug } } }' }; // 11 points
const AGAIN = { query: '{ missions(first: 9) { nodes { slug } } rateLimit { limit used remaining resetAt cost } }' };

async function withServer(
  rates: { anonymous: number; keyed: number },
  body: (server: Awaited<ReturnType<typeof startServer>>) => Promise<void>,
) {
  const server = await startServer(undefined, { limits: { rates, counter: memoryCounter(), proxies: 1 } });
  try {
    await body(server);
  } finally {
    await server.close();
  }
}
const from = (address: string, more: Record<string, string> = {}) => ({ 'x-forwarded-for': address, ...more });
const told = ({ headers }: { headers: Headers }) =>
  Object.fromEntries(['limit', 'remaining'].map((name) => [name, Number(headers.get(`x-ratelimit-${name}`))]));

describe('rates', () => {
  test('tell in headers and in the API what is left, and refuse what is more', async () => {
    await withServer({ anonymous: 40, keyed: 1000 }, async ({ url }) => {
      const before = Date.now();
      const first = await post(url, PAGE, from('192.0.2.1'));
      expect({ status: first.status, ...told(first) }).toEqual({ status: 200, limit: 40, remaining: 29 });
      const second = await post(url, AGAIN, from('192.0.2.1'));
      const { resetAt, ...allowance } = second.json.data.rateLimit;
      expect(allowance).toEqual({ limit: 40, used: 24, remaining: 16, cost: 13 });
      expect(second.json.extensions.cost.requested).toBe(13);
      expect(Date.parse(resetAt) - before).toBeLessThanOrEqual(61_000);
      expect(Number(second.headers.get('x-ratelimit-reset'))).toBe(Math.ceil(Date.parse(resetAt) / 1000));
      await post(url, PAGE, from('192.0.2.1'));
      const fourth = await post(url, PAGE, from('192.0.2.1', { origin: 'https://other.example' }));
      expectRefused(fourth, 429, 'RATE_LIMITED');
      expect(told(fourth)).toEqual({ limit: 40, remaining: 0 });
      expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(fourth.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      // A page of another site may read all of it.
      expect(fourth.headers.get('access-control-expose-headers')).toContain('retry-after');
      expectRefused(
        await ask(`${url}/graphql?query={__typename}`, { headers: from('192.0.2.1', { accept: GRAPHQL_JSON }) }),
        429,
        'RATE_LIMITED',
      );
      expect((await post(url, PAGE, from('192.0.2.2'))).status).toBe(200);
      // What stands before the address that our own proxy saw, anybody may have written.
      expect((await post(url, PAGE, from('192.0.2.3, 192.0.2.1'))).status).toBe(429);
    });
  });

  test('count a key for itself, and not at all one without a limit', async () => {
    await withServer({ anonymous: 10, keyed: 30 }, async ({ url, database }) => {
      const key = await createKey(database.db, { name: 'Reader', scopes: [] });
      const free = await createKey(database.db, { name: 'Bench', scopes: [], unlimited: true });
      const bearer = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` });
      expect((await post(url, PAGE)).status).toBe(429);
      expect(told(await post(url, PAGE, bearer(key)))).toEqual({ limit: 30, remaining: 19 });
      expect((await post(url, PAGE, bearer(key))).status).toBe(200);
      expectRefused(await post(url, PAGE, bearer(key)), 429, 'RATE_LIMITED');
      for (let i = 0; i < 5; i++) {
        const answer = await post(url, AGAIN, bearer(free));
        expect(answer.json.data.rateLimit).toBeNull();
        expect(answer.headers.get('x-ratelimit-limit')).toBeNull();
      }
    });
  });

  test('charge a point for what does not run', async () => {
    await withServer({ anonymous: 4, keyed: 30 }, async ({ url }) => {
      const wrong = ['{', '{ unheardOf }', `{ ${'a '.repeat(3000)} }`, 'query a { __typename } query b { __typename }'];
      for (const [index, query] of wrong.entries()) {
        const answer = await post(url, { query });
        expect({ status: answer.status, ...told(answer) }).toEqual({ status: 400, limit: 4, remaining: 3 - index });
      }
      expectRefused(await post(url, { query: '{' }), 429, 'RATE_LIMITED');
    });
  });
});
