import type { Db } from '../../db/index.js';
import { endOf, type VagueDate, vague } from '../../facts/dates.js';
import type * as rows from '../../generated/prisma/client.js';
import type { NodeType } from '../../generated/prisma/enums.js';
import { certaintyIn, type Days, type LapseCertainty, lastTerms } from '../lapsing.js';

export interface Lapse {
  date: VagueDate;
  what: string;
  nodeType: NodeType;
  nodeId: string;
  certainty: LapseCertainty;
  prolongs: rows.Agreement[];
  /** Where a claim tells of the end, not the record itself. */
  claimId: string | null;
}

const ROLE_WORDS: Record<rows.ControlRole, string> = { SOVEREIGN: 'Sovereignty over', LESSEE: 'Lease of', OPERATOR: 'Operation of' };

/** Everything that ends in the range, both ends included, earliest first: a fixed number of statements. */
export async function lapsesIn(db: Db, from: Date, until: Date): Promise<Lapse[]> {
  const found = [
    ...(await agreementsEnding(db)),
    ...(await programsEnding(db, until)),
    ...(await exemptionsEnding(db, until)),
    ...(await controlsEnding(db, until)),
  ];
  return found
    .flatMap((lapse) => {
      const certainty = certaintyIn(daysOf(lapse.date), from, until);
      return certainty ? [{ ...lapse, certainty }] : [];
    })
    .sort((a, b) => a.date.date.getTime() - b.date.date.getTime() || (`${a.nodeType} ${a.nodeId}` < `${b.nodeType} ${b.nodeId}` ? -1 : 1));
}

type Ending = Omit<Lapse, 'certainty'>;

const daysOf = (date: VagueDate): Days => ({ earliest: date.date, latest: new Date(endOf(date).getTime() - 86_400_000) });
const ALONE = { prolongs: [], claimId: null };

async function agreementsEnding(db: Db): Promise<Ending[]> {
  const agreements = await db.agreement.findMany({ orderBy: { id: 'asc' } });
  const terms = agreements.map((row) => {
    const date = vague(row.expiresOn, row.expiresOnPrecision);
    return { id: row.id, amendsId: row.amendsId, ended: row.endedOn, expires: date && daysOf(date), date, row };
  });
  return lastTerms(terms).map(({ last, prolongs }) => ({
    ...{ date: last.date!, what: last.row.name, nodeType: 'Agreement', nodeId: last.id, claimId: null },
    prolongs: prolongs.map(({ row }) => row),
  }));
}

/** Programmes with an end of their own; of others, what the leading claim on `prolongedUntil` says, the latest where several lead. */
async function programsEnding(db: Db, until: Date): Promise<Ending[]> {
  const ending = await db.sanctionsProgram.findMany({ where: { endsOn: { lte: until } } });
  const claims = await db.claim.findMany({
    where: { subjectType: 'SanctionsProgram', property: 'prolongedUntil', rank: { not: 'DEPRECATED' }, valueDate: { not: null } },
    orderBy: [{ rank: 'asc' }, { valueDate: 'desc' }, { id: 'asc' }],
  });
  const leading = claims.filter((claim, index) => claims.findIndex((other) => other.subjectId === claim.subjectId) === index);
  const open = await db.sanctionsProgram.findMany({ where: { id: { in: leading.map((claim) => claim.subjectId) }, endsOn: null } });
  return [
    ...ending.map((row): Ending => {
      const date = vague(row.endsOn, row.endsOnPrecision)!;
      return { ...ALONE, date, what: row.name, nodeType: 'SanctionsProgram', nodeId: row.id };
    }),
    ...open.map((row): Ending => {
      const claim = leading.find(({ subjectId }) => subjectId === row.id)!;
      const date = vague(claim.valueDate, claim.valueDatePrecision)!;
      return { ...ALONE, date, what: row.name, nodeType: 'SanctionsProgram', nodeId: row.id, claimId: claim.id };
    }),
  ];
}

async function exemptionsEnding(db: Db, until: Date): Promise<Ending[]> {
  const exemptions = await db.exemption.findMany({ where: { toDate: { lte: until } } });
  return exemptions.map((row) => {
    return { ...ALONE, date: vague(row.toDate, row.toPrecision)!, what: row.name, nodeType: 'Exemption', nodeId: row.id };
  });
}

async function controlsEnding(db: Db, until: Date): Promise<Ending[]> {
  const controls = await db.siteControl.findMany({ where: { toDate: { lte: until } }, orderBy: { id: 'asc' } });
  const ids = (column: 'siteId' | 'padId') => [...new Set(controls.flatMap((row) => row[column] ?? []))];
  const sites = new Map((await db.launchSite.findMany({ where: { id: { in: ids('siteId') } } })).map((row) => [row.id, row.name]));
  const pads = new Map((await db.pad.findMany({ where: { id: { in: ids('padId') } } })).map((row) => [row.id, row.name]));
  return controls.flatMap((row): Ending[] => {
    const place = row.padId ? pads.get(row.padId) : sites.get(row.siteId!);
    if (place === undefined) return [];
    const what = `${ROLE_WORDS[row.role]} ${place}`;
    const date = vague(row.toDate, row.toPrecision)!;
    return [{ ...ALONE, date, what, nodeType: row.padId ? 'Pad' : 'LaunchSite', nodeId: row.padId ?? row.siteId! }];
  });
}
