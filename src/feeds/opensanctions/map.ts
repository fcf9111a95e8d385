import { endOf } from '../../facts/dates.js';
import { dated, fromTo } from '../../facts/rows.js';
import type { PartyKind, SanctionType } from '../../generated/prisma/enums.js';
import type { FeedItem, Known, Link } from '../item.js';
import { partyItem, seen } from '../lists/party.js';
import { agencyMeant, NOBODY, personMeant, type Who } from '../lists/who.js';
import { all, dates, daysOf, FEED, type FtmEntity, first, shareOf, slugOf } from './entity.js';
import { frameOf, programId } from './frames.js';
import { sanctionMet } from './meet.js';

const KINDS: Record<string, PartyKind> = {
  Person: 'PERSON',
  Company: 'ORGANIZATION',
  Organization: 'ORGANIZATION',
  LegalEntity: 'ORGANIZATION',
  PublicBody: 'ORGANIZATION',
  Vessel: 'VESSEL',
  Airplane: 'AIRCRAFT',
};

export const isParty = ({ schema }: FtmEntity): boolean => schema in KINDS;

/** OFAC's numbers among the ids that were merged into an entity. */
const ofacNumbers = ({ id, referents }: FtmEntity): string[] => [id, ...referents].flatMap((one) => /^ofac-(\d+)$/.exec(one)?.[1] ?? []);

/** The entries of OFAC's list that a party is one with, by their numbers: `met` those that the graph has, `open` those that no edition here names. */
function ofacEntries(entity: FtmEntity, known: Known): { met: Link[]; open: string[] } {
  const found = ofacNumbers(entity).map((number) => ({ number, id: `ofac-${number}` }));
  const there = found.filter(({ id }) => known.partyElsewhere(id));
  const met = there.flatMap((one) => known.only('ListedParty', [entity.id], [one]) ?? []);
  return {
    met: met.map(({ number, id }) => ({ type: 'ListedParty', id, rule: `the entry of OFAC's list with its number there, ${number}` })),
    open: found.filter((one) => !there.includes(one)).map(({ number }) => number),
  };
}

/** A number of OFAC's that leads nowhere is open, but where OFAC's list has not been read at all. */
export function* partyUnmet(entity: FtmEntity, known: Known): Generator<FeedItem> {
  if (!known.listsElsewhere.has('ofac')) return;
  for (const code of ofacEntries(entity, known).open)
    yield {
      kind: 'UNSURE',
      type: 'ListedParty',
      record: entity.id,
      reference: 'OFAC',
      code,
      reason: "no edition of OFAC's list here has this number",
    };
}

/**
 * A party is an agency of the graph by its Russian tax number, an agency or a person by OFAC's number among the ids that were merged into it, and one
 * with the entry of OFAC's list that has this number.
 */
export function party(entity: FtmEntity, edition: Date, known: Known): FeedItem {
  const kind = KINDS[entity.schema]!;
  const name = entity.caption ?? first(entity, 'name') ?? entity.id;
  const sameAs = ofacEntries(entity, known).met;
  const byOfac = (type: 'Agency' | 'Person') =>
    [
      ...ofacNumbers(entity).flatMap((number) => known.byId(type, 'ofac', number) ?? []),
      ...sameAs.flatMap(({ id }) => known.partyElsewhere(id)?.[type === 'Agency' ? 'agencyId' : 'personId'] ?? []),
    ][0];
  const born = dates(entity, 'birthDate');
  const otherNames = new Set(['name', 'alias', 'previousName', 'abbreviation'].flatMap((property) => all(entity, property)));
  otherNames.delete(name);
  const countries = ['nationality', 'citizenship', 'jurisdiction', 'country'].flatMap((property) => all(entity, property));
  const codes = [...new Set(countries.map((code) => code.toUpperCase()))].filter((code) => known.countries.has(code));
  const who = (): Who => {
    if (kind === 'PERSON') {
      const personId = byOfac('Person');
      return personId
        ? { ...NOBODY, personId }
        : personMeant(entity.id, [name, ...otherNames], born.length === 1 ? born[0] : undefined, codes, known);
    }
    const agencyId = byOfac('Agency');
    return agencyId ? { ...NOBODY, agencyId } : agencyMeant(entity.id, all(entity, 'innCode'), known);
  };
  return partyItem(
    {
      list: FEED,
      id: slugOf(FEED, entity.id),
      number: entity.id,
      kind,
      name,
      otherNames: [...otherNames],
      title: first(entity, 'position', 'title') ?? null,
      remarks: first(entity, 'notes', 'summary') ?? null,
      bornOn: born.length === 1 ? born[0] : undefined,
      countries: codes,
      who: who(),
      sameAs,
    },
    known,
    edition,
  );
}

