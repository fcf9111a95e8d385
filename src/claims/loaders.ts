import type { Db } from '../db/index.js';
import { type Claim, type NodeType, Prisma, type Source } from '../generated/prisma/client.js';
import { byId, listOf } from '../loading/loaders.js';
import { pairs } from '../loading/pairs.js';
import type { PageArgs } from '../paging/args.js';
import { type Nested, type NestedPages, orderSql } from '../paging/nested.js';
import { LATEST_FIRST, RIVALS_TOGETHER } from './sorts.js';

const ON_SUBJECT: Nested<Claim> = { table: 'Claim', column: 'subjectId', orders: RIVALS_TOGETHER };
const IN_SOURCE: Nested<Claim> = { table: 'Claim', column: 'sourceId', orders: LATEST_FIRST };

const RECORDED: Nested<Source> = { table: 'Source', column: 'revisionId', orders: [], keys: { parent: 'integer' } };

export const claimLoaders = (db: Db, pages: NestedPages) => ({
  byId: byId('Claim', (ids: string[]) => db.claim.findMany({ where: { id: { in: ids } } })),
  source: byId('Source', (ids: string[]) => db.source.findMany({ where: { id: { in: ids } } })),
  evidence: listOf('ClaimEvidence', 'claimId', (ids) =>
    db.claimEvidence.findMany({ where: { claimId: { in: ids } }, orderBy: [{ claimId: 'asc' }, { position: 'asc' }] }),
  ),
  /** Claims on the same property of the same subject that say something else, whatever their rank; keyed by claim. */
  disputesOf: listOf(
    undefined, // others than those on the claim's own subject may be touched
    'disputedId',
    (ids) => db.$queryRaw<(Claim & { disputedId: string })[]>`
      SELECT c.id AS "disputedId", o.* FROM "Claim" c JOIN "Claim" o
        ON o."subjectType" = c."subjectType" AND o."subjectId" = c."subjectId" AND o.property = c.property AND o.id <> c.id
        AND (o."valueText", o."valueNumber", o."valueUnit", o."valueDate", o."valueDatePrecision", o."valueNodeType", o."valueNodeId")
          IS DISTINCT FROM (c."valueText", c."valueNumber", c."valueUnit", c."valueDate", c."valueDatePrecision", c."valueNodeType", c."valueNodeId")
      WHERE c.id = ANY(${ids}::text[]) ORDER BY c.id, ${orderSql(RIVALS_TOGETHER, 'o')}`,
  ),
  /** Sources of any record, keyed `Table id`, by one statement with a join. */
  sourcesOf: pairs<Source & { subjectType: string; subjectId: string }>(
    'RecordSource',
    ['Source'],
    (subjects) => db.$queryRaw`
      SELECT r."subjectType", r."subjectId", s.* FROM "RecordSource" r JOIN "Source" s ON s.id = r."sourceId"
      WHERE ${Prisma.join(
        subjects.map(([type, ids]) => Prisma.sql`(r."subjectType" = ${type} AND r."subjectId" = ANY(${ids}::text[]))`),
        ' OR ',
      )} ORDER BY r."subjectType", r."subjectId", r.position`,
  ),
  of(type: NodeType, id: string, property: string | undefined, args: PageArgs) {
    const ofType = Prisma.sql`t."subjectType" = ${type}::"NodeType"`;
    return pages.load(ON_SUBJECT, id, args, {
      key: JSON.stringify([type, property ?? null]),
      sql: property === undefined ? ofType : Prisma.sql`${ofType} AND t.property = ${property}`,
    });
  },
  recordedIn: (revision: number, args: PageArgs) => pages.load(RECORDED, String(revision), args),
  madeIn: (source: string, args: PageArgs) => pages.load(IN_SOURCE, source, args),
});
