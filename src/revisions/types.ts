import { builder } from '../builder.js';
import { SourceConnection } from '../claims/types.js';
import type * as rows from '../generated/prisma/client.js';
import { ChangeKind } from '../generated/prisma/enums.js';
import { encodeId } from '../nodes/ids.js';
import { Node } from '../nodes/interfaces.js';
import { nodeFields } from '../nodes/node.js';
import { NodeTypeEnum } from '../nodes/node-type.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import type { FieldChange as Difference, NodeChange as Known } from './changes.js';

export const ChangeKindEnum = builder.enumType(ChangeKind, { name: 'ChangeKind' });

export const Change = builder.objectRef<Omit<rows.Change, 'id'> & { id: number }>('Change');
Change.implement({
  fields: (t) => ({
    entity: t.exposeString('entity'),
    entityId: t.exposeString('entityId'),
    kind: t.expose('kind', { type: ChangeKindEnum }),
  }),
});
export const ChangeConnection = connectionOf(Change, 'Change');

export const Revision = builder.objectRef<rows.Revision>('Revision');
Revision.implement({
  interfaces: [Node],
  fields: (t) => ({
    ...nodeFields(t, 'Revision'),
    number: t.exposeInt('id'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    author: t.exposeString('author'),
    feed: t.exposeString('feed', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    sources: t.field({
      type: SourceConnection,
      args: pageArgs(t),
      resolve: (revision, args, context) => context.loadersOf(revision).claims.recordedIn(revision.id, args),
    }),
    changes: t.field({
      type: ChangeConnection,
      args: pageArgs(t),
      resolve: (revision, args, context) => context.loadersOf(revision).revisions.changes(revision.id, args),
    }),
  }),
});
export const RevisionConnection = connectionOf<rows.Revision>(Revision, 'Revision');

export const FieldChange = builder.objectRef<Difference>('FieldChange');
FieldChange.implement({
  fields: (t) => ({
    field: t.exposeString('field'),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
  }),
});

const NodeChangeKind = builder.enumType('NodeChangeKind', { values: ['ADDED', 'NEWS', 'REMOVED'] as const });

const NodeChange = builder.objectRef<Known>('NodeChange');
NodeChange.implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeChangeKind }),
    knownFrom: t.expose('knownFrom', { type: 'DateTime' }),
    type: t.expose('type', { type: NodeTypeEnum }),
    nodeId: t.id({ resolve: (change, _args, context) => encodeId(change.type, change.nodeId, context.at(change).knownAt) }),
    node: t.field({
      type: Node,
      nullable: true,
      resolve: (change, _args, context) => context.loadersOf(change).node(change.type, change.nodeId),
    }),
    changed: t.field({
      type: [FieldChange],
      resolve: (change, _args, context) => context.loadersOf(change).revisions.fieldChanges.load(change),
    }),
  }),
});
export const NodeChangeConnection = connectionOf<Known>(NodeChange, 'NodeChange');
