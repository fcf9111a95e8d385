import type { Context } from '../context.js';
import { Text } from './text.js';
import { Texts } from './texts.js';

/** One execution of a compiled operation. */
export interface Run {
  readonly context: Context;
  readonly variables: Record<string, unknown>;
  /** Whether rows may be those that are kept from one request to the next. */
  readonly keeps: boolean;
  /** Arguments of fields that variables are in, once known. */
  readonly args: Record<string, unknown>[];
  /** What is still to be written, the beginning included. */
  pending: number;
  /** It failed, or was stopped: nothing more is to be done. */
  over: boolean;
  done(): void;
  fail(error: unknown): void;
}

/** Writes what a promise gives when it does. */
export function later(run: Run, hole: Text, promise: PromiseLike<unknown>, write: Write) {
  run.pending++;
  promise.then(
    (value) => fill(run, hole, value, write),
    (error) => run.fail(error),
  );
}

export function fill(run: Run, hole: Text, value: unknown, write: Write) {
  if (run.over) return;
  try {
    write(run, hole, value);
  } catch (error) {
    return run.fail(error);
  }
  if (--run.pending === 0) run.done();
}

/** Writes a value, which is there and is no promise, as the type says. @throws whatever makes the answer another than its values alone. */
export interface Write {
  (run: Run, out: Text, value: unknown): void;
  /** What it would write, where the value alone decides that. */
  textOf?: (run: Run, value: unknown) => string;
}
/** Thrown for an operation that is left to the library: introspection, and anything that is not as expected. */
export class Unplanned extends Error {}

/**
 * The same text in one piece. What was put together of pieces is kept by V8 as a tree of them, and a join walks that each time: with a hundred rows of some
 * columns that was most of what an answer took.
 */
const flat = (text: string) => Buffer.from(text).toString();

/** Columns of a row, written as one. */
export function together(columns: readonly Write[]): Write {
  const texts = new Texts();
  const written = (run: Run, row: unknown) => {
    const own = new Text();
    for (const column of columns) column(run, own, row);
    return own.whole();
  };
  const textOf = (run: Run, row: unknown) => {
    if (!run.keeps) return written(run, row);
    let text = texts.get(row as object);
    if (text === undefined) {
      text = flat(written(run, row));
      texts.keep(row as object, text);
    }
    return text;
  };
  const step: Write = (run, out, row) => {
    if (run.keeps) out.tail += textOf(run, row);
    else for (const column of columns) column(run, out, row);
  };
  return Object.assign(step, { textOf });
}

export const constant =
  (text: string): Write =>
  (_run, out) => {
    out.tail += text;
  };

export const listOf =
  (write: Write): Write =>
  (run, out, list) => {
    if (!Array.isArray(list)) throw new Unplanned('a list of another kind');
    if (run.keeps && write.textOf && list.every(isRow)) {
      out.tail += `[${list.map((row) => write.textOf!(run, row)).join(',')}]`; // one flat text in place of very many small ones
      return;
    }
    out.tail += '[';
    for (let index = 0; index < list.length; index++) {
      if (index > 0) out.tail += ',';
      const value: unknown = list[index];
      if (isThenable(value)) later(run, out.hole(), value, write);
      else write(run, out, value);
    }
    out.tail += ']';
  };

const isRow = (value: unknown) => typeof value === 'object' && value !== null && !isThenable(value) && !(value instanceof Error);

/** A resolver may give an error in place of throwing it. */
export function notError(write: Write): Write {
  const checked: Write = (run, out, value) => {
    if (value instanceof Error) throw value;
    write(run, out, value);
  };
  return write.textOf ? Object.assign(checked, { textOf: write.textOf }) : checked;
}

export const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
