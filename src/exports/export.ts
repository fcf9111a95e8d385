import { Readable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Graph } from '../db/index.js';
import { coded } from '../errors.js';
import type { Format } from './formats.js';
import type { Plan } from './plan.js';
import { readerOf } from './reader.js';

export interface ExportLimits {
  /** Rows of one export. */
  rows: number;
  /** Exports at the same time: on a real Postgres each holds a connection of the pool. */
  atOnce: number;
  /** How long a client may take nothing, and how long a whole export may last, in milliseconds. */
  stall: number;
  last: number;
}

export const LIMITS: ExportLimits = { rows: 100_000, atOnce: 4, stall: 10_000, last: 300_000 };

/** The stream ends before its transaction does. */
const GRACE_MS = 5000;

export interface Export {
  body: Readable;
  /** How many rows it will have. */
  rows: number;
}

/** Takes what a number of pages costs, before any of them is sent. @throws RATE_LIMITED. */
export type Pay = (pages: number) => Promise<void>;

/** The client did not take its answer. */
export class ClientStalled extends Error {}

/** Makes exports under limits, which all exports of a server share. */
export function exporter(graph: Graph, limits: ExportLimits) {
  let running = 0;

  /**
   * Reads the first page, so that what is wrong is told before anything is sent; the rest is read as it is taken.
   * @throws EXPORT_TOO_LARGE, SERVICE_UNAVAILABLE while too many run, PageErrors or any coded error of the operation.
   */
  return async (schema: GraphQLSchema, plan: Plan, format: Format, context: Context, pay?: Pay): Promise<Export> => {
    if (running >= limits.atOnce) {
      throw coded('SERVICE_UNAVAILABLE', `${limits.atOnce} exports are running, and no more may: try again in a moment.`, {
        'Retry-After': '5',
      });
    }
    running++;
    const [snapshot, makeWriter] = await Promise.all([graph.snapshot({ wait: 1000, last: limits.last + GRACE_MS }), format.writer()]).catch(
      (error) => {
        running--;
        throw error;
      },
    );
    const release = async () => {
      running--;
      await snapshot.close();
    };
    try {
      const read = readerOf(schema, plan, snapshot, context);
      const begun = await read(plan.after, 0);
      const rows = Math.min(begun.total!, plan.limit ?? Infinity);
      if (rows > limits.rows) {
        throw coded(
          'EXPORT_TOO_LARGE',
          `This table has ${rows} rows, and an export may have ${limits.rows}: narrow its \`filter\`, such as to some years, or take fewer rows with \`first\`.`,
        );
      }
      await pay?.(Math.max(1, Math.ceil(rows / read.size)));
      const writer = makeWriter(plan.columns);
      const chunks = async function* () {
        yield joined(writer.head(), writer.rows(begun.rows));
        let done = begun.rows.length;
        for (let { next } = begun; next !== undefined; ) {
          const page = await read(next, done);
          done += page.rows.length;
          next = page.next;
          yield joined(writer.rows(page.rows));
        }
        yield joined(writer.end());
      };
      return { body: bounded(chunks(), limits, release), rows };
    } catch (error) {
      await release();
      throw error;
    }
  };
}

const joined = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** A stream that ends with an error when nobody takes from it for a while, or when it lasts too long. `release` is called once, however it ends. */
function bounded(chunks: AsyncGenerator<Buffer>, { stall, last }: ExportLimits, release: () => Promise<void>): Readable {
  const timed = async function* () {
    for await (const chunk of chunks) {
      if (chunk.length === 0) continue;
      const timer = setTimeout(() => body.destroy(new ClientStalled('the client took nothing for too long')), stall);
      try {
        yield chunk;
      } finally {
        clearTimeout(timer);
      }
    }
  };
  const body = Readable.from(timed(), { objectMode: false });
  const end = setTimeout(() => body.destroy(new ClientStalled('the client took too long over it')), last);
  body.once('close', () => {
    clearTimeout(end);
    void release();
  });
  return body;
}
