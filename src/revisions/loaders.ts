import type { Db } from '../db/index.js';
import { byId, required } from '../loading/loaders.js';
import type { PageArgs } from '../paging/args.js';
import { pageOf } from '../paging/page.js';

export function revisionLoaders(db: Db) {
  const byNumber = byId('Revision', (ids: number[]) => db.revision.findMany({ where: { id: { in: ids } } }));
  return {
    byId: byNumber,
    revision: (id: number) => required(byNumber.load(id)),
    changes: (revisionId: number, args: PageArgs) =>
      pageOf(
        {
          findMany: async (query) =>
            (await db.change.findMany(query as never)).map((change) => ({ ...change, id: Number(change.id) as never })),
          count: (query) => db.change.count(query as never),
        },
        { revisionId },
        [],
        args,
      ),
  };
}
