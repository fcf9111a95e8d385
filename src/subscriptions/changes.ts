import { builder } from '../builder.js';
import type { Context } from '../context.js';
import type { Db } from '../db/index.js';
import { badUserInput } from '../errors.js';
import { limited } from '../filters/inputs.js';
import { type ChangeKind, NodeType } from '../generated/prisma/enums.js';
import { encodeId } from '../nodes/ids.js';
import { Node } from '../nodes/interfaces.js';
import { NodeTypeEnum } from '../nodes/node-type.js';
import { ChangeKindEnum, Revision } from '../revisions/types.js';
import { afterCommits } from './commits.js';
import { lastEventId, noteEvent } from './event-id.js';

interface RevisionEvent {
  revisionId: number;
  types: NodeType[];
}
interface Changed {
  kind: ChangeKind;
  type: NodeType;
  id: string;
}

const MOST = 100;

const ChangedNode = builder.objectRef<Changed>('ChangedNode');
ChangedNode.implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKindEnum }),
    type: t.expose('type', { type: NodeTypeEnum }),
    nodeId: t.id({ resolve: ({ type, id }) => encodeId(type, id) }),
    node: t.field({ type: Node, nullable: true, resolve: ({ type, id }, _args, context) => context.loadersOf({}).node(type, id) }),
  }),
});

const RevisionChanges = builder.objectRef<RevisionEvent>('RevisionChanges');
RevisionChanges.implement({
  fields: (t) => ({
    revision: t.field({
      type: Revision,
      resolve: ({ revisionId }, _args, context) => context.loadersOf({}).revisions.revision(revisionId),
    }),
    totalCount: t.int({
      resolve: async ({ revisionId, types }, _args, { graph }) => {
        const [row] = await graph.db.$queryRaw<[{ count: number }]>`
          SELECT count(DISTINCT (entity, "entityId", kind))::integer AS count FROM "Change" WHERE "revisionId" = ${revisionId} AND entity = ANY(${types})`;
        return row.count;
      },
    }),
    nodes: t.field({
      type: [ChangedNode],
      resolve: ({ revisionId, types }, _args, { graph }) => graph.db.$queryRaw<Changed[]>`
        SELECT kind::text AS kind, entity AS type, "entityId" AS id FROM "Change" WHERE "revisionId" = ${revisionId} AND entity = ANY(${types})
        GROUP BY kind, entity, "entityId" ORDER BY min(id) LIMIT ${MOST}`,
    }),
  }),
});

/** The number of the last revision; 0 before the first. */
export async function latestRevision(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<[{ id: number }]>`SELECT coalesce(max(id), 0)::integer AS id FROM "Revision"`;
  return row.id;
}

/** The first revision after this one that changed a record of these kinds. */
async function revisionAfter(db: Db, seen: number, entities: string[]): Promise<number | undefined> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    SELECT r.id FROM "Revision" r WHERE r.id > ${seen} AND EXISTS (SELECT FROM "Change" c WHERE c."revisionId" = r.id AND c.entity = ANY(${entities}))
    ORDER BY r.id LIMIT 1`;
  return row?.id;
}

/** Revisions are committed in the order of their numbers (see the migration `desk`), so that the last one seen tells all that were. */
async function changesSince(context: Context, types: readonly NodeType[] | null | undefined, since: number | null | undefined) {
  const { db } = context.graph;
  const latest = await latestRevision(db);
  let seen = lastEventId(context) ?? since ?? latest;
  if (seen < 0 || seen > latest) throw badUserInput('`since` must be the number of a revision: there is none of this number yet.');
  const wanted = types ? [...types] : Object.values(NodeType);
  return afterCommits<RevisionEvent>(context.graph, async () => {
    const revisionId = await revisionAfter(db, seen, wanted);
    if (revisionId === undefined) return undefined;
    seen = revisionId;
    return { revisionId, types: wanted };
  });
}

builder.subscriptionField('changes', (t) =>
  t.field({
    type: RevisionChanges,
    args: { types: t.arg({ type: [NodeTypeEnum] }), since: t.arg.int() },
    subscribe: (_root, { types, since }, context) => changesSince(context, limited(types), since) as never,
    resolve: (event, _args, context) => {
      const told = event as RevisionEvent;
      context.renew();
      noteEvent(context, told.revisionId);
      return told;
    },
  }),
);
