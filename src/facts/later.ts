import type { TimePrecision } from '../generated/prisma/enums.js';
import { type VagueDate, vague } from './dates.js';
import { targetOf } from './references.js';
import { firstKnown, lastInstant, type Row, type Rows, type Table } from './rows.js';

/**
 * What a record tells of a later day than its beginning: `columns` were known no later than by the end of the day in the first of them
 * (with its precision in the second). A day beyond the record's `checkedThrough` is a plan, known with the rest.
 */
const HAPPENED_LATER: Partial<Record<Table, [date: string, precision: string, ...others: string[]]>> = {
  AgencyLink: ['toDate', 'toPrecision'],
  Agency: ['dissolvedOn', 'dissolvedOnPrecision'],
  Nationality: ['toDate', 'toPrecision'],
  Affiliation: ['toDate', 'toPrecision'],
  PadStatus: ['toDate', 'toPrecision'],
  PadCertification: ['toDate', 'toPrecision'],
  SiteControl: ['toDate', 'toPrecision'],
  ServicePeriod: ['toDate', 'toPrecision'],
  Grounding: ['toDate', 'toPrecision'],
  Mission: ['landingTime', 'landingPrecision', 'landingPlace', 'landingOutcome'],
  Station: ['deorbitedOn', 'deorbitedOnPrecision'],
  DockingPort: ['toDate', 'toPrecision'],
  Docking: ['toTime', 'toPrecision'],
  // Its description is written when all is over, and tells how it ended.
  Incident: ['resolvedOn', 'resolvedOnPrecision', 'description'],
  SanctionsProgram: ['endsOn', 'endsOnPrecision'],
  Sanction: ['endsOn', 'endsOnPrecision'],
  Exemption: ['toDate', 'toPrecision'],
  Agreement: ['endedOn', 'endedOnPrecision'],
  AgreementParty: ['leftOn', 'leftOnPrecision'],
  CooperationPhase: ['toDate', 'toPrecision'],
};

/** Gives every row that tells of a later day the version that was known before; rows with versions of their own are left as told. */
export function tellLater(rows: Rows) {
  const landings = new Map(
    rows.all().flatMap((row) => (row.table === 'Mission' ? [[row.id, dateIn(row, 'landingTime', 'landingPrecision')]] : [])),
  );
  for (const row of rows.all()) {
    const [date, precision, ...others] = HAPPENED_LATER[row.table] ?? [];
    if (date && precision) splitAt(row, dateIn(row, date, precision), [date, precision, ...others]);
    // Who came home in another craft than planned is known when that craft lands.
    const { downMissionId, upMissionId } = row.columns;
    if (row.table === 'CrewAssignment' && upMissionId && downMissionId !== upMissionId) {
      splitAt(row, landings.get(downMissionId as string) ?? null, ['downMissionId']);
    }
    if (row.table === 'Cooperation' && row.columns.replacedBy) splitAt(row, rows.lastSourceOf(row), ['replacedBy']);
  }
}

const dateIn = ({ columns }: Row, date: string, precision: string): VagueDate | null =>
  vague((columns[date] ?? null) as Date | null, (columns[precision] ?? null) as TimePrecision | null);

function splitAt(row: Row, day: VagueDate | Date | null, columns: string[]) {
  if (!day || row.earlier.length > 0) return;
  const told = day instanceof Date ? day : lastInstant(day);
  const checked = row.columns.checkedThrough as Date | undefined;
  const first = row.columns.knownFrom as Date;
  if (told <= first || (checked && told.getTime() >= checked.getTime() + 86_400_000)) return;
  row.earlier.push({ knownFrom: first, columns: Object.fromEntries(columns.map((column) => [column, null])) });
  row.columns.knownFrom = told;
}

/**
 * Whoever speaks of a thing knows it: what a row refers to was known no later than the row itself. Evidence works the other way round:
 * nobody could hold against a claim what was not yet known.
 */
export function makeReferencesKnown(rows: Rows) {
  publishClaims(rows);
  const references = rows.all().flatMap((row) =>
    Object.entries(row.columns).flatMap(([column, value]) => {
      const target = typeof value === 'string' ? targetOf(row, column) : undefined;
      const found = target && target !== 'Country' ? rows.get(target, value as string) : undefined;
      return found ? [{ row, column, target: found }] : [];
    }),
  );
  const evidence = ({ row, column }: (typeof references)[number]) => row.table === 'ClaimEvidence' && column !== 'claimId';
  const named = references.filter((one) => !evidence(one));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { row, column, target } of named) {
      const since = row.earlier.find((version) => version.columns[column] !== null)?.knownFrom ?? (row.columns.knownFrom as Date);
      if (firstKnown(target) <= since) continue;
      setFirstKnown(target, since);
      moved = true;
    }
  }
  for (const { row, target } of references.filter(evidence)) {
    if (firstKnown(target) > (row.columns.knownFrom as Date)) row.columns.knownFrom = firstKnown(target);
  }
}

/**
 * A claim is known with the source that we have it from, even if it was made earlier. A source that bears no date was there when the
 * claim was made.
 */
function publishClaims(rows: Rows) {
  for (const row of rows.all()) {
    if (row.table !== 'Claim') continue;
    const source = rows.get('Source', row.columns.sourceId as string)!;
    const [claimed, published] = [firstKnown(row), firstKnown(source)];
    if (published <= claimed) continue;
    if (source.columns.publishedOn) setFirstKnown(row, published);
    else setFirstKnown(source, claimed);
  }
}

function setFirstKnown(row: Row, moment: Date) {
  if (row.earlier[0]) row.earlier[0].knownFrom = moment;
  else row.columns.knownFrom = moment;
}
