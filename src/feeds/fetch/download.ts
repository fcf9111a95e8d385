import { createWriteStream } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AddressRefused, checkUrl, isPublic, publicLookup } from './address.js';

export interface Remembered {
  etag: string | null;
  lastModified: string | null;
}

export interface DownloadOptions {
  /** What the server said of the file that is there already: it is sent only when it changed. */
  remembered?: Remembered | undefined;
  /** Which IP addresses may be connected to; those of the public internet when absent. For tests on this machine. */
  allowed?: ((ip: string) => boolean) | undefined;
  attempts?: number | undefined;
  /** How long to wait before the second attempt, in milliseconds; doubled for each further one. */
  wait?: number | undefined;
  largest?: number | undefined;
  signal?: AbortSignal | undefined;
}

export type Downloaded = { changed: false } | ({ changed: true } & Remembered);

/** The file could not be fetched, at least not now. */
export class FetchFailed extends Error {
  constructor(
    message: string,
    /** When the server wants to be asked again, where it says so. */
    readonly retryAt?: Date,
  ) {
    super(message);
  }
}

const REDIRECTS = 5;
const IDLE_MS = 30_000;
const LONGEST_WAIT_MS = 60_000;
const USER_AGENT = 'Rendezvous/0.1 (feed reader; one request at a time)';

/**
 * Fetches a file into a path, streamed, unless the server says that it is the one remembered. Network errors, 429 and 5xx are tried again with back-off; a
 * longer wait that the server asks for is left to the caller.
 * @throws AddressRefused, before connecting, for an address outside the public internet, at every redirect too.
 * @throws FetchFailed for every other answer than a file.
 */
export async function download(url: string, path: string, options: DownloadOptions = {}): Promise<Downloaded> {
  const { attempts = 4, wait = 1000 } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(url, path, options);
    } catch (error) {
      if (error instanceof AddressRefused || options.signal?.aborted) throw error;
      const again =
        error instanceof Again ? error : new Again(`the connection failed (${(error as NodeJS.ErrnoException).code ?? 'no answer'})`);
      if (error instanceof FetchFailed && !(error instanceof Again)) throw error;
      const pause = again.retryAt ? again.retryAt.getTime() - Date.now() : wait * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      if (attempt === attempts || pause > LONGEST_WAIT_MS) throw new FetchFailed(again.message, again.retryAt);
      await sleep(Math.max(0, pause), undefined, { signal: options.signal });
    }
  }
}

/** Worth another attempt. */
class Again extends FetchFailed {}

async function once(url: string, path: string, options: DownloadOptions): Promise<Downloaded> {
  let target = checkUrl(url, options.allowed ?? isPublic);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await asked(target, options);
    const { statusCode: status = 0, headers } = answer;
    if (status === 200) {
      await stored(answer, path, options.largest ?? 4_000_000_000);
      return { changed: true, etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
    }
    answer.resume();
    if (status === 304) return { changed: false };
    if (status >= 300 && status < 400 && headers.location) {
      target = checkUrl(new URL(headers.location, target).href, options.allowed ?? isPublic);
      continue;
    }
    if (status === 429 || status >= 500) throw new Again(`the server answered ${status}`, retryAt(headers['retry-after']));
    throw new FetchFailed(`the server answered ${status}`);
  }
  throw new FetchFailed(`more than ${REDIRECTS} redirects`);
}

function asked(url: URL, { remembered, allowed = isPublic, signal }: DownloadOptions): Promise<IncomingMessage> {
  const headers: Record<string, string> = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'identity' };
  if (remembered?.etag) headers['if-none-match'] = remembered.etag;
  if (remembered?.lastModified) headers['if-modified-since'] = remembered.lastModified;
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    // No agent: a kept connection would be used without looking the name up.
    const request: ClientRequest = send(url, { headers, lookup: publicLookup(allowed), agent: false, signal, timeout: IDLE_MS }, resolve);
    request.on('timeout', () => request.destroy(new Again('the server did not answer')));
    request.on('error', reject);
    request.end();
  });
}

async function stored(answer: IncomingMessage, path: string, largest: number) {
  let size = 0;
  const told = Number(answer.headers['content-length'] ?? Number.NaN);
  await pipeline(
    answer,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > largest) throw new FetchFailed(`more than ${largest} bytes`);
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  if (!Number.isNaN(told) && told !== size) throw new Again(`${size} of ${told} bytes came`);
}

/** `Retry-After`, in seconds or as a date. */
function retryAt(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  const at = /^\d+$/.test(text) ? new Date(Date.now() + Number(text) * 1000) : new Date(text);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
