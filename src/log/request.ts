import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ErrorCode } from '../errors.js';
import type { Log } from './log.js';

/** What becomes known of a request while it is served. Whoever knows a part notes it; it is told when the answer has gone out. */
export interface RequestRecord {
  /** In the answer's `x-request-id`, in masked errors and in every line of the log about this request. */
  readonly id: string;
  /** `performance.now()` when its headers had been read. */
  readonly began: number;
  operation?: { type: 'query' | 'mutation' | 'subscription'; name: string | undefined };
  /** Points that it was charged. */
  cost?: number;
  /** The id of the viewer's key; the key itself is written nowhere. */
  key?: string;
  readonly codes: Set<ErrorCode>;
}

/** One that has been answered, or whose client has gone before. */
export interface Served extends RequestRecord {
  method: string;
  /** Without its query, which may hold anything. */
  path: string;
  status: number;
  ms: number;
  /** The client did not wait for the end. */
  aborted: boolean;
}

const records = new WeakMap<IncomingMessage, RequestRecord>();

/** The record of a request; one that no server watches gets one of its own. */
export function recordOf(request: IncomingMessage): RequestRecord {
  const known = records.get(request);
  if (known) return known;
  const record: RequestRecord = { id: idOf(request), began: performance.now(), codes: new Set() };
  records.set(request, record);
  return record;
}

/** Longer ones, and those with signs of their own, would only make the log hard to read. */
const SANE_ID = /^[\w.:/=+-]{1,128}$/;

function idOf({ headers: { 'x-request-id': given } }: IncomingMessage): string {
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
}

export interface Watcher {
  begun?(): void;
  served(request: Served): void;
}

/** Gives every request of the server an id, and tells of each when it begins and when it is over. */
export function watchRequests(server: Server, ...watchers: Watcher[]) {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const record = recordOf(request);
    response.setHeader('x-request-id', record.id);
    for (const watcher of watchers) watcher.begun?.();
    response.once('close', () => {
      const over: Served = {
        ...record,
        method: request.method ?? '',
        path: pathOf(request),
        status: response.statusCode,
        ms: performance.now() - record.began,
        aborted: !response.writableFinished,
      };
      for (const watcher of watchers) watcher.served(over);
    });
  });
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.search(/[?#]/);
  return (end < 0 ? url : url.slice(0, end)).slice(0, 200);
}

/** Those who watch over the server ask every few seconds. */
const PROBES = new Set(['/health', '/ready', '/metrics']);

/** The line of each request. A status of 500 and more is a warning: what lies behind it has an error of its own. */
export function requestLines(log: Log): (request: Served) => void {
  return ({ id, method, path, operation, status, ms, cost, key, codes, aborted }) => {
    const level = status >= 500 ? 'warn' : PROBES.has(path) ? 'debug' : 'info';
    log[level](
      {
        id,
        method,
        path,
        ...(operation && { type: operation.type, operation: operation.name?.slice(0, 100) }),
        status,
        ms: Math.round(ms * 10) / 10,
        cost,
        key,
        ...(codes.size > 0 && { codes: [...codes] }),
        ...(aborted && { aborted }),
      },
      'request',
    );
  };
}
