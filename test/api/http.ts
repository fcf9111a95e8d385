import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { STATUS } from '../../src/errors.js';
import { startServer } from '../harness/server.js';

export const GRAPHQL_JSON = 'application/graphql-response+json';

/** What every bad input of the tests has in it, to see that no answer repeats it. */
export const MARK = 'zqmark';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text === '' ? undefined : JSON.parse(text) };
}

/** Posts an operation as clients do. A string is sent as it is. */
export const post = (url: string, body: object | string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: GRAPHQL_JSON, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** What belongs to our side and must not get out: stacks, files, SQL and the libraries that speak it. */
export const INTERNAL = /node_modules|file:\/\/|\/src\/|\.[jt]s:\d+|\\n +at |SELECT |INSERT |prisma|postgres|pglite|relation |column /i;

export interface GraphError {
  message: string;
  extensions?: { code?: string };
}

/** Whatever is answered, it is never our fault, each error has a code, and none tells what is inside. */
export const isFault = (status: number, errors: readonly GraphError[]): boolean =>
  status >= 500 ||
  errors.some(
    ({ message, extensions }) => !extensions?.code || !(STATUS[extensions.code as keyof typeof STATUS] < 500) || INTERNAL.test(message),
  );

export function expectRefused(answer: Answer, status: number, code: string) {
  expect({ status: answer.status, code: answer.json?.errors?.[0]?.extensions?.code, message: answer.json?.errors?.[0]?.message }).toEqual({
    status,
    code,
    message: expect.stringMatching(/\w{3}/),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json(;|$)/);
  expect(answer.text).not.toMatch(INTERNAL);
  expect(answer.text).not.toContain(MARK);
  // Nothing but the code, and an id where there is something to look up: extensions are where libraries leave their notes.
  for (const { extensions } of answer.json.errors) expect(Object.keys(extensions).filter((key) => key !== 'id')).toEqual(['code']);
}

export interface BadInput {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** The whole body, for what JSON.stringify does not write. */
  raw?: string;
  code: string;
}

/** Asks a server of its own each of the questions, and wants each refused with its code and status 400. */
export function refuseEach(title: string, cases: BadInput[], prepare?: Parameters<typeof startServer>[0]) {
  describe(title, () => {
    const server = useServer(prepare);
    test.each(cases)('$name: $code', async ({ code, name: _, raw, ...body }) => {
      expectRefused(await post(server.url, raw ?? body), 400, code);
    });

    // Clients of before ask for application/json, and GraphQL over HTTP has 200 for them whatever a well-formed request has wrong.
    test.each(cases.filter((_row, index) => index % 8 === 0))(
      '$name: $code, as application/json',
      async ({ code, name: _, raw, ...body }) => {
        expectRefused(await post(server.url, raw ?? body, { accept: 'application/json' }), 200, code);
      },
    );
  });
}

/** The server of a test file. */
export function useServer(...options: Parameters<typeof startServer>): { readonly url: string; readonly database: Database } {
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  beforeAll(async () => {
    server = await startServer(...options);
  });
  afterAll(() => server?.close());
  return {
    get url() {
      return server!.url;
    },
    get database() {
      return server!.database;
    },
  };
}
