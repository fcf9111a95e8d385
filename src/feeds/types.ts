import { builder } from '../builder.js';
import type * as rows from '../generated/prisma/client.js';
import { optional } from '../loading/loaders.js';
import { Node } from '../nodes/interfaces.js';
import { NodeTypeEnum } from '../nodes/node-type.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { Revision } from '../revisions/types.js';

const SetAside = builder.objectRef<rows.SetAside>('SetAside');
SetAside.implement({
  fields: (t) => ({
    number: t.exposeInt('id'),
    file: t.exposeString('file'),
    line: t.exposeInt('line'),
    reason: t.exposeString('reason'),
  }),
});
const SetAsideConnection = connectionOf<rows.SetAside>(SetAside, 'SetAside');

export const FeedRun = builder.objectRef<rows.FeedRun>('FeedRun');
FeedRun.implement({
  fields: (t) => ({
    number: t.exposeInt('id'),
    feed: t.exposeString('feed'),
    edition: t.expose('edition', { type: 'DateTime' }),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime' }),
    added: t.exposeInt('added'),
    changed: t.exposeInt('changed'),
    ended: t.exposeInt('ended'),
    unchanged: t.exposeInt('unchanged'),
    revision: t.field({
      type: Revision,
      nullable: true,
      resolve: (run, _args, context) => optional(context.loadersOf(run).revisions.byId, run.revisionId),
    }),
    setAside: t.field({
      type: SetAsideConnection,
      args: pageArgs(t),
      resolve: (run, args, context) => context.loadersOf(run).feeds.setAside(run.id, args),
    }),
  }),
});
export const FeedRunConnection = connectionOf<rows.FeedRun>(FeedRun, 'FeedRun');

const Merge = builder.objectRef<rows.Merge>('Merge');
Merge.implement({
  fields: (t) => ({
    number: t.exposeInt('id'),
    feed: t.exposeString('feed'),
    type: t.expose('type', { type: NodeTypeEnum }),
    code: t.exposeString('code'),
    node: t.field({
      type: Node,
      nullable: true,
      resolve: (merge, _args, context) => context.loadersOf(merge).node(merge.type, merge.nodeId),
    }),
    rule: t.exposeString('rule'),
    edition: t.expose('edition', { type: 'DateTime' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
  }),
});
export const MergeConnection = connectionOf<rows.Merge>(Merge, 'Merge');

const UnsureMatch = builder.objectRef<rows.UnsureMatch>('UnsureMatch');
UnsureMatch.implement({
  fields: (t) => ({
    number: t.exposeInt('id'),
    feed: t.exposeString('feed'),
    type: t.expose('type', { type: NodeTypeEnum }),
    record: t.exposeString('record'),
    reference: t.exposeString('reference', { nullable: true }),
    code: t.exposeString('code'),
    reason: t.exposeString('reason'),
  }),
});
export const UnsureMatchConnection = connectionOf<rows.UnsureMatch>(UnsureMatch, 'UnsureMatch');
