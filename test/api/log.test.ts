import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keptLog, type LogLine } from '../harness/log.js';
import { ask, post, useServer } from './http.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Others may be using the machine. */
const PATIENT = { timeout: 20_000 };

describe('the log', () => {
  const { log, lines, raw } = keptLog();
  const server = useServer(undefined, { log });
  beforeEach(() => {
    lines.length = 0;
    raw.length = 0;
  });

  /** The line comes when the answer has gone out, which its reader may see first. */
  async function lineOf(id: string | null): Promise<LogLine> {
    return vi.waitFor(() => {
      const found = lines.filter((line) => line.id === id && line.msg === 'request');
      expect(found).toHaveLength(1);
      return found[0]!;
    }, PATIENT);
  }

  test('has a line for each operation: who asked what, how it went and how long it took', async () => {
    const query = 'query A { __typename } query Pads { pads(first: 1) { totalCount } }';
    const { headers } = await post(server.url, { query, operationName: 'Pads' });
    const id = headers.get('x-request-id');
    expect(id).toMatch(UUID);
    const { time, ms, ...line } = await lineOf(id);
    expect(line).toMatchObject({ level: 'info', method: 'POST', path: '/graphql', type: 'query', operation: 'Pads', status: 200 });
    expect(line).not.toHaveProperty('codes');
    expect(Math.abs(Date.now() - Date.parse(time))).toBeLessThan(60_000);
    expect(ms).toBeGreaterThan(0);
  });

  test.each(['a', 'my-request_7.b:c', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'a'.repeat(128)])(
    'takes the id %s of the client',
    async (id) => {
      const { headers } = await post(server.url, { query: '{ __typename }' }, { 'x-request-id': id });
      expect(headers.get('x-request-id')).toBe(id);
      await lineOf(id);
    },
  );

  test.each(['', 'a b', 'a"b', '<script>', 'a'.repeat(129), 'ä'])('makes an id of its own for the client that sends "%s"', async (id) => {
    const { headers } = await post(server.url, { query: '{ __typename }' }, { 'x-request-id': id });
    expect(headers.get('x-request-id')).toMatch(UUID);
    await lineOf(headers.get('x-request-id'));
  });

  test('tells the codes of what was refused, and nothing of what was sent', async () => {
    const secret = 'zq-secret';
    const headers = { authorization: `Bearer ${secret}`, 'x-request-id': 'refused' };
    await post(server.url, { query: `{ mission(slug: "${secret}") { nothing } }`, variables: { secret } }, headers);
    expect(await lineOf('refused')).toMatchObject({ level: 'info', status: expect.any(Number), codes: [expect.any(String)] });
    await ask(`${server.url}/graphql?query={__typename}&operationName=${secret}`, { headers: { 'x-request-id': 'by-get' } });
    expect((await lineOf('by-get')).path).toBe('/graphql');
    expect(raw.join('')).not.toContain(secret);
  });

  test('escapes newlines: a line is a line, whatever is asked for', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('GET /%0A{"level":"error"}x HTTP/1.1\r\nHost: x\r\nx-request-id: odd\r\nConnection: close\r\n\r\n');
    await text(socket);
    await lineOf('odd');
    for (const line of raw) expect(line.match(/\n/g)).toHaveLength(1);
  });

  test('leaves probes to its lowest level', async () => {
    await ask(`${server.url}/health`, { headers: { 'x-request-id': 'probe' } });
    expect(await lineOf('probe')).toMatchObject({ level: 'debug', path: '/health', status: 200 });
  });

  test('tells of a client that did not wait', async () => {
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nx-request-id: gone\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    // The server has the headers once it answers something else that was sent later.
    await vi.waitFor(async () => expect((await ask(`${server.url}/health`)).status).toBe(200), PATIENT);
    socket.destroy();
    expect(await lineOf('gone')).toMatchObject({ aborted: true });
  });
});
