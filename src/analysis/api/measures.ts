import type { Db } from '../../db/index.js';
import type * as rows from '../../generated/prisma/client.js';
import { listOf } from '../../loading/loaders.js';
import { type ListOfMeasures, withoutCopies } from '../measures.js';

export type MeasureFacts = rows.Sanction & { list: ListOfMeasures | null };

type Target = 'agencyId' | 'personId' | 'countryId';

/** Sanctions on agencies, people and countries of the graph, each once. Lists of sanctions name thousands more, who are none of these. */
export const loadMeasures = (db: Db) =>
  measuresWhere(db, { OR: [{ agencyId: { not: null } }, { personId: { not: null } }, { countryId: { not: null } }] });

/** Those on each of some agencies, people or countries. */
export const measuresOn = (db: Db, target: Target) =>
  listOf('Sanction', target, (targets) => measuresWhere(db, { [target]: { in: targets } }), {
    name: `measures by ${target}`,
    also: ['ListedParty', 'SanctionsList', 'SanctionsProgram'],
  });

/** What lists add is read only where they add something: three statements more. */
async function measuresWhere(db: Db, where: rows.Prisma.SanctionWhereInput): Promise<MeasureFacts[]> {
  const sanctions = await db.sanction.findMany({ where, orderBy: [{ listedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] });
  const listed = sanctions.flatMap(({ partyId }) => partyId ?? []);
  if (listed.length === 0) return sanctions.map((sanction) => ({ ...sanction, list: null }));
  const parties = await db.listedParty.findMany({ where: { id: { in: listed } }, select: { id: true, listId: true } });
  const lists = new Map((await db.sanctionsList.findMany()).map((list) => [list.id, list]));
  const programs = await db.sanctionsProgram.findMany({ select: { id: true, authorityId: true, startsOn: true } });
  const listOf = new Map(parties.map(({ id, listId }) => [id, lists.get(listId)]));
  const programOf = new Map(programs.map((program) => [program.id, program]));
  const measures = sanctions.map((sanction): MeasureFacts => {
    const list = listOf.get(sanction.partyId ?? '');
    const programStartsOn = programOf.get(sanction.programId)?.startsOn ?? null;
    return {
      ...sanction,
      list: list ? { checkedThrough: list.checkedThrough, collects: list.authorityId === null, programStartsOn } : null,
    };
  });
  return withoutCopies(measures, ({ programId }) => programOf.get(programId)?.authorityId ?? null);
}
