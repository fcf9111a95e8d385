import type { IncomingMessage } from 'node:http';
import { coded } from '../errors.js';

/** No operation that a person or a client library writes comes near this; whoever sends more means to keep us busy. */
const MOST_BYTES = 100_000;

const badRequest = (message: string) => coded('BAD_REQUEST', message);

const read = new WeakMap<IncomingMessage, Promise<string>>();

/**
 * The body of a request as text. It is read once, by whoever asks first.
 * @throws BAD_REQUEST, REQUEST_ENTITY_TOO_LARGE
 */
export function textOf(request: IncomingMessage): Promise<string> {
  let text = read.get(request);
  if (!text) {
    text = readText(request);
    read.set(request, text);
  }
  return text;
}

/** Counts while it reads: a chunked body does not tell its length, and a told one need not be true. */
async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size <= MOST_BYTES) {
    size = await readInto(chunks, request);
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

/** Reads until the end, or until it is too much. @returns how much it was. */
function readInto(chunks: Buffer[], request: IncomingMessage): Promise<number> {
  return new Promise((resolve, reject) => {
    let size = 0;
    const done = (outcome: () => void) => {
      request.off('data', data).off('end', end).off('error', broken).off('close', broken);
      outcome();
    };
    const data = (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_BYTES) return done(() => resolve(size));
      chunks.push(chunk);
    };
    const end = () => done(() => resolve(size));
    const broken = () => done(() => reject(badRequest('The body broke off.'))); // the client is gone; that is nothing for our log
    if (request.destroyed) return broken();
    request.on('data', data).on('end', end).on('error', broken).on('close', broken);
  });
}

/** JSON of a client, without the parser's own message, which repeats what was sent. */
export function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(text.trim() === '' ? `${what} is empty.` : `${what} is not JSON.`);
  }
}

export function isJson(contentType: string | null | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  return type!.trim() === 'application/json' && (!charset || /^charset="?utf-?8"?$/.test(charset));
}
