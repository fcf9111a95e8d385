import type { IncomingMessage } from 'node:http';
import { coded } from '../errors.js';
import { isJson, parsed, textOf } from './body.js';
import type { Extensions, PersistedOperations } from './persisted.js';

/** What a request asks. */
export interface Params {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

const badRequest = (message: string) => coded('BAD_REQUEST', message);
const told = new WeakMap<IncomingMessage, Promise<Params>>();

/**
 * What a request asks: of GET, and of POST of JSON up to a size, and of nothing else. It is read once, whoever asks.
 * Forms, multipart and plain text stay out, since a page of any other site may post those unasked (no CORS preflight goes first).
 * @throws a coded error for anything else.
 */
export function paramsOfRequest(request: IncomingMessage, persisted: PersistedOperations): Promise<Params> {
  let params = told.get(request);
  if (!params) {
    params = read(request, persisted);
    told.set(request, params);
  }
  return params;
}

async function read(request: IncomingMessage, persisted: PersistedOperations): Promise<Params> {
  if (request.method === 'GET') return paramsOfUrl(request.url ?? '', persisted);
  if (request.method !== 'POST') throw coded('METHOD_NOT_ALLOWED', 'Only GET and POST are served here.', { Allow: 'GET, POST' });
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw coded('UNSUPPORTED_MEDIA_TYPE', 'Send the body as it is, without a `Content-Encoding`.');
  }
  if (!isJson(request.headers['content-type'])) {
    throw coded('UNSUPPORTED_MEDIA_TYPE', 'Send JSON in UTF-8, with the header `Content-Type: application/json`.');
  }
  return paramsOf(parsed(await textOf(request), 'The body'), persisted);
}

function paramsOfUrl(url: string, persisted: PersistedOperations): Params {
  const question = url.indexOf('?');
  const search = new URLSearchParams(question < 0 ? '' : url.slice(question + 1));
  const json = (name: string) => (search.get(name) ? parsed(search.get(name)!, `\`${name}\``) : undefined);
  const given = {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  };
  return paramsOf(given, persisted);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function paramsOf(body: unknown, persisted: PersistedOperations): Params {
  if (Array.isArray(body)) throw badRequest('One operation at a time: a list of them is not served.');
  if (!isObject(body)) throw badRequest('The body must be a JSON object with a `query`.');
  const { query, operationName, variables, extensions, ...others } = body;
  if (Object.keys(others).length > 0) {
    throw badRequest('A request has `query`, `operationName`, `variables` and `extensions`, and nothing else.');
  }
  if (operationName != null && typeof operationName !== 'string') throw badRequest('`operationName` must be a string.');
  if (variables != null && !isObject(variables)) throw badRequest('`variables` must be an object.');
  if (extensions != null && !isObject(extensions)) throw badRequest('`extensions` must be an object.');
  const document = query == null || query === '' ? persisted.recall(extensions as Extensions) : query;
  if (typeof document !== 'string' || document.trim() === '') throw badRequest('`query` must be a GraphQL document.');
  if (query === document) persisted.keep(document, extensions as Extensions);
  return { query: document, operationName, variables, extensions } as Params;
}
