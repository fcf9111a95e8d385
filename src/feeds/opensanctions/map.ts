import { createHash } from 'node:crypto';
import { endOf, parseVagueDate, type VagueDate } from '../../facts/dates.js';
import { dated, fromTo } from '../../facts/rows.js';
import type { PartyKind, SanctionType } from '../../generated/prisma/enums.js';
import type { FeedItem, Known, NodeItem } from '../item.js';
import { partyItem, seen } from '../lists/party.js';
import { agencyMeant, NOBODY, personMeant, type Who } from '../lists/who.js';
import { slugged } from '../slug.js';
import type { FtmEntity } from './parse.js';

export const FEED = 'opensanctions';

const KINDS: Record<string, PartyKind> = {
  Person: 'PERSON',
  Company: 'ORGANIZATION',
  Organization: 'ORGANIZATION',
  LegalEntity: 'ORGANIZATION',
  PublicBody: 'ORGANIZATION',
  Vessel: 'VESSEL',
  Airplane: 'AIRCRAFT',
};

const all = ({ properties }: FtmEntity, name: string): string[] => properties[name] ?? [];
const first = (entity: FtmEntity, ...names: string[]): string | undefined => names.flatMap((name) => all(entity, name))[0];
const dates = (entity: FtmEntity, name: string): VagueDate[] =>
  all(entity, name)
    .flatMap((text) => parseVagueDate(text.slice(0, 10)) ?? [])
    .sort((a, b) => a.date.getTime() - b.date.getTime());

/** A slug for a name in any script: what is left of it, and, where anything is lost, what tells it from others. */
function slugOf(...names: string[]): string {
  const slug = slugged(...names);
  return slug === names.join('-') ? slug : slugged(slug, createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 8));
}

export const isParty = ({ schema }: FtmEntity): boolean => schema in KINDS;

/** A party is an agency of the graph by its Russian tax number, an agency or a person by OFAC's number among the ids that were merged into it. */
export function party(entity: FtmEntity, edition: Date, known: Known): FeedItem {
  const kind = KINDS[entity.schema]!;
  const name = entity.caption ?? first(entity, 'name') ?? entity.id;
  const numbers = [entity.id, ...entity.referents].flatMap((id) => /^ofac-(\d+)$/.exec(id)?.[1] ?? []);
  const byOfac = (type: 'Agency' | 'Person') => numbers.flatMap((number) => known.byId(type, 'ofac', number) ?? [])[0];
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
    },
    known,
    edition,
  );
}

export interface Frame {
  authority: string;
  country: string | null;
  program: string;
  instrument: string;
}

/** Under what a sanction stands: one programme for each authority that imposes it, as several states carry out the EU's. */
export function frameOf(sanction: FtmEntity): Frame {
  const authority = first(sanction, 'authority') ?? 'an authority that is not named';
  const program = first(sanction, 'programId', 'program') ?? `measures of ${authority}`;
  return {
    authority,
    country: first(sanction, 'country')?.toUpperCase() ?? null,
    program,
    instrument: first(sanction, 'program', 'programId', 'programUrl') ?? program,
  };
}

const authorityCode = ({ authority, country }: Frame) => [country, authority].join(' ');
const authorityId = (frame: Frame, known: Known) => {
  const ofThere = (country: string | null) => country === frame.country || !frame.country || !known.countries.has(frame.country);
  const namesakes = known.curated.agencies.filter(({ names, countryId }) => names.includes(frame.authority) && ofThere(countryId));
  return known.byCode('Agency', authorityCode(frame)) ?? (namesakes.length === 1 ? namesakes[0]!.id : slugOf(FEED, authorityCode(frame)));
};
const programCode = (frame: Frame) => [frame.program, authorityCode(frame)].join(' of ');
const programId = (frame: Frame, known: Known) => known.byCode('SanctionsProgram', programCode(frame)) ?? slugOf(FEED, programCode(frame));

export function authority(frame: Frame, edition: Date, known: Known): NodeItem {
  const id = authorityId(frame, known);
  const countryId = frame.country && known.countries.has(frame.country) ? frame.country : null;
  const columns = { name: frame.authority, shortName: null, kind: 'GOVERNMENT', countryId };
  return {
    kind: 'NODE',
    type: 'Agency',
    id,
    codes: [authorityCode(frame)],
    knownFrom: edition,
    columns: known.isSettled('Agency', id) ? null : columns,
  };
}

export function program(frame: Frame, edition: Date, known: Known): NodeItem {
  const id = programId(frame, known);
  const columns = { name: frame.program, authorityId: authorityId(frame, known), legalInstrument: frame.instrument };
  return {
    kind: 'NODE',
    type: 'SanctionsProgram',
    id,
    codes: [programCode(frame)],
    knownFrom: edition,
    columns: known.isSettled('SanctionsProgram', id) ? null : columns,
  };
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

/** When it was listed and when it began stay apart, as the format keeps them; of several dates the first counts, of ends the last. */
export function sanction(entity: FtmEntity, target: NonNullable<ReturnType<typeof whoOf>>, edition: Date, known: Known): FeedItem {
  const id = known.byCode('Sanction', entity.id) ?? slugOf(FEED, entity.id);
  const [listed, starts, ends] = [dates(entity, 'listingDate')[0], dates(entity, 'startDate')[0], dates(entity, 'endDate').at(-1)];
  const begun = starts ?? listed;
  if (begun && ends && endOf(ends) <= begun.date) return { kind: 'BAD', file: '', line: entity.line, reason: 'it ends before it begins' };
  const columns = {
    programId: programId(frameOf(entity), known),
    ...target,
    types: typesOf(all(entity, 'provisions')),
    reason: first(entity, 'reason', 'summary') ?? null,
    ...dated('listedOn', 'listedOnPrecision', listed),
    ...dated('startsOn', 'startsOnPrecision', starts),
    ...dated('endsOn', 'endsOnPrecision', ends),
    ...seen(known, 'Sanction', id, edition),
  };
  return { kind: 'NODE', type: 'Sanction', id, codes: [entity.id], knownFrom: edition, columns };
}

/** The columns of a sanction that say on whom it is. */
export const whoOf = (item: FeedItem) =>
  item.kind === 'NODE' && item.columns
    ? { partyId: item.id, agencyId: item.columns.agencyId as string | null, personId: item.columns.personId as string | null }
    : undefined;

export function ownership(entity: FtmEntity, ownerId: string, assetId: string, edition: Date): FeedItem {
  const [from, to] = [dates(entity, 'startDate')[0], dates(entity, 'endDate').at(-1)];
  if (from && to && endOf(to) <= from.date) return { kind: 'BAD', file: '', line: entity.line, reason: 'it ends before it begins' };
  const percentage = Number(first(entity, 'percentage') ?? Number.NaN);
  const share = percentage >= 0 && percentage <= 100 ? percentage : null;
  const columns = { ownerId, assetId, share, role: first(entity, 'role') ?? null, ...fromTo({ from, to }) };
  return { kind: 'NODE', type: 'PartyOwnership', id: slugOf(FEED, entity.id), codes: [entity.id], knownFrom: edition, columns };
}
