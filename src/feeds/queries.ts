import { builder } from '../builder.js';
import type { FeedRun, UnsureMatch } from '../generated/prisma/client.js';
import { NodeTypeEnum } from '../nodes/node-type.js';
import { pageArgs } from '../paging/connection.js';
import type { Ordered } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { FeedRunConnection, UnsureMatchConnection } from './types.js';

const LATEST: Ordered<FeedRun>[] = [{ name: 'RUN', path: ['id'], sql: 'integer', direction: 'DESC', value: (run) => run.id }];
const AS_READ: Ordered<UnsureMatch>[] = [{ name: 'READ', path: ['id'], sql: 'integer', direction: 'ASC', value: (match) => match.id }];

builder.queryFields((t) => ({
  feedRuns: t.field({
    type: FeedRunConnection,
    args: { feed: t.arg.string(), ...pageArgs(t) },
    resolve: (root, { feed, ...args }, { at }) => {
      const { db, knownAt } = at(root);
      return pageOf(db.feedRun, { ...(feed && { feed }), ...(knownAt && { edition: { lte: knownAt } }) }, LATEST, args);
    },
  }),
  unsureMatches: t.field({
    type: UnsureMatchConnection,
    args: { feed: t.arg.string(), type: t.arg({ type: NodeTypeEnum }), ...pageArgs(t) },
    resolve: (root, { feed, type, ...args }, { at }) =>
      pageOf(at(root).db.unsureMatch, { ...(feed && { feed }), ...(type && { type }) }, AS_READ, args),
  }),
}));
