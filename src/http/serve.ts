import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Revisions } from '../db/revision.js';
import type { Viewer, ViewerOf } from '../keys/viewer.js';
import { type Allowance, rateHeaders } from '../limits/rate.js';
import { recordOf } from '../log/request.js';
import { cacheAsked } from '../metrics/counters.js';
import { type Answer, type Answers, etagOf, type State } from './answers.js';
import { type Captured, capture } from './capture.js';
import { compress, encodingFor } from './encoding.js';
import { noteOf } from './keepable.js';
import { type Params, paramsOfRequest } from './params.js';
import type { PersistedOperations } from './persisted.js';

export interface Serving {
  /** Undefined when none are to be kept. */
  answers: Answers | undefined;
  persisted: PersistedOperations;
  revisions: Revisions;
  viewerOf: ViewerOf;
  now: () => Date;
  /** Answers what is not answered from bytes. */
  handle: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Takes the cost of an answer from the viewer's allowance. @throws when that is used up, which `handle` then tells. */
  charge: (request: IncomingMessage, viewer: Viewer, points: number) => Promise<Allowance | null>;
}

/** Headers of one exchange, which no other answer has. */
const OWN = /^(x-request-id|x-ratelimit-.*|ratelimit.*|retry-after|date|connection|keep-alive|content-length|transfer-encoding)$/;

const LIMIT = /^(x-ratelimit-.*|retry-after)$/;

/** Serves `/graphql`: from bytes where the very question was answered before and nothing was written since; compressed, and with an ETag, in any case. */
export function serving(options: Serving): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { answers } = options;
  return async (request, response) => {
    const asked = answers && (await questionOf(request, options));
    if (!asked) return pass(request, response, options);
    const { state, question } = asked;
    let settle = (_answer: Answer | undefined) => {};
    const found = answers.get(state, question);
    // At once, without a turn for others in between, who would find nothing either.
    if (!found && asked.repeated) answers.expect(state, question, new Promise((resolve) => (settle = resolve)));
    const known = await found;
    cacheAsked.inc({ cache: 'answers', outcome: known ? 'hit' : 'miss' });
    if (known && (await charged(request, response, known, asked.viewer, options))) {
      return send(request, response, known, (encoding, body) => answers.keepCompressed(question, known, encoding, body));
    }
    try {
      const captured = await capture(response, () => options.handle(request, response));
      if (!captured) return;
      tellOwn(response, captured);
      const answer = answerOf(request, captured);
      const keepable = captured.status === 200 && noteOf(request)?.keepable === true;
      if (keepable) {
        answers.keep(state, question, answer);
        asked.learn();
      }
      settle(keepable ? answer : undefined);
      await send(request, response, answer, (encoding, body) => answers.keepCompressed(question, answer, encoding, body), captured.status);
    } finally {
      settle(undefined);
    }
  };
}

async function pass(request: IncomingMessage, response: ServerResponse, { handle }: Serving) {
  const captured = await capture(response, () => handle(request, response));
  if (!captured) return;
  tellOwn(response, captured);
  await send(request, response, answerOf(request, captured), () => {}, captured.status);
}

interface Asked {
  state: State;
  question: string;
  viewer: Viewer;
  /** Such a document was answered from the graph and the day alone before: who asks the same meanwhile may wait. */
  repeated: boolean;
  learn(): void;
}

/** Documents whose answers may be kept: others, such as mutations, are never waited for. */
const MOST_LEARNT = 10_000;
const learnt = new Set<string>();

/** Undefined for what cannot be answered from bytes, and for what is refused: whoever handles it says why. */
async function questionOf(request: IncomingMessage, { persisted, viewerOf, revisions, now }: Serving): Promise<Asked | undefined> {
  try {
    const params = await paramsOfRequest(request, persisted);
    const [viewer, revision] = await Promise.all([viewerOf(request.headers), revisions.current()]);
    const document = `${params.operationName ?? ''}\n${params.query}`;
    return {
      // The day last: what comes later is of it, or of a later one in which this is not asked for any more.
      state: { revision, day: now().toISOString().slice(0, 10) },
      question: `${request.headers.accept ?? ''}\n${request.headers.origin === undefined ? '' : 'o'}${request.method}\n${canonical(params)}\n${document}`,
      viewer,
      repeated: learnt.has(document),
      learn() {
        if (learnt.size >= MOST_LEARNT) learnt.clear();
        learnt.add(document);
      },
    };
  } catch {
    return undefined;
  }
}

/** Variables in one form, whatever the order in which they were given. */
const canonical = ({ variables }: Params): string =>
  variables == null ? '' : JSON.stringify(variables, (_, value: unknown) => (isObject(value) ? sorted(value) : value));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (value: Record<string, unknown>) => {
  const names = Object.keys(value);
  return names.length < 2 ? value : Object.fromEntries(names.sort().map((name) => [name, value[name]]));
};

/** The same limit and the same notes as for an answer that is worked out. */
async function charged(
  request: IncomingMessage,
  response: ServerResponse,
  { operation, cost }: Answer,
  viewer: Viewer,
  { charge }: Serving,
) {
  try {
    const allowance = await charge(request, viewer, cost);
    if (allowance) for (const [name, value] of Object.entries(rateHeaders(allowance))) response.setHeader(name, value);
  } catch {
    return false;
  }
  const record = recordOf(request);
  if (operation) record.operation = operation;
  if (viewer.key) record.key = viewer.key.id;
  record.cost = cost;
  return true;
}

/** What a refusal says of limits goes out with it, and is kept for no other. */
function tellOwn(response: ServerResponse, { headers }: Captured) {
  for (const [name, value] of Object.entries(headers)) if (LIMIT.test(name) && value !== undefined) response.setHeader(name, value);
}

function answerOf(request: IncomingMessage, { headers, body }: Captured): Answer {
  const { operation } = recordOf(request);
  const note = noteOf(request);
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.test(name)));
  const bytes = body.length + 2000; // and its question, headers and the rest
  const etag = note?.keepable ? etagOf(body) : undefined;
  return { headers: kept, body, etag, compressed: new Map(), operation, cost: note?.cost ?? 0, bytes };
}

/** @param compressed is handed the body as it was compressed for this client, for the next. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  compressed: (encoding: string, body: Buffer) => void,
  status = 200,
): Promise<void> {
  const headers: OutgoingHttpHeaders = { ...answer.headers };
  headers.vary = [headers.vary, 'accept, accept-encoding'].filter(Boolean).join(', ');
  if (request.method === 'GET' && status === 200 && answer.etag) {
    headers.etag = answer.etag;
    // Any write may change it, so it is asked for again each time; when nothing did, that costs no body.
    headers['cache-control'] = request.headers.authorization === undefined ? 'no-cache' : 'private, no-cache';
    if (matches(request.headers['if-none-match'], answer.etag)) {
      delete headers['content-type'];
      return void response.writeHead(304, headers).end();
    }
  }
  let { body } = answer;
  const encoding = encodingFor(request.headers['accept-encoding'], body.length);
  if (encoding) {
    body = answer.compressed.get(encoding) ?? (await compress(encoding, answer.body));
    if (!answer.compressed.has(encoding)) compressed(encoding, body);
    headers['content-encoding'] = encoding;
  }
  headers['content-length'] = body.length;
  response.writeHead(status, headers).end(body);
}

/** Weakly: what differs in its compression only is the same. */
function matches(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false;
  return asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.slice(2));
}
