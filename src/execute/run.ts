import type { Context } from '../context.js';
import { Text } from './text.js';
import type { Write } from './write.js';

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

function fill(run: Run, hole: Text, value: unknown, write: Write) {
  if (run.over) return;
  try {
    write(run, hole, value);
  } catch (error) {
    return run.fail(error);
  }
  if (--run.pending === 0) run.done();
}

export interface Execution {
  /** The answer's `data` as JSON. Rejected with whatever keeps the answer from being its values alone. */
  data: Promise<string>;
  /** Ends it: no further resolver runs. */
  stop(reason: Error): void;
}

/** Executes a compiled operation. */
export function execute(write: Write, context: Context, variables: Record<string, unknown>, keeps: boolean): Execution {
  let stop!: (reason: unknown) => void;
  const data = new Promise<string>((resolve, reject) => {
    const text = new Text();
    const run: Run = {
      context,
      variables,
      keeps,
      args: [],
      pending: 1,
      over: false,
      done: () => resolve(text.whole()),
      fail(error) {
        run.over = true;
        reject(error);
      },
    };
    stop = run.fail;
    fill(run, text, undefined, write);
  });
  return { data, stop };
}
