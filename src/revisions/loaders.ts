import type { Db } from '../db/index.js';
import { type Change, Prisma } from '../generated/prisma/client.js';
import { byId, required } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import type { Nested, NestedPages } from '../paging/nested.js';
import { fieldChangesLoader } from './changes.js';

type Counted = Omit<Change, 'id'> & { id: number };

// Numbers of changes stay far below what a double holds exactly; cursors are JSON, which knows no bigint.
const OF_REVISION: Nested<Counted> = {
  table: 'Change',
  column: 'revisionId',
  orders: [],
  keys: { parent: 'integer', own: 'bigint' },
  recast: Prisma.sql`t.id::double precision AS id`,
};

export function revisionLoaders(db: Db, pages: NestedPages) {
  const byNumber = byId('Revision', (ids: number[]) => db.revision.findMany({ where: { id: { in: ids } } }));
  return {
    byId: byNumber,
    revision: (id: number) => required(byNumber.load(id)),
    fieldChanges: fieldChangesLoader(db),
    changes: (revision: number, args: PageArgs) => pages.load(OF_REVISION, String(revision), args),
  };
}
