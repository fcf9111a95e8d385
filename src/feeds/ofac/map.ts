import { dated } from '../../facts/rows.js';
import type { PartyKind } from '../../generated/prisma/enums.js';
import { differing } from '../claim.js';
import type { FeedItem, Known } from '../item.js';
import { partyItem, seen } from '../lists/party.js';
import { agencyMeant, NOBODY, personMeant, type Who } from '../lists/who.js';
import { slugged } from '../slug.js';
import type { SdnEntry } from './parse.js';
import { parseRemarks, type Remarks } from './remarks.js';

export const FEED = 'ofac';
export const PUBLISHER = 'U.S. Department of the Treasury, Office of Foreign Assets Control (OFAC)';
const AUTHORITY = 'us-treasury-ofac';
export const sourceIdOf = (day: string) => `ofac-sdn-list-${day}`;

const KINDS: Record<string, PartyKind> = { individual: 'PERSON', vessel: 'VESSEL', aircraft: 'AIRCRAFT' };

const partyId = ({ number }: SdnEntry) => `${FEED}-${number}`;

/** By the number that the graph has for a sanction, an agency or a person; else by tax number, or by name, birth date and nationality together. */
function whoIs({ number, name, type }: SdnEntry, told: Remarks, known: Known): Who {
  const curated = known.byCode('Sanction', number);
  const target = curated ? known.sanction(curated) : undefined;
  if (type === 'individual') {
    const personId = target?.personId ?? known.byCode('Person', number);
    return personId ? { ...NOBODY, personId } : personMeant(number, [name, ...told.otherNames], told.bornOn, told.countries, known);
  }
  if (type !== null) return NOBODY;
  const agencyId = target?.agencyId ?? known.byCode('Agency', number);
  return agencyId ? { ...NOBODY, agencyId } : agencyMeant(number, told.inns, known);
}

export function* heads(at: Date, known: Known): Generator<FeedItem> {
  const head = { kind: 'NODE', knownFrom: at } as const;
  yield {
    ...head,
    type: 'Agency',
    id: AUTHORITY,
    codes: [],
    columns: known.isSettled('Agency', AUTHORITY)
      ? null
      : { name: 'Office of Foreign Assets Control', shortName: 'OFAC', kind: 'REGULATOR', countryId: 'US' },
  };
  yield {
    ...head,
    type: 'SanctionsList',
    id: FEED,
    codes: [],
    columns: { name: 'Specially Designated Nationals and Blocked Persons List (SDN)', authorityId: AUTHORITY, edition: at },
  };
}

const programId = (tag: string, known: Known) => known.byCode('SanctionsProgram', tag) ?? slugged('ofac', 'program', tag);

export function programItem(tag: string, at: Date, known: Known): FeedItem {
  const id = programId(tag, known);
  const order = /EO(\d+)$/.exec(tag)?.[1];
  return {
    kind: 'NODE',
    type: 'SanctionsProgram',
    id,
    codes: [tag],
    knownFrom: at,
    columns: known.isSettled('SanctionsProgram', id)
      ? null
      : {
          name: `OFAC ${tag}`,
          authorityId: AUTHORITY,
          legalInstrument: order ? `Executive Order ${order}` : `Programme tag ${tag} of OFAC's list`,
        },
  };
}

export function sanctionItem(entry: SdnEntry, tag: string, at: Date, known: Known): FeedItem {
  const code = `${entry.number} ${tag}`;
  const { agencyId, personId } = whoIs(entry, parseRemarks(entry.remarks), known);
  const program = programId(tag, known);
  const curated = known.byCode('Sanction', entry.number);
  const coded = known.byCode('Sanction', code);
  const found = !coded && curated && known.sanction(curated)?.programId === program ? [{ id: curated }] : [];
  const same = known.only('Sanction', [code], found);
  const id = coded ?? same?.id ?? slugged('ofac', code);
  const undated = dated('listedOn', 'listedOnPrecision', undefined);
  return {
    kind: 'NODE',
    type: 'Sanction',
    id,
    codes: [code],
    knownFrom: at,
    rule: same && `the sanction with its number, ${entry.number}, under its programme, ${tag}`,
    columns: known.isSettled('Sanction', id)
      ? null
      : {
          programId: program,
          partyId: partyId(entry),
          agencyId,
          personId,
          types: ['BLOCKING'],
          ...undated,
          ...seen(known, 'Sanction', id, at),
        },
  };
}

/** What the list of a day has otherwise than a curated sanction: both stand, the list's word as a claim. */
const listHas = (subjectId: string, property: string, says: string, value: Record<string, unknown>, at: Date): FeedItem => {
  const day = at.toISOString().slice(0, 10);
  const statement = `The list of ${day} ${says}.`;
  return differing({
    feed: FEED,
    publisher: PUBLISHER,
    subjectType: 'Sanction',
    subjectId,
    property,
    statement,
    value,
    edition: at,
    sourceId: sourceIdOf(day),
  });
};

/** Where the list stopped naming what the record has in force, or names what it has ended. */
export function* unnamed(named: ReadonlySet<string>, at: Date, known: Known): Generator<FeedItem> {
  for (const [code, { id, endsOn }] of known.namedSanctions) {
    const over = endsOn !== null && endsOn.date <= at;
    if (named.has(code) !== over) continue;
    const gone = dated('valueDate', 'valueDatePrecision', { date: at, precision: 'DAY' });
    yield over
      ? listHas(id, 'endsOn', 'still names it', { valueText: 'in force' }, at)
      : listHas(id, 'endsOn', 'no longer names it', gone, at);
  }
}

/** Where the list has the party of a curated sanction, by its number, under other programmes than that one's, or before the record has it listed. */
export function* namedOtherwise({ number, programs }: SdnEntry, at: Date, known: Known): Generator<FeedItem> {
  const curated = known.byCode('Sanction', number);
  const target = curated ? known.sanction(curated) : undefined;
  if (!curated || !target || !known.isSettled('Sanction', curated) || programs.length === 0) return;
  const ids = programs.map((tag) => programId(tag, known));
  if (!ids.includes(target.programId)) {
    const value = ids.length === 1 ? { valueNodeType: 'SanctionsProgram', valueNodeId: ids[0] } : { valueText: programs.join(', ') };
    yield listHas(curated, 'program', `has it under ${programs.join(', ')}`, value, at);
  } else if (target.listedOn && target.listedOn.date > at) {
    yield listHas(curated, 'listedOn', 'names it already', { valueText: `by ${at.toISOString().slice(0, 10)}` }, at);
  }
}

export function partyOf(entry: SdnEntry, at: Date, known: Known): FeedItem {
  const told = parseRemarks(entry.remarks);
  return partyItem(
    {
      list: FEED,
      id: partyId(entry),
      number: entry.number,
      kind: KINDS[entry.type ?? ''] ?? 'ORGANIZATION',
      name: entry.name,
      otherNames: told.otherNames,
      title: entry.title,
      remarks: entry.remarks,
      bornOn: told.bornOn,
      countries: told.countries.filter((code) => known.countries.has(code)),
      who: whoIs(entry, told, known),
    },
    known,
    at,
  );
}
