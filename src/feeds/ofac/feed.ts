import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseVagueDate } from '../../facts/dates.js';
import { FeedFileError } from '../file.js';
import type { Edition, FeedItem, Known } from '../item.js';
import { heads, namedOtherwise, PUBLISHER, partyOf, programItem, sanctionItem, sourceIdOf, unnamed } from './map.js';
import { sdnEntries } from './parse.js';

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
      id: sourceIdOf(text),
      publisher: PUBLISHER,
      title: `Specially Designated Nationals and Blocked Persons List, edition of ${text}`,
      url: 'https://www.treasury.gov/ofac/downloads/sdn.csv',
    },
    size: 2 * statSync(path).size,
    read: () => progress.read,
    ends: ['Claim', 'Sanction', 'ListedParty'],
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
    yield partyOf(entry, at, known);
  }
  for (const tag of programs) yield programItem(tag, at, known);
  const named = new Set<string>();
  const differing: FeedItem[] = [];
  for await (const entry of sdnEntries(path)) {
    if ('reason' in entry) continue;
    progress.read += entry.bytes;
    for (const tag of entry.programs) {
      named.add(`${entry.number} ${tag}`);
      yield sanctionItem(entry, tag, at, known);
    }
    differing.push(...namedOtherwise(entry, at, known));
  }
  yield* differing;
  yield* unnamed(named, at, known);
}
