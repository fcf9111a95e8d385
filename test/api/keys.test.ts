import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createKey } from '../../src/keys/keep.js';
import { ask, expectRefused, GRAPHQL_JSON, post, useServer } from './http.js';

const VIEWER = { query: '{ viewer { name scopes } country(code: "RU") { name } }' };

describe('keys over HTTP', () => {
  const server = useServer();
  let key = '';
  beforeAll(async () => {
    ({ key } = await createKey(server.database.db, { name: 'Evening desk', scopes: ['desk:write'] }));
  });

  test('reading needs none', async () => {
    expect(await post(server.url, VIEWER)).toMatchObject({ status: 200, json: { data: { viewer: null, country: { name: 'Russia' } } } });
  });

  test('a key tells who asks', async () => {
    const answer = await post(server.url, VIEWER, { authorization: `Bearer ${key}` });
    expect(answer).toMatchObject({ status: 200, json: { data: { viewer: { name: 'Evening desk', scopes: ['DESK_WRITE'] } } } });
  });

  test.each(['application/json', GRAPHQL_JSON])('a bad key is refused whatever it asks, as %s', async (accept) => {
    const authorization = `Bearer ${key.slice(0, -3)}AAA`;
    for (const body of [VIEWER, { query: '{' }, '']) {
      const answer = await post(server.url, body, { authorization, accept });
      expectRefused(answer, 401, 'UNAUTHENTICATED');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.text).not.toContain(key.slice(4, 16));
    }
    const url = `${server.url}/graphql?query={__typename}`;
    expectRefused(await ask(url, { headers: { authorization, accept } }), 401, 'UNAUTHENTICATED');
  });

  test('no key gets into the log', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    await post(server.url, VIEWER, { authorization: `Bearer ${key.slice(0, -3)}AAA` });
    await post(server.url, VIEWER, { authorization: `Basic ${key}` });
    expect(JSON.stringify(logged.mock.calls)).not.toContain(key.slice(17, 40));
    logged.mockRestore();
  });
});
