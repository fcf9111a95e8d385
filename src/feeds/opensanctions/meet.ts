import { formatVagueDate, type VagueDate } from '../../facts/dates.js';
import { dated } from '../../facts/rows.js';
import { differing } from '../claim.js';
import type { FeedItem, Known, ListedTarget, NodeItem } from '../item.js';
import { all, daysOf, FEED, type FtmEntity, shareOf } from './entity.js';
import { authorityId, frameOf, isOfac, programId } from './frames.js';

type Told = ListedTarget & { id: string };
interface Target {
  agencyId: string | null;
  personId: string | null;
}

const sameDay = (one: VagueDate | null | undefined, other: VagueDate | null | undefined) =>
  one?.precision === 'DAY' && other?.precision === 'DAY' && one.date.getTime() === other.date.getTime();

/** What the record, or a list that is believed before this one, has of the same authority on the same agency or person. */
const ofAuthority = (entity: FtmEntity, target: Target, known: Known): Told[] =>
  known.sanctionsOn(target).filter((one) => one.authorityId === authorityId(frameOf(entity), known));

function sameListing(entity: FtmEntity, target: Target, known: Known): Told | undefined {
  const { listed, starts } = daysOf(entity);
  const found = ofAuthority(entity, target, known).filter(({ listedOn, startsOn }) =>
    [listed, starts].some((day) => sameDay(day, listedOn) || sameDay(day, startsOn)),
  );
  return known.only('Sanction', [entity.id], found);
}

/**
 * The sanction that somebody else tells and that is meant: OFAC's own listing by number and tag; else that of the same authority on the same agency or
 * person, listed or begun on the same day.
 */
export function sanctionMet(entity: FtmEntity, target: Target, known: Known): { id: string; rule: string } | undefined {
  if (isOfac(entity)) {
    const codes = all(entity, 'authorityId').flatMap((number) => all(entity, 'program').map((tag) => `${number} ${tag}`));
    const found = codes.flatMap((code) => {
      const id = known.byId('Sanction', 'ofac', code);
      return id ? [{ id, code }] : [];
    });
    const same = known.only('Sanction', [entity.id], found);
    if (same) return { id: same.id, rule: `the listing by OFAC with its number and programme, ${same.code}` };
  }
  const same = sameListing(entity, target, known);
  return same && { id: same.id, rule: 'the sanction by the same authority on the same target, listed or begun on the same day' };
}

/** One that may be a sanction that is told already, but of another day, stands apart and is listed. */
export function* sanctionUnmet(entity: FtmEntity, { id }: NodeItem, target: Target, known: Known): Generator<FeedItem> {
  if (known.isSettled('Sanction', id)) return;
  const others = ofAuthority(entity, target, known);
  if (others.length === 0) return;
  const reason = `it may be ${others.map((one) => one.id).join(' or ')}, by the same authority on the same target, but of another day`;
  yield { kind: 'UNSURE', type: 'Sanction', record: entity.id, reference: 'LISTING', code: frameOf(entity).authority, reason };
}

/** Where the list tells otherwise than the sanction that it means, both stand: each difference is a claim of the list's. */
export function* sanctionDifferences(entity: FtmEntity, { id }: NodeItem, at: Date, known: Known): Generator<FeedItem> {
  const told = known.sanction(id);
  if (!told || !known.isSettled('Sanction', id)) return;
  const claim = (property: string, says: string, value: Record<string, unknown>) =>
    listHas({ subjectType: 'Sanction', subjectId: id, property, says, value, at });
  const { listed, starts, ends } = daysOf(entity);
  for (const [property, here, there] of [
    ['listedOn', listed, told.listedOn],
    ['startsOn', starts, told.startsOn],
    ['endsOn', ends, told.endsOn],
  ] as const) {
    // Of an end, one side alone may tell: it is over for the one, in force for the other.
    const differs = here && there ? formatVagueDate(here) !== formatVagueDate(there) : property === 'endsOn' && here && here.date <= at;
    if (here && differs)
      yield claim(property, `has ${formatVagueDate(here)} as its ${property}`, dated('valueDate', 'valueDatePrecision', here));
  }
  if (!ends && told.endsOn && told.endsOn.date <= at) yield claim('endsOn', 'still has it', { valueText: 'in force' });
  const program = programId(frameOf(entity), known);
  // A programme that nobody else tells may be the same one under another name.
  if (program !== told.programId && known.isSettled('SanctionsProgram', program))
    yield claim('program', `has it under ${frameOf(entity).program}`, { valueNodeType: 'SanctionsProgram', valueNodeId: program });
}

/** Where the list has an owner of an agency of another time, or with another share, than the record. Another owner beside it is no difference. */
export function* ownershipDifferences(entity: FtmEntity, owner: Target, asset: Target, at: Date, known: Known): Generator<FeedItem> {
  const agency = asset.agencyId;
  const same = agency ? known.ownersOf(agency).filter(({ ownerId }) => ownerId === owner.agencyId) : [];
  const told = same[0];
  if (!agency || !told || same.length > 1) return;
  const claim = (property: string, says: string, value: Record<string, unknown>) =>
    listHas({ subjectType: 'Agency', subjectId: agency, property, says: `has it owned by ${told.ownerId} ${says}`, value, at });
  const { starts, ends } = daysOf(entity);
  const share = shareOf(entity);
  if (starts && told.from && formatVagueDate(starts) !== formatVagueDate(told.from))
    yield claim('ownedFrom', `from ${formatVagueDate(starts)}`, dated('valueDate', 'valueDatePrecision', starts));
  if (ends && told.to && formatVagueDate(ends) !== formatVagueDate(told.to))
    yield claim('ownedTo', `to ${formatVagueDate(ends)}`, dated('valueDate', 'valueDatePrecision', ends));
  if (share !== null && told.share !== null && share !== told.share)
    yield claim('ownedShare', `by ${share} %`, { valueNumber: share, valueUnit: '%' });
}

interface Has {
  subjectType: 'Sanction' | 'Agency';
  subjectId: string;
  property: string;
  says: string;
  value: Record<string, unknown>;
  at: Date;
}

const listHas = ({ says, at, ...claim }: Has): FeedItem => {
  const day = at.toISOString().slice(0, 10);
  const statement = `OpenSanctions of ${day} ${says}.`;
  return differing({ ...claim, feed: FEED, publisher: 'OpenSanctions', statement, edition: at, sourceId: `${FEED}-${day}` });
};
