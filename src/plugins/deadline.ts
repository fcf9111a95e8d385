import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { coded } from '../errors.js';
import { recordOf } from '../log/request.js';

interface Transport {
  req: IncomingMessage;
  res: ServerResponse;
}

/**
 * Ends operations that take too long, and those that nobody waits for any more: no further resolver runs, and what the database
 * still works on is let go. Its statements have a shorter limit of their own.
 */
export function deadline(ms: number): Plugin<object, Transport> {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { req, res } = args.contextValue as unknown as Transport;
      const aborter = new AbortController();
      setExecuteFn(async (given: ExecutionArgs) => {
        let timer: NodeJS.Timeout | undefined;
        const gone = () => aborter.abort();
        res.once('close', gone);
        const late = new Promise<'late'>((resolve) => {
          timer = setTimeout(resolve, ms - (performance.now() - recordOf(req).began), 'late');
        });
        try {
          const running = Promise.resolve(executeFn({ ...given, signal: aborter.signal } as ExecutionArgs));
          const first = await Promise.race([running, late]);
          if (first !== 'late') return first;
          running.catch(() => {}); // whatever comes of it has nobody left to tell
          aborter.abort();
          throw coded('TIMEOUT', `The operation took longer than ${ms / 1000} s: ask for less at once.`);
        } finally {
          clearTimeout(timer);
          res.off('close', gone);
        }
      });
    },
  };
}
