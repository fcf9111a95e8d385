import { type NodeType, Prisma } from '../generated/prisma/client.js';
import type { FieldChange } from '../revisions/changes.js';
import { table } from './checks.js';
import { refused } from './errors.js';
import type { Writing } from './write.js';

type Columns = Record<string, unknown>;

interface Change {
  type: NodeType;
  id: string;
  /** Columns with their new values; null takes one away. */
  set: Columns;
}

/** What became known later: a new version from `knownFrom` on. @throws Refused when it is older than what it replaces, or nothing new. */
export async function tellNews(writing: Writing, change: Change, knownFrom: Date): Promise<FieldChange[]> {
  const { tx, revisionId } = writing;
  const { before, set, changed } = await prepared(writing, change);
  const since = new Date(before.knownFrom as string);
  if (knownFrom <= since) {
    throw refused(
      'TOO_EARLY',
      ['knownFrom'],
      `News must be known later than what it replaces, which is known since ${since.toISOString()}. A mistake is mended by \`correct\`.`,
    );
  }
  await keepWord(writing, change, before, set, 'NEWS', knownFrom);
  await tx.$executeRaw`SELECT set_config('rendezvous.correction', 'off', true)`;
  await tx.$executeRaw`UPDATE ${table(change.type)} t SET ${assigned(set)}, "knownFrom" = ${knownFrom}, "revisionId" = ${revisionId}
    FROM jsonb_populate_record(NULL::${table(change.type)}, ${JSON.stringify(set)}::jsonb) n WHERE t.id = ${change.id}`;
  return changed;
}

/** A mistake of ours: mended in place, in older versions that say the same too. The audit keeps every version as it was. */
export async function mend(writing: Writing, change: Change): Promise<FieldChange[]> {
  const { tx, revisionId } = writing;
  const { before, set, changed } = await prepared(writing, change);
  await keepWord(writing, change, before, set, 'CORRECTION', null);
  const name = table(change.type);
  const were = JSON.stringify(Object.fromEntries(Object.keys(set).map((column) => [column, before[column]])));
  await tx.$executeRaw`SELECT set_config('rendezvous.correction', 'on', true)`;
  await tx.$executeRaw`UPDATE ${name} t SET ${assigned(set)}, "revisionId" = ${revisionId}
    FROM jsonb_populate_record(NULL::${name}, ${JSON.stringify(set)}::jsonb) n WHERE t.id = ${change.id}`;
  await tx.$executeRaw`
    WITH mended AS (
      UPDATE history.${name} h SET ${assigned(set)} FROM history.${name} b, jsonb_populate_record(NULL::${name}, ${JSON.stringify(set)}::jsonb) n
      WHERE h.id = ${change.id} AND b.id = h.id AND b."knownFrom" = h."knownFrom" AND to_jsonb(h) @> ${were}::jsonb
      RETURNING to_jsonb(b) - 'knownTo' AS before)
    INSERT INTO "Change" ("revisionId", entity, "entityId", kind, before)
    SELECT ${revisionId}::integer, ${change.type}::text, ${change.id}::text, 'CORRECTION'::"ChangeKind", before FROM mended ORDER BY before -> 'knownFrom'`;
  return changed;
}

/** The row as it is, and of the new values those that differ, both in the database's own words. */
async function prepared({ tx }: Writing, { type, id, set }: Change): Promise<{ before: Columns; set: Columns; changed: FieldChange[] }> {
  const name = table(type);
  const [row] = await tx.$queryRaw<{ before: Columns; after: Columns }[]>`
    SELECT to_jsonb(t) AS before, to_jsonb(n) AS after FROM ${name} t, jsonb_populate_record(t, ${JSON.stringify(set)}::jsonb) n
    WHERE t.id = ${id} FOR UPDATE OF t`;
  const { before, after } = row!;
  const columns = Object.keys(set).filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]));
  if (columns.length === 0) throw refused('UNCHANGED', [], 'The record says so already.');
  const text = (value: unknown) => (value == null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value));
  return {
    before,
    set: Object.fromEntries(columns.map((column) => [column, after[column]])),
    changed: columns.map((field) => ({ field, before: text(before[field]), after: text(after[field]) })),
  };
}

const assigned = (set: Columns) => Prisma.join(Object.keys(set).map((column) => Prisma.raw(`"${column}" = n."${column}"`)));

/** Notes what was said of a row that `data/` tells, and what `data/` said then: the word holds until that is another. See src/facts/desk-words.ts. */
async function keepWord(
  { tx, revisionId }: Writing,
  { type, id }: Change,
  before: Columns,
  set: Columns,
  kind: 'NEWS' | 'CORRECTION',
  knownFrom: Date | null,
) {
  const words = await tx.deskWord.findMany({ where: { entity: type, entityId: id }, orderBy: { id: 'desc' } });
  const { feed } = await tx.revision.findUniqueOrThrow({ where: { id: before.revisionId as number } });
  if (words.length === 0 && feed !== 'curated') return;
  const told = Object.assign({}, before, ...words.map(({ base }) => base)) as Columns; // the first word knew what data/ said
  const base = Object.fromEntries(Object.keys(set).map((column) => [column, told[column] ?? null]));
  await tx.deskWord.create({
    data: { entity: type, entityId: id, kind, knownFrom, said: set as object, base: base as object, revisionId },
  });
}
