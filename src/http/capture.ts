import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

export interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/;

/**
 * Holds back what a handler writes when it is one JSON body, and hands it over whole for the caller to send. Anything else, such as a stream, goes out as it
 * is written, and nothing is handed over.
 * @returns the body; undefined when it was sent already, or the client has gone.
 */
export function capture(response: ServerResponse, handle: () => unknown): Promise<Captured | undefined> {
  const { writeHead, write, end } = response;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let head: { status: number; headers: OutgoingHttpHeaders } | undefined;
    const release = () => Object.assign(response, { writeHead, write, end });
    const add = (chunk: unknown, encoding: unknown) => {
      if (chunk == null || typeof chunk === 'function') return;
      chunks.push(
        typeof chunk === 'string'
          ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
          : Buffer.from(chunk as Uint8Array),
      );
    };
    response.writeHead = ((status: number, ...given: unknown[]) => {
      const headers = (given.find((one) => typeof one === 'object' && one !== null) ?? {}) as OutgoingHttpHeaders;
      const type = headers['content-type'] ?? headers['Content-Type'] ?? response.getHeader('content-type');
      if (Array.isArray(headers) || !JSON_TYPE.test(String(type))) {
        release();
        resolve(undefined);
        return (response.writeHead as (...all: unknown[]) => ServerResponse)(status, ...given);
      }
      head = { status, headers };
      return response;
    }) as typeof writeHead;
    response.write = ((chunk: unknown, ...more: unknown[]) => {
      if (!head) response.writeHead(response.statusCode);
      if (!head) return (response.write as (...all: unknown[]) => boolean)(chunk, ...more);
      add(chunk, more[0]);
      const done = more.find((one) => typeof one === 'function') as (() => void) | undefined;
      if (done) process.nextTick(done);
      return true;
    }) as typeof write;
    response.end = ((chunk: unknown, ...more: unknown[]) => {
      if (!head) response.writeHead(response.statusCode);
      if (!head) return (response.end as (...all: unknown[]) => ServerResponse)(chunk, ...more);
      add(chunk, more[0]);
      release();
      const done = [chunk, ...more].find((one) => typeof one === 'function') as (() => void) | undefined;
      if (done) response.once('finish', done);
      resolve({
        status: head.status,
        headers: { ...response.getHeaders(), ...lower(head.headers) },
        body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks),
      });
      return response;
    }) as typeof end;
    response.once('close', () => resolve(undefined));
    handle();
  });
}

const lower = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
