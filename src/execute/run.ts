import type { Context } from '../context.js';
import { Text } from './text.js';
import { fill, type Run, type Write } from './write.js';

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
