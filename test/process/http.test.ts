import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newPath, newTmp, PATIENCE, type Process, startAndCount } from './process.js';

vi.setConfig(PATIENCE);

let server: Process;
let url: string;

beforeAll(async () => {
  ({ process: server, url } = await startAndCount({ DATA_DIR: newPath('data'), TMPDIR: newTmp() }));
});
afterAll(async () => {
  await server.stop();
});

/** The path goes out as it stands; fetch would tidy it up first. */
async function get(path: string, method = 'GET') {
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, agent: false }, resolve).once('error', reject).end();
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], headers: answer.headers, body: await text(answer) };
}

const JSON_TYPE = 'application/json; charset=utf-8';

test.each([
  ['/health', 'ok'],
  ['/ready', 'ready'],
])('%s', async (path, status) => {
  const { headers, ...answer } = await get(path);
  expect(answer).toEqual({ status: 200, type: JSON_TYPE, body: JSON.stringify({ status }) });
  expect(headers['cache-control']).toBe('no-cache');
  expect(await get(path, 'HEAD')).toMatchObject({ status: 200, type: JSON_TYPE, body: '' });
  expect(await get(path, 'POST')).toMatchObject({ status: 404, type: JSON_TYPE });
});

test('/ leads clients that are no browsers to /graphql', async () => {
  const { status, headers, body } = await get('/');
  expect({ status, location: headers.location, body }).toEqual({ status: 302, location: '/graphql', body: '' });
});

test('HEAD /graphql is refused like any request without a query, and has no body', async () => {
  const { status, type, body } = await get('/graphql', 'HEAD');
  expect([400, 405]).toContain(status);
  expect({ type, body }).toEqual({ type: JSON_TYPE, body: '' });
});

test('GET /graphql answers a query', async () => {
  const { status, body } = await get('/graphql?query=%7B__typename%7D');
  expect({ status, data: JSON.parse(body).data }).toEqual({ status: 200, data: { __typename: 'Query' } });
});

test.each(['/nothing', '/graphql/', '/graphiql/nothing.js', '/../../etc/passwd', '//', '//graphql', '///x:y', '/%', '/health/'])(
  '%s is not there',
  async (path) => {
    const { status, type, body } = await get(path);
    expect({ status, type, code: JSON.parse(body).errors[0].extensions.code }).toEqual({ status: 404, type: JSON_TYPE, code: 'NOT_FOUND' });
  },
);

test.each(['http://[/', '*'])('%s is no address', async (path) => {
  const { status, type, body } = await get(path);
  expect({ status, type, code: JSON.parse(body).errors[0].extensions.code }).toEqual({ status: 400, type: JSON_TYPE, code: 'BAD_REQUEST' });
});

test('none of it was an error to the server', async () => {
  expect(await get('/ready')).toMatchObject({ status: 200 });
  expect(server.stderr).toBe('');
});
