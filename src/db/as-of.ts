import { direct } from './direct/db.js';
import type { Statement } from './direct/select.js';
import type { Db, Graph } from './index.js';

/** Sets the clock of one transaction. Raw SQL names tables without their schema; types and functions stay where they are. */
export const setClock = (client: Pick<Db, '$executeRaw'>, knownAt: Date) =>
  client.$executeRaw`SELECT set_config('rendezvous.known_at', ${knownAt.toISOString()}, true), set_config('search_path', 'as_of, public', true)`;

/**
 * The graph as it was known at a moment: the same models, filters and raw SQL over the views of `as_of`. Each read sets the clock in a
 * transaction of its own, since connections are shared; `held` is handed whatever was found, rows within rows included.
 */
export function asOf({ past, pastAt, lanes }: Graph, knownAt: Date, held: (found: unknown) => void): Db {
  if (pastAt) return pastAt(knownAt, held);
  const clock = knownAt.toISOString();
  let client: Db | undefined;
  const throughPrisma = () => {
    client ??= past.$extends({
      query: {
        async $allOperations({ args, query }) {
          const [, found] = await past.$transaction([setClock(past, knownAt), query(args) as never]);
          held(found);
          return found;
        },
      },
    }) as never as Db;
    return client;
  };
  return direct(throughPrisma, 'as_of', <Row>(statement: Statement) =>
    lanes.askAt<Row>(clock, statement)?.then((rows) => {
      held(rows);
      return rows;
    }),
  );
}
