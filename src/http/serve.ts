import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Viewer } from '../keys/viewer.js';
import type { Allowance } from '../limits/rate.js';
import { recordOf } from '../log/request.js';
import { cacheAsked, executed } from '../metrics/counters.js';
import { chargeOnce } from '../plugins/rate-limits.js';
import { type Answer, type Answers, etagOf } from './answers.js';
import { type Captured, capture } from './capture.js';
import type { CompiledOperations } from './compiled.js';
import { compress, encodingFor } from './encoding.js';
import { noteOf } from './keepable.js';
import { type Asked, type Asking, questionOf } from './question.js';

export interface Serving extends Asking {
  /** Undefined when none are to be kept. */
  answers: Answers | undefined;
  /** Undefined when the library is to execute everything. */
  compiled: CompiledOperations | undefined;
  /** Answers whatever is asked. */
  handle: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Takes the cost of an answer from the viewer's allowance. @throws when that is used up, which `handle` then tells. */
  charge: (request: IncomingMessage, viewer: Viewer, points: number) => Promise<Allowance | null>;
}

/** Headers of one exchange, which no other answer has. */
const OWN = /^(x-request-id|x-ratelimit-.*|ratelimit.*|retry-after|date|connection|keep-alive|content-length|transfer-encoding)$/;

const LIMIT = /^(x-ratelimit-.*|retry-after)$/;

/**
 * Serves `/graphql`: from bytes where the very question was answered before and nothing was written since, by what was compiled of the operation where that
 * is known, by the library otherwise; compressed, and with an ETag, in any case.
 */
export function serving(options: Serving): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { answers } = options;
  return async (request, response) => {
    const asked = await questionOf(request, options);
    if (!asked) return pass(request, response, options);
    if (!answers) {
      const worked = await workedOut(asked, request, response, options);
      return worked && send(request, response, worked.answer, () => {}, worked.status);
    }
    const { state, question } = asked;
    let settle = (_answer: Answer | undefined) => {};
    const found = answers.get(state, question);
    // At once, without a turn for others in between, who would find nothing either. Such as mutations are never waited for.
    if (!found && options.compiled?.isKeepable(asked)) answers.expect(state, question, new Promise((resolve) => (settle = resolve)));
    const known = found && (await found);
    cacheAsked.inc({ cache: 'answers', outcome: known ? 'hit' : 'miss' });
    if (known && (await charged(request, response, known, asked.viewer, options))) {
      return send(request, response, known, (encoding, body) => answers.keepCompressed(question, known, encoding, body));
    }
    try {
      const worked = await workedOut(asked, request, response, options);
      if (!worked) return;
      const { answer, keepable, status } = worked;
      if (keepable) answers.keep(state, question, answer);
      settle(keepable ? answer : undefined);
      await send(request, response, answer, (encoding, body) => answers.keepCompressed(question, answer, encoding, body), status);
    } finally {
      settle(undefined);
    }
  };
}

interface Worked {
  answer: Answer;
  status: number;
  keepable: boolean;
}

/** Undefined when it went out already, or nobody waits for it any more. */
async function workedOut(
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
  { compiled, handle }: Serving,
): Promise<Worked | undefined> {
  const quick = await compiled?.answer(asked, request, response);
  executed.inc({ by: quick ? 'compiled' : 'library' });
  if (quick) {
    const { body, headers, keepable, cost } = quick;
    return { answer: answerOf(request, { headers, body }, cost, keepable), status: 200, keepable };
  }
  if (response.destroyed) return undefined;
  const captured = await capture(response, () => handle(request, response));
  if (!captured) return undefined;
  tellOwn(response, captured);
  const note = noteOf(request);
  const whole = captured.status === 200 && note?.whole === true;
  const answer = answerOf(request, shared(captured), note?.cost ?? 0, whole && note.keepable);
  if (whole) compiled?.learn(asked, note, answer.headers);
  return { answer, status: captured.status, keepable: whole && note.keepable };
}

async function pass(request: IncomingMessage, response: ServerResponse, { handle }: Serving) {
  const captured = await capture(response, () => handle(request, response));
  if (!captured) return;
  tellOwn(response, captured);
  await send(request, response, answerOf(request, shared(captured), 0, false), () => {}, captured.status);
}

/** The same limit and the same notes as for an answer that is worked out. */
async function charged(
  request: IncomingMessage,
  response: ServerResponse,
  { operation, cost }: Answer,
  viewer: Viewer,
  { charge }: Serving,
) {
  try {
    await chargeOnce(request, response, cost, () => charge(request, viewer, cost));
  } catch {
    return false;
  }
  const record = recordOf(request);
  if (operation) record.operation = operation;
  if (viewer.key) record.key = viewer.key.id;
  return true;
}

/** What a refusal says of limits goes out with it, and is kept for no other. */
function tellOwn(response: ServerResponse, { headers }: Captured) {
  for (const [name, value] of Object.entries(headers)) if (LIMIT.test(name) && value !== undefined) response.setHeader(name, value);
}

function answerOf(
  request: IncomingMessage,
  { headers, body }: Pick<Captured, 'headers' | 'body'>,
  cost: number,
  keepable: boolean,
): Answer {
  const { operation } = recordOf(request);
  const bytes = body.length + 2000; // and its question, headers and the rest
  return { headers, body, keepable, compressed: new Map(), operation, cost, bytes };
}

/** With those headers alone that answers to others may have. */
const shared = ({ headers, body }: Captured) => ({
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.test(name))),
  body,
});

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
  const etag = request.method === 'GET' && status === 200 ? etagOf(answer) : undefined;
  if (etag) {
    headers.etag = etag;
    // Any write may change it, so it is asked for again each time; when nothing did, that costs no body.
    headers['cache-control'] = request.headers.authorization === undefined ? 'no-cache' : 'private, no-cache';
    if (matches(request.headers['if-none-match'], etag)) {
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
