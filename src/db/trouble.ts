/** What a failed statement says of the database rather than of the statement. */
export type Trouble = 'SERVICE_UNAVAILABLE' | 'TIMEOUT';

const TIMEOUT = /^(57014|55P03|Query read timeout)$/;

const UNAVAILABLE = new RegExp(
  `^(${[
    '08...|57P0.|25P03|53...|58...', // connection lost; shutting down or starting; out of connections, room or memory; the system's errors
    'DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections', // kinds of Prisma's drivers
    'P1001|P1002|P1008|P1017|P2024|P2028', // codes of Prisma
    'ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH',
    'Connection terminated.*|Client has encountered a connection error.*|timeout exceeded when trying to connect', // of node-postgres, which has no codes
  ].join('|')})$`,
);

/**
 * Tells an error of the database's state from one of ours. Prisma keeps what the driver said in `meta`, node-postgres has codes for what Postgres says,
 * Node for what the system says.
 */
export function troubleOf(error: unknown): Trouble | undefined {
  const signs = signsOf(error);
  if (signs.some((sign) => TIMEOUT.test(sign))) return 'TIMEOUT';
  return signs.some((sign) => UNAVAILABLE.test(sign)) ? 'SERVICE_UNAVAILABLE' : undefined;
}

interface Layer {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown } | null;
}

function signsOf(error: unknown): string[] {
  const signs: unknown[] = [];
  let layer = error as Layer | null | undefined;
  for (let depth = 0; typeof layer === 'object' && layer !== null && depth < 6; depth++) {
    signs.push(layer.code, layer.originalCode, layer.kind, layer.message);
    if (/\bconnect ENOENT\b/.test(String(layer.message))) signs.push('ECONNREFUSED'); // the embedded database's socket is not there yet
    layer = (layer.meta?.driverAdapterError ?? layer.cause) as Layer | undefined;
  }
  return signs.filter((sign) => typeof sign === 'string');
}
