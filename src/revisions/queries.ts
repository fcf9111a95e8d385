import { builder } from '../builder.js';
import { badUserInput } from '../errors.js';
import { limited } from '../filters/inputs.js';
import type { Revision } from '../generated/prisma/client.js';
import { NodeTypeEnum } from '../nodes/node-type.js';
import { pageArgs } from '../paging/connection.js';
import type { Ordered } from '../paging/order.js';
import { pageOf } from '../paging/page.js';
import { changesPage } from './changes.js';
import { NodeChangeConnection, RevisionConnection } from './types.js';

const LATEST: Ordered<Revision>[] = [{ name: 'NUMBER', path: ['id'], sql: 'integer', direction: 'DESC', value: (revision) => revision.id }];

builder.queryFields((t) => ({
  changes: t.field({
    type: NodeChangeConnection,
    args: {
      since: t.arg({ type: 'DateTime' }),
      until: t.arg({ type: 'DateTime' }),
      types: t.arg({ type: [NodeTypeEnum] }),
      ...pageArgs(t),
    },
    resolve: (root, { since, until, types, ...args }, { at }) => {
      if (since && until && until <= since) throw badUserInput('`until` must be later than `since`.');
      return changesPage(at(root).db, { since, until, types: limited(types) }, args);
    },
  }),
  revisions: t.field({
    type: RevisionConnection,
    args: pageArgs(t),
    resolve: (root, args, { at }) => pageOf(at(root).db.revision, {}, LATEST, args),
  }),
}));
