import type { Db, Graph } from './index.js';

/**
 * The graph as it was known at a moment: the same models, filters and raw SQL over the views of `as_of`. Each read sets the clock in a
 * transaction of its own, since connections are shared; `held` is handed whatever was found, rows within rows included.
 */
export function asOf({ past }: Graph, knownAt: Date, held: (found: unknown) => void): Db {
  const clock = knownAt.toISOString();
  return past.$extends({
    query: {
      async $allOperations({ args, query }) {
        const [, found] = await past.$transaction([
          // Raw SQL names tables without their schema; types and functions stay where they are.
          past.$executeRaw`SELECT set_config('rendezvous.known_at', ${clock}, true), set_config('search_path', 'as_of, public', true)`,
          query(args) as never,
        ]);
        held(found);
        return found;
      },
    },
  }) as never as Db;
}
