import { type Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { coded, type ErrorCode, STATUS } from '../errors.js';
import { writtenError } from './refusal.js';

/** How long a client may take to send a request. */
export interface Patience {
  headersMs: number;
  /** For the whole of it. */
  requestMs: number;
}

export const PATIENCE: Patience = { headersMs: 5000, requestMs: 10_000 };
const HEADER_BYTES = 8192;

/** What Node's HTTP server should hold clients to. */
export const httpOptions = ({ headersMs, requestMs }: Patience = PATIENCE): ServerOptions => ({
  maxHeaderSize: HEADER_BYTES,
  headersTimeout: headersMs,
  requestTimeout: requestMs,
  connectionsCheckingInterval: Math.min(1000, headersMs / 2),
});

const TOLD: Record<string, [ErrorCode, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['REQUEST_TIMEOUT', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [
    'REQUEST_HEADER_FIELDS_TOO_LARGE',
    `The address and the headers may have ${HEADER_BYTES / 1024} KiB: send long operations by POST.`,
  ],
};

/** The client is gone, whether or not it had ended its request. */
const GONE: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'EPIPE', 'HPE_INVALID_EOF_STATE']);

/** Answers what is too slow, too large or no HTTP, in the form of every other error; Node alone would send a bare status line. */
export function answerClientErrors(server: Server) {
  const answering = new WeakMap<object, ServerResponse>();
  server.prependListener('request', (request, response) => {
    answering.set(request.socket, response);
    response.once('close', () => answering.delete(request.socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket;
    if (GONE.has(error.code) || !socket.writable) return void socket.destroy();
    const [code, message] = TOLD[error.code ?? ''] ?? ['BAD_REQUEST', 'This is no HTTP request.'];
    const refusal = coded(code, message);
    const response = answering.get(socket);
    if (response?.headersSent) return void socket.destroySoon(); // its answer has begun: no second one may go in between
    if (response) response.statusCode = STATUS[code]; // for the log; whoever answers it may be waiting for the rest of it
    socket.write(writtenError(refusal, STATUS_CODES[STATUS[code]]!));
    socket.destroySoon();
  });
}
