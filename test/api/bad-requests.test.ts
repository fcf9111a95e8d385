import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ask, expectRefused, GRAPHQL_JSON, MARK, post, useServer } from './http.js';

const TYPENAME = '{"query": "{ __typename }"}';

describe('requests that are no GraphQL requests', () => {
  const server = useServer();

  test.each([
    ['empty', ''],
    ['blank', ' \n'],
    ['truncated', `{"query": "{ __typename }", "x": "${MARK}`],
    ['not JSON', `query=${MARK}`],
    ['null', 'null'],
    ['a text', `"${MARK}"`],
    ['a number', '7'],
    ['an empty object', '{}'],
    ['a batch', `[${TYPENAME}, ${TYPENAME}]`],
    ['an empty batch', '[]'],
    ['with variables that are a list', '{"query": "{ __typename }", "variables": []}'],
    ['with variables that are a text', `{"query": "{ __typename }", "variables": "${MARK}"}`],
    ['with extensions that are a list', '{"query": "{ __typename }", "extensions": []}'],
    ['with a query that is a list', `{"query": ["${MARK}"]}`],
    ['with an empty query', '{"query": " "}'],
    ['with an operation name that is a number', '{"query": "{ __typename }", "operationName": 7}'],
    ['with a field of no meaning', `{"query": "{ __typename }", "${MARK}": 1}`],
    ['nested 10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['nested 10,000 levels and truncated', '{"a":'.repeat(10_000)],
  ])('a body that is %s: BAD_REQUEST', async (_name, body) => {
    expectRefused(await post(server.url, body), 400, 'BAD_REQUEST');
    expectRefused(await post(server.url, body, { accept: 'application/json' }), 400, 'BAD_REQUEST');
  });

  test('a body that is not UTF-8: BAD_REQUEST', async () => {
    const body = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]);
    const headers = { 'content-type': 'application/json', accept: GRAPHQL_JSON };
    expectRefused(await ask(`${server.url}/graphql`, { method: 'POST', headers, body }), 400, 'BAD_REQUEST');
  });

  test.each([
    ['no query', ''],
    ['no query but others', `?operationName=${MARK}`],
    ['variables that are no JSON', `?query={__typename}&variables={"${MARK}`],
    ['variables that are a list', '?query={__typename}&variables=[]'],
    ['extensions that are no JSON', `?query={__typename}&extensions=${MARK}`],
  ])('GET with %s: BAD_REQUEST', async (_name, search) => {
    expectRefused(await ask(`${server.url}/graphql${search}`, { headers: { accept: GRAPHQL_JSON } }), 400, 'BAD_REQUEST');
  });

  test('more than 100 kB: REQUEST_ENTITY_TOO_LARGE, and the next request is served', async () => {
    const padded = (size: number) => TYPENAME + ' '.repeat(size - TYPENAME.length);
    expect(await post(server.url, padded(100_000))).toMatchObject({ status: 200, json: { data: { __typename: 'Query' } } });
    expectRefused(await post(server.url, padded(100_001)), 413, 'REQUEST_ENTITY_TOO_LARGE');
    expectRefused(await post(server.url, JSON.stringify({ query: MARK.repeat(1_600_000) })), 413, 'REQUEST_ENTITY_TOO_LARGE');
    expect((await post(server.url, TYPENAME)).status).toBe(200);
  });

  // A chunked body names no length: the limit must bite while it arrives, not when it ends. This one never ends.
  test('a chunked body is refused as soon as it is too large', async () => {
    const { port } = new URL(server.url);
    const headers = { 'content-type': 'application/json', accept: GRAPHQL_JSON, 'transfer-encoding': 'chunked' };
    const sending = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
    const answered = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      sending.once('error', reject);
      sending.once('response', async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode, text });
      });
    });
    for (let sent = 0; sent <= 100_000; sent += 20_000) sending.write(' '.repeat(20_000));
    const { status, text } = await answered;
    expect({ status, code: JSON.parse(text).errors[0].extensions.code }).toEqual({ status: 413, code: 'REQUEST_ENTITY_TOO_LARGE' });
    sending.destroy();
  });

  test.each([
    ['application/x-www-form-urlencoded', 'query={__typename}'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--b--\r\n',
    ],
    ['text/plain', TYPENAME],
    ['text/plain; application/json', TYPENAME],
    ['application/graphql', '{ __typename }'],
    ['application/json; charset=utf-16', TYPENAME],
    [MARK, TYPENAME],
    ['', TYPENAME],
  ])('a body of type "%s": UNSUPPORTED_MEDIA_TYPE', async (type, body) => {
    expectRefused(await post(server.url, body, { 'content-type': type }), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'a body of type %s is served',
    async (type) => {
      expect((await post(server.url, TYPENAME, { 'content-type': type })).status).toBe(200);
    },
  );

  test.each(['PUT', 'DELETE', 'PATCH'])('%s: METHOD_NOT_ALLOWED', async (method) => {
    const headers = { 'content-type': 'application/json', accept: GRAPHQL_JSON };
    const answer = await ask(`${server.url}/graphql`, { method, headers, body: TYPENAME });
    expectRefused(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).toBe('GET, POST');
  });

  test('a mutation by GET: METHOD_NOT_ALLOWED', async () => {
    const answer = await ask(`${server.url}/graphql?query=mutation{launch}`, { headers: { accept: GRAPHQL_JSON } });
    expectRefused(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).toBe('POST');
  });

  test.each(['text/xml', 'text/html', 'image/*', 'application/json; charset=utf-16', MARK])(
    'Accept: %s: NOT_ACCEPTABLE',
    async (accept) => {
      expectRefused(await post(server.url, TYPENAME, { accept }), 406, 'NOT_ACCEPTABLE');
      expectRefused(await ask(`${server.url}/graphql?query={__typename}`, { headers: { accept } }), 406, 'NOT_ACCEPTABLE');
    },
  );

  test.each([
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    [GRAPHQL_JSON, GRAPHQL_JSON],
    ['text/xml, application/json', 'application/json'],
  ])('Accept: %s is answered as %s', async (accept, type) => {
    const answer = await post(server.url, TYPENAME, { accept });
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({ status: 200, type: `${type}; charset=utf-8` });
  });

  test('another path: NOT_FOUND', async () => {
    expectRefused(await ask(`${server.url}/${MARK}`), 404, 'NOT_FOUND');
  });

  // Clients that are none of ours may send anything for an address; fetch would mend it first.
  test.each([
    ['GET // HTTP/1.1', 'localhost', 404],
    ['GET http://[/graphql HTTP/1.1', 'localhost', 400],
    ['GET http://other/graphql?query={__typename} HTTP/1.1', 'localhost', 200],
    ['GET /graphql?query={__typename} HTTP/1.1', '[', 400],
    [`GET /graphql?query={__typename} HTTP/1.1`, `${MARK} of no kind`, 400],
    ['GET /%ff%00?query=%ff HTTP/1.1', 'localhost', 404],
  ])('%s with host %s: %i', async (line, host, status) => {
    const { port } = new URL(server.url);
    const text = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`));
      socket.on('data', (chunk) => (answer += chunk));
      socket.on('end', () => resolve(answer)).on('error', reject);
    });
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text).not.toMatch(/\.js:|\n +at /);
    expect((await post(server.url, TYPENAME)).status).toBe(200);
  });
});
