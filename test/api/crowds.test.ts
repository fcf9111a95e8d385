import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Db } from '../../src/db/index.js';
import { useDatabase } from '../harness/database.js';
import { startServerOn } from '../harness/server.js';
import { ask, expectRefused, post } from './http.js';

/** Waits in the database, so that the request is in flight for as long as it should be. */
let holdMs = 0;
let statements = 0;

/** The graph with a database that takes its time over every read. */
function slowed(database: Database): Database {
  const late =
    (read: (...args: unknown[]) => unknown) =>
    async (...args: unknown[]) => {
      statements++;
      await pause(holdMs);
      return read(...args);
    };
  const slow = (db: Db): Db =>
    new Proxy(db, {
      get(_, name) {
        const value = Reflect.get(db, name) as unknown;
        if (name === '$queryRaw') return late((value as () => unknown).bind(db));
        if (typeof value !== 'object' || value === null || !('findMany' in value)) return value;
        return new Proxy(value, {
          get(model, method) {
            const own = Reflect.get(model, method) as unknown;
            return typeof own === 'function' ? late(own.bind(model) as () => unknown) : own;
          },
        });
      },
    });
  return Object.create(database, { db: { value: slow(database.db) }, past: { value: slow(database.past) } }) as Database;
}

describe('what takes too long', () => {
  const database = useDatabase();
  let server: Awaited<ReturnType<typeof startServerOn>>;
  beforeAll(async () => {
    server = await startServerOn(slowed(database.current), {
      answerBytes: 0,
      limits: { deadlineMs: 700, patience: { headersMs: 400, requestMs: 900 } },
    });
  });
  afterAll(() => server.close());

  test('an operation: TIMEOUT, and nothing more of it is asked of the database', async () => {
    holdMs = 1200;
    const deep = { query: '{ missions(first: 1) { nodes { launch { pad { site { country { name } } } } } } }' };
    expectRefused(await post(server.url, deep), 504, 'TIMEOUT');
    const asked = statements;
    await pause(2600);
    // What was on its way comes back, and may ask for one level more; after that no resolver runs. Four levels were left.
    expect(statements).toBeLessThanOrEqual(asked + 1);
    holdMs = 0;
    expect((await post(server.url, deep)).status).toBe(200);
  });

  /** What the server says to bytes sent as they are. */
  const raw = (...parts: string[]) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const { port } = new URL(server.url);
      const socket = connect(Number(port), '127.0.0.1', () => {
        for (const part of parts) socket.write(part);
      });
      socket.setEncoding('utf8').on('data', (text) => {
        answer += text;
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
    });
  const POST = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  test.each([
    ['headers that never end', ['GET /graphql HTTP/1.1\r\nHost: x\r\n'], 408, 'REQUEST_TIMEOUT'],
    ['a body that never comes', [`${POST}Content-Length: 99\r\n\r\n`], 408, 'REQUEST_TIMEOUT'],
    ['half a body', [`${POST}Content-Length: 99\r\n\r\n{"query": `], 408, 'REQUEST_TIMEOUT'],
    ['half a chunked body', [`${POST}Transfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n`], 408, 'REQUEST_TIMEOUT'],
    [
      '9 KiB of headers',
      [`GET /graphql HTTP/1.1\r\nHost: x\r\nx-long: ${'a'.repeat(9216)}\r\n\r\n`],
      431,
      'REQUEST_HEADER_FIELDS_TOO_LARGE',
    ],
    ['what is no HTTP', ['hello\r\n\r\n'], 400, 'BAD_REQUEST'],
    ['a broken chunk', [`${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`], 400, 'BAD_REQUEST'],
  ])('%s', async (_name, parts, status, code) => {
    const answer = await raw(...parts);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head, body] = answer.split('\r\n\r\n');
    expect(head).toMatch(/content-type: application\/json/i);
    expect(JSON.parse(body!)).toEqual({ errors: [{ message: expect.stringMatching(/\w{3}/), extensions: { code } }] });
    expect((await ask(`${server.url}/health`)).status).toBe(200);
  });
});
