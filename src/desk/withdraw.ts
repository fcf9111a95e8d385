import { builder } from '../builder.js';
import { Prisma } from '../generated/prisma/client.js';
import type { NodeType } from '../generated/prisma/enums.js';
import { table } from './checks.js';
import { refused } from './errors.js';
import { nodeBy } from './references.js';
import { asked, payload } from './types.js';
import { type Writing, write } from './write.js';

const WithdrawInput = builder.inputType('WithdrawInput', {
  fields: (t) => ({ clientKey: asked(t).clientKey, id: t.id({ required: true }), reason: t.string({ required: true }) }),
});

/** What the desk records, and the columns by which other records hold on to it. Claims and evidence may hold on to any of them. */
const HOLDERS: Partial<Record<NodeType, [table: string, column: string][]>> = {
  Source: [
    ['RecordSource', 'sourceId'],
    ['Claim', 'sourceId'],
    ['Claim', 'retractionSourceId'],
  ],
  Claim: [['ClaimEvidence', 'otherClaimId']],
  Incident: [
    ['Impact', 'incidentId'],
    ['PadStatus', 'incidentId'],
    ['Grounding', 'incidentId'],
    ['DiplomaticEvent', 'incidentId'],
  ],
  PadStatus: [],
  DiplomaticEvent: [],
};
const OF_ANY = [
  ['Claim', 'subjectType', 'subjectId'],
  ['Claim', 'valueNodeType', 'valueNodeId'],
  ['ClaimEvidence', 'nodeType', 'nodeId'],
] as const;

/** Takes out what the desk itself recorded by mistake, as if it had never been: the past does not show it either, the audit does. */
async function withdraw(writing: Writing, input: typeof WithdrawInput.$inferInput) {
  const { tx, revisionId, checks } = writing;
  const { type, id } = await nodeBy(checks, 'id', input.id);
  const note = checks.text('reason', input.reason);
  checks.settle();
  const holders = HOLDERS[type];
  if (!holders || !(await isOurs(writing, type, id))) {
    throw refused(
      'NOT_OURS',
      ['id'],
      'Only what the desk recorded can be withdrawn. What others tell is mended by `correct`, or ended by what is newer.',
    );
  }
  const held = [
    ...holders.map(([name, column]) => Prisma.sql`SELECT ${name} AS holder FROM ${raw(name)} WHERE ${raw(column)} = ${id}`),
    ...OF_ANY.map(
      ([name, kind, column]) =>
        Prisma.sql`SELECT ${name} FROM ${raw(name)} WHERE ${raw(kind)} = ${type}::"NodeType" AND ${raw(column)} = ${id}`,
    ),
  ];
  const [holder] = await tx.$queryRaw<{ holder: string }[]>`${Prisma.join(held, ' UNION ALL ')} LIMIT 1`;
  if (holder) throw refused('IN_USE', ['id'], `Other records rest on it (${holder.holder}): withdraw or mend those first.`);

  await tx.revision.update({ where: { id: revisionId }, data: { note } });
  await tx.$executeRaw`SELECT set_config('rendezvous.removed_at', '-infinity', true)`;
  await tx.recordSource.deleteMany({ where: { subjectType: type, subjectId: id } });
  if (type === 'Claim') await tx.claimEvidence.deleteMany({ where: { claimId: id } });
  if (type === 'DiplomaticEvent') await tx.eventActor.deleteMany({ where: { eventId: id } });
  await tx.$executeRaw`DELETE FROM ${table(type)} WHERE id = ${id}`;
  return { type, id };
}

const raw = (name: string) => Prisma.raw(`"${name}"`);

/** It came with a write of the desk, and `data/` has not taken it over since. */
async function isOurs({ tx }: Writing, type: NodeType, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ ours: boolean }[]>`
    SELECT bool_and(r.feed = 'desk') AS ours FROM "Revision" r WHERE r.id IN (
      (SELECT "revisionId" FROM "Change" WHERE entity = ${type} AND "entityId" = ${id} AND kind = 'ADDED' ORDER BY id DESC LIMIT 1),
      (SELECT "revisionId" FROM ${table(type)} WHERE id = ${id}))`;
  return row?.ours ?? false;
}

const WithdrawPayload = payload('WithdrawPayload');

builder.mutationField('withdraw', (t) =>
  t.field({
    type: WithdrawPayload,
    args: { input: t.arg({ type: WithdrawInput, required: true }) },
    resolve: (_root, { input }, context) => write(context, 'withdraw', input, (writing) => withdraw(writing, input)),
  }),
);
