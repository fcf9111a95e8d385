import type { Db } from '../../db/index.js';
import type * as rows from '../../generated/prisma/client.js';
import { Loader } from '../../loading/loader.js';
import { loadMeasures, type MeasureFacts } from './measures.js';

export type EventFacts = rows.Prisma.DiplomaticEventGetPayload<{
  include: { actors: { include: { person: { include: { nationalities: true } } } } };
}>;

/** What lay between countries, and between all who act for them. */
export interface Surroundings {
  agencies: ReadonlyMap<string, rows.Agency>;
  sanctions: readonly MeasureFacts[];
  exemptions: readonly rows.Exemption[];
  agreements: readonly (rows.Agreement & { parties: rows.AgreementParty[] })[];
  cooperations: readonly (rows.Cooperation & { parties: rows.CooperationParty[]; phases: rows.CooperationPhase[] })[];
  events: readonly EventFacts[];
}

/** There is one of them. */
export const ALL = 'all';

/** Kept from one request to the next as a whole, until a commit touches any of the tables that are read for it. */
export const SURROUNDINGS = {
  name: 'surroundings',
  table: 'Sanction',
  keyOf: () => ALL,
  also: [
    ...['SanctionsProgram', 'SanctionsList', 'ListedParty', 'Exemption', 'Agency', 'Agreement', 'AgreementParty'],
    ...['Cooperation', 'CooperationParty', 'CooperationPhase', 'DiplomaticEvent', 'EventActor', 'Person', 'Nationality'],
  ],
} as const;

export type SurroundingsLoader = Loader<typeof ALL, Surroundings>;
export const surroundingsLoader = (db: Db): SurroundingsLoader => new Loader(SURROUNDINGS, async () => [await loadSurroundings(db)]);

/** By a fixed number of statements. */
async function loadSurroundings(db: Db): Promise<Surroundings> {
  const agencies = await db.agency.findMany();
  return {
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    sanctions: await loadMeasures(db),
    exemptions: await db.exemption.findMany({ orderBy: [{ fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] }),
    agreements: await db.agreement.findMany({
      include: { parties: true },
      orderBy: [{ signedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    }),
    cooperations: await db.cooperation.findMany({ include: { parties: true, phases: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    events: await db.diplomaticEvent.findMany({
      include: { actors: { include: { person: { include: { nationalities: true } } } } },
      orderBy: [{ date: 'desc' }, { id: 'asc' }],
    }),
  };
}
