import { builder } from '../builder.js';
import type { FeedRun, Merge, UnsureMatch } from '../generated/prisma/client.js';
import { NodeTypeEnum } from '../nodes/node-type.js';
import { pageArgs } from '../paging/connection.js';
import type { Ordered } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { FeedRunConnection, MergeConnection, UnsureMatchConnection } from './types.js';

const LATEST: Ordered<FeedRun>[] = [{ name: 'RUN', path: ['id'], sql: 'integer', direction: 'DESC', value: (run) => run.id }];
const AS_READ: Ordered<UnsureMatch>[] = [{ name: 'READ', path: ['id'], sql: 'integer', direction: 'ASC', value: (match) => match.id }];
const AS_MERGED: Ordered<Merge>[] = [{ name: 'MERGED', path: ['id'], sql: 'integer', direction: 'ASC', value: (merge) => merge.id }];

builder.queryFields((t) => ({
  feedRuns: t.field({
    type: FeedRunConnection,
    args: { feed: t.arg.string(), ...pageArgs(t) },
    resolve: (root, { feed, ...args }, { at }) => {
      const { db, knownAt } = at(root);
      return pageOf(db.feedRun, { ...(feed && { feed }), ...(knownAt && { edition: { lte: knownAt } }) }, LATEST, args);
    },
  }),
  merges: t.field({
    type: MergeConnection,
    args: { feed: t.arg.string(), type: t.arg({ type: NodeTypeEnum }), undone: t.arg.boolean(), ...pageArgs(t) },
    resolve: (root, { feed, type, undone, ...args }, { at }) =>
      pageOf(
        at(root).db.merge,
        { ...(feed && { feed }), ...(type && { type }), ...(undone != null && { undoneAt: undone ? { not: null } : null }) },
        AS_MERGED,
        args,
      ),
  }),
  unsureMatches: t.field({
    type: UnsureMatchConnection,
    args: { feed: t.arg.string(), type: t.arg({ type: NodeTypeEnum }), ...pageArgs(t) },
    resolve: (root, { feed, type, ...args }, { at }) =>
      pageOf(at(root).db.unsureMatch, { ...(feed && { feed }), ...(type && { type }) }, AS_READ, args),
  }),
}));
