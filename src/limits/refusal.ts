import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';

interface Coded {
  code: string;
  http: { status: number; headers?: Record<string, string> };
}

/** The body of an answer that is nothing but an error. */
const bodyOf = ({ message, extensions: { code } }: GraphQLError) => JSON.stringify({ errors: [{ message, extensions: { code } }] });

/** Answers with a coded error outside GraphQL: the same body, status and headers as inside. */
export function sendError(response: ServerResponse, error: GraphQLError) {
  const { http } = error.extensions as unknown as Coded;
  const body = Buffer.from(bodyOf(error));
  response.writeHead(http.status, { ...headersFor(body), ...http.headers });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** The same where there is no request that could be answered, so that it is written out by hand, and the connection ends with it. */
export function writtenError(error: GraphQLError, reason: string): string {
  const { http } = error.extensions as unknown as Coded;
  const body = bodyOf(error);
  const headers = { ...headersFor(Buffer.from(body)), ...http.headers, connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${http.status} ${reason}\r\n${lines.join('')}\r\n${body}`;
}

const headersFor = (body: Buffer) => ({
  'content-type': 'application/json; charset=utf-8',
  'content-length': `${body.length}`,
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'access-control-allow-origin': '*', // a page that asks too much should learn it
});
