import { builder } from '../builder.js';
import type { Revision } from '../generated/prisma/client.js';
import { pageArgs } from '../paging/connection.js';
import type { Ordered } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { RevisionConnection } from './types.js';

const LATEST: Ordered<Revision>[] = [{ name: 'NUMBER', path: ['id'], sql: 'integer', direction: 'DESC', value: (revision) => revision.id }];

builder.queryFields((t) => ({
  revisions: t.field({
    type: RevisionConnection,
    args: pageArgs(t),
    resolve: (root, args, { at }) => pageOf(at(root).db.revision, {}, LATEST, args),
  }),
}));
