import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseVagueDate } from '../../facts/dates.js';
import { dated } from '../../facts/rows.js';
import type { PartyKind } from '../../generated/prisma/enums.js';
import { FeedFileError } from '../file.js';
import type { Edition, FeedItem, Known } from '../item.js';
import { partyItem, seen } from '../lists/party.js';
import { slugged } from '../slug.js';
import { type SdnEntry, sdnEntries } from './parse.js';
import { parseRemarks, type Remarks } from './remarks.js';

const FEED = 'ofac';
const AUTHORITY = 'us-treasury-ofac';

/** The editions at a path: one file, or those of a folder, oldest first. */
export async function* ofacEditions({ path, edition }: { path: string; edition?: string | undefined }): AsyncGenerator<Edition> {
  if (!existsSync(path)) throw new FeedFileError(path, 'is not there');
  if (!statSync(path).isDirectory()) yield openSdn(path, edition);
  else {
    const files = readdirSync(path).filter((file) => file.toLowerCase().endsWith('.csv'));
    if (files.length === 0) throw new FeedFileError(path, 'no .csv file in this folder');
    if (edition) throw new FeedFileError(path, '--edition is for one file');
    const dates = files.map((file) => ({ file, at: editionOf(file) })).sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { file } of dates) yield openSdn(join(path, file));
  }
}

/**
 * One edition of OFAC's list of Specially Designated Nationals. The file tells no date: its name does, or the caller.
 * @throws FeedFileError when neither does.
 */
export function openSdn(path: string, day?: string): Edition {
  const at = editionOf(day ?? basename(path));
  const text = at.toISOString().slice(0, 10);
  const progress = { read: 0 };
  return {
    at,
    source: {
      id: `ofac-sdn-list-${text}`,
      publisher: 'U.S. Department of the Treasury, Office of Foreign Assets Control (OFAC)',
      title: `Specially Designated Nationals and Blocked Persons List, edition of ${text}`,
      url: 'https://www.treasury.gov/ofac/downloads/sdn.csv',
    },
    size: 2 * statSync(path).size,
    read: () => progress.read,
    ends: ['Sanction', 'ListedParty'],
    items: (known) => itemsOf(path, at, known, progress),
  };
}

function editionOf(text: string): Date {
  const [, year, month, day] = /(\d{4})-?(\d\d)-?(\d\d)/.exec(text) ?? [];
  const date = year && parseVagueDate(`${year}-${month}-${day}`);
  if (!date) throw new FeedFileError(text, 'no day of an edition in its name, as in sdn_2023-12-28.csv: give --edition');
  return date.date;
}

async function* itemsOf(path: string, at: Date, known: Known, progress: { read: number }): AsyncGenerator<FeedItem> {
  yield* heads(at, known);
  // Twice over the file: a list is too long to keep, and parties go before what is imposed on them.
  const programs = new Set<string>();
  for await (const entry of sdnEntries(path)) {
    if ('reason' in entry) {
      yield { kind: 'BAD', file: basename(path), ...entry };
      continue;
    }
    progress.read += entry.bytes;
    for (const tag of entry.programs) programs.add(tag);
    const told = parseRemarks(entry.remarks);
    yield partyItem(
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
  for (const tag of programs) yield programItem(tag, at, known);
  for await (const entry of sdnEntries(path)) {
    if ('reason' in entry) continue;
    progress.read += entry.bytes;
    for (const tag of entry.programs) yield sanctionItem(entry, tag, at, known);
  }
}

const KINDS: Record<string, PartyKind> = { individual: 'PERSON', vessel: 'VESSEL', aircraft: 'AIRCRAFT' };

const partyId = ({ number }: SdnEntry) => `${FEED}-${number}`;

/** By the number that the graph has for a sanction, an agency or a person, and by the tax number of an agency: a name alone is nobody's. */
function whoIs({ number, type }: SdnEntry, { inns }: Remarks, known: Known) {
  const curated = known.byCode('Sanction', number);
  const target = curated ? known.sanction(curated) : undefined;
  const owners = new Set(inns.flatMap((inn) => known.byId('Agency', 'inn', inn) ?? []));
  const agencyId = target?.agencyId ?? known.byCode('Agency', number) ?? (owners.size === 1 ? [...owners][0]! : null);
  const personId = target?.personId ?? known.byCode('Person', number) ?? null;
  return type === 'individual' ? { agencyId: null, personId } : { agencyId, personId: null };
}

function* heads(at: Date, known: Known): Generator<FeedItem> {
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

function programItem(tag: string, at: Date, known: Known): FeedItem {
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

function sanctionItem(entry: SdnEntry, tag: string, at: Date, known: Known): FeedItem {
  const code = `${entry.number} ${tag}`;
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
          ...whoIs(entry, parseRemarks(entry.remarks), known),
          types: ['BLOCKING'],
          ...undated,
          ...seen(known, 'Sanction', id, at),
        },
  };
}
