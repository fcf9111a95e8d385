import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Less is sent in one packet as it is. */
const LEAST = 1024;

// Fast ones: a level more costs the server more than it saves on the way.
const ENCODERS: Record<string, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => promisify(gzip)(body, { level: 5 }),
};

/** How a body is to be compressed for this client; undefined for as it is. What weighs equally is taken in our order. */
export function encodingFor(accepted: string | undefined, size: number): string | undefined {
  if (!accepted || size < LEAST) return undefined;
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(name, q === undefined ? 1 : Number(q));
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = Object.keys(ENCODERS).sort((a, b) => weightOf(b) - weightOf(a));
  return weightOf(best!) > 0 ? best : undefined;
}

export const compress = (encoding: string, body: Buffer): Promise<Buffer> => ENCODERS[encoding]!(body);
