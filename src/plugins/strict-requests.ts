import type { IncomingMessage } from 'node:http';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { coded } from '../errors.js';

/** No operation that a person or a client library writes comes near this; whoever sends more means to keep us busy. */
const MOST_BYTES = 100_000;

const badRequest = (message: string) => coded('BAD_REQUEST', message);

/**
 * Reads requests in place of Yoga's parsers: GET, and POST of JSON up to a size, and nothing else.
 * Forms, multipart and plain text stay out, since a page of any other site may post those unasked (no CORS preflight goes first).
 */
export function strictRequests(): Plugin {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      if (request.method === 'GET') return setRequestParser(({ url }) => paramsOfUrl(url));
      if (request.method !== 'POST') throw coded('METHOD_NOT_ALLOWED', 'Only GET and POST are served here.', { Allow: 'GET, POST' });
      if (!isJson(request.headers.get('content-type'))) {
        throw coded('UNSUPPORTED_MEDIA_TYPE', 'Send JSON in UTF-8, with the header `Content-Type: application/json`.');
      }
      setRequestParser(async () => paramsOf(parsed(await textOf((serverContext as unknown as { req: IncomingMessage }).req), 'The body')));
    },
  };
}

function isJson(contentType: string | null): boolean {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  return type!.trim() === 'application/json' && (!charset || /^charset="?utf-?8"?$/.test(charset));
}

/** Counts while it reads: a chunked body does not tell its length, and a told one need not be true. */
async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= MOST_BYTES) {
    size = 0;
    try {
      // Leaving the loop must not close the connection, or the answer could not be sent.
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        size += (chunk as Buffer).length;
        if (size > MOST_BYTES) break;
        chunks.push(chunk as Buffer);
      }
    } catch {
      throw badRequest('The body broke off.'); // the client is gone; that is nothing for our log
    }
  }
  if (size > MOST_BYTES) {
    request.resume(); // the rest is thrown away: a client that is still sending could not read the answer otherwise
    throw coded('REQUEST_ENTITY_TOO_LARGE', `A request may have at most ${MOST_BYTES / 1000} kB.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
}

/** JSON, without the parser's own message, which repeats what was sent. */
function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(text.trim() === '' ? `${what} is empty.` : `${what} is not JSON.`);
  }
}

function paramsOfUrl(url: string): GraphQLParams {
  const question = url.indexOf('?');
  const search = new URLSearchParams(question < 0 ? '' : url.slice(question + 1));
  const json = (name: string) => (search.get(name) ? parsed(search.get(name)!, `\`${name}\``) : undefined);
  return paramsOf({
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function paramsOf(body: unknown): GraphQLParams {
  if (Array.isArray(body)) throw badRequest('One operation at a time: a list of them is not served.');
  if (!isObject(body)) throw badRequest('The body must be a JSON object with a `query`.');
  const { query, operationName, variables, extensions, ...others } = body;
  if (Object.keys(others).length > 0) {
    throw badRequest('A request has `query`, `operationName`, `variables` and `extensions`, and nothing else.');
  }
  if (typeof query !== 'string' || query.trim() === '') throw badRequest('`query` must be a GraphQL document.');
  if (operationName != null && typeof operationName !== 'string') throw badRequest('`operationName` must be a string.');
  if (variables != null && !isObject(variables)) throw badRequest('`variables` must be an object.');
  if (extensions != null && !isObject(extensions)) throw badRequest('`extensions` must be an object.');
  return { query, operationName, variables, extensions } as GraphQLParams;
}