const TYPES: [RegExp, SanctionType][] = [
  [/asset freeze|targeted financial|\bblock\b|блокування активів/i, 'BLOCKING'],
  [/travel ban/i, 'TRAVEL'],
  [/subject to the EAR|export/i, 'EXPORT_CONTROL'],
  [/securities|цінних паперів/i, 'FINANCIAL'],
  [/ship ban|aircraft ban|торговельних операцій/i, 'TRADE'],
];

/** What a sanction forbids, by the words of its provisions; `OTHER` where they are none that are known here. */
export function typesOf(provisions: string[]): SanctionType[] {
  const types = TYPES.filter(([pattern]) => provisions.some((text) => pattern.test(text))).map(([, type]) => type);
  return types.length > 0 ? types : ['OTHER'];
}

/** One that somebody else tells, and that is believed before this list, only gets its code. */
export function sanction(entity: FtmEntity, target: Target, edition: Date, known: Known): FeedItem {
  const { listed, starts, ends } = daysOf(entity);
  const coded = known.byCode('Sanction', entity.id);
  const met = coded && known.isSettled('Sanction', coded) ? undefined : sanctionMet(entity, target, known);
  const id = met?.id ?? coded ?? slugOf(FEED, entity.id);
  const begun = starts ?? listed;
  if (begun && ends && endOf(ends) <= begun.date) return { kind: 'BAD', file: '', line: entity.line, reason: 'it ends before it begins' };
  const own = {
    programId: programId(frameOf(entity), known),
    ...target,
    types: typesOf(all(entity, 'provisions')),
    reason: first(entity, 'reason', 'summary') ?? null,
    ...dated('listedOn', 'listedOnPrecision', listed),
    ...dated('startsOn', 'startsOnPrecision', starts),
    ...dated('endsOn', 'endsOnPrecision', ends),
    ...seen(known, 'Sanction', id, edition),
  };
  return {
    kind: 'NODE',
    type: 'Sanction',
    id,
    codes: [entity.id],
    knownFrom: edition,
    rule: met?.rule,
    folds: met && coded && coded !== id ? coded : undefined,
    columns: known.isSettled('Sanction', id) ? null : own,
  };
}

/** The columns of a sanction that say on whom it is. */
export interface Target {
  partyId: string;
  agencyId: string | null;
  personId: string | null;
}
export const targetOf = (item: FeedItem): Target | undefined =>
  item.kind === 'NODE' && item.columns
    ? { partyId: item.id, agencyId: item.columns.agencyId as string | null, personId: item.columns.personId as string | null }
    : undefined;

export function ownership(entity: FtmEntity, ownerId: string, assetId: string, edition: Date): FeedItem {
  const [from, to] = [dates(entity, 'startDate')[0], dates(entity, 'endDate').at(-1)];
  if (from && to && endOf(to) <= from.date) return { kind: 'BAD', file: '', line: entity.line, reason: 'it ends before it begins' };
  const columns = { ownerId, assetId, share: shareOf(entity), role: first(entity, 'role') ?? null, ...fromTo({ from, to }) };
  return { kind: 'NODE', type: 'PartyOwnership', id: slugOf(FEED, entity.id), codes: [entity.id], knownFrom: edition, columns };
}
