import type { Db } from '../db/index.js';
import type { SetAside } from '../generated/prisma/client.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages } from '../paging/nested.js';

const OF_RUN: Nested<SetAside> = { table: 'SetAside', column: 'runId', orders: [], keys: { parent: 'integer', own: 'bigint' } };

export const feedLoaders = (_db: Db, pages: NestedPages) => ({
  setAside: (run: number, args: PageArgs) => pages.load(OF_RUN, String(run), args),
});
