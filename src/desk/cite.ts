import type { NodeType } from '../generated/prisma/client.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Writing } from './write.js';

/** Links a record to sources that it rests on, after those that it has. */
export async function cite(
  { tx, revisionId }: Writing,
  type: NodeType,
  id: string,
  sources: readonly string[],
  knownFrom: Date,
): Promise<void> {
  if (sources.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "RecordSource" (id, "subjectType", "subjectId", "sourceId", position, "knownFrom", "revisionId")
    SELECT ${`${type}:${id}:`} || s.slug, ${type}, ${id}, s.slug,
      s.place - 1 + (SELECT count(*)::integer FROM "RecordSource" WHERE "subjectType" = ${type} AND "subjectId" = ${id}), ${knownFrom}, ${revisionId}::integer
    FROM unnest(${Prisma.sql`${[...sources]}::text[]`}) WITH ORDINALITY AS s(slug, place)
    ON CONFLICT (id) DO NOTHING`;
}
