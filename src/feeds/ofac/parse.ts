import { parse } from 'csv-parse/sync';
import { FeedFileError, linesOf } from '../file.js';

/** A row of OFAC's sdn.csv; null where the list has `-0-`. */
export interface SdnEntry {
  line: number;
  /** How long its line is, with its end. */
  bytes: number;
  /** The number of the entry: it stays when the name changes, and is never given to another. */
  number: string;
  name: string;
  /** `individual`, `vessel`, `aircraft`; null for everything else, organisations first of all. */
  type: string | null;
  /** The tags of the programmes, such as `RUSSIA-EO14024`. */
  programs: string[];
  title: string | null;
  remarks: string | null;
}

export interface BadSdnRow {
  line: number;
  reason: string;
}

const COLUMNS = 12;

/**
 * The entries of the list of Specially Designated Nationals, one at a time (U.S. Treasury, Office of Foreign Assets Control: sdn.csv has no line of
 * names; its columns are number, name, type, programmes, title, five of vessels and one of owners, and remarks).
 * @throws FeedFileError for what `linesOf` refuses, for a file that is not this list, and for one that lacks the 0x1A that the list ends with.
 */
export async function* sdnEntries(path: string): AsyncGenerator<SdnEntry | BadSdnRow> {
  let rows = 0;
  let bad = 0;
  for await (const { number: line, text } of linesOf(path, { dosEnd: true })) {
    rows++;
    const entry = entryOf(line, text);
    if ('reason' in entry) bad++;
    if (rows === bad && bad === 5)
      throw new FeedFileError(path, 'not OFAC’s sdn.csv: its rows have twelve fields and begin with a number', 1);
    yield entry;
  }
}

function entryOf(line: number, text: string): SdnEntry | BadSdnRow {
  const [fields] = fieldsOf(text) ?? [];
  if (!fields) return { line, reason: 'its quotes do not close' };
  if (fields.length !== COLUMNS) return { line, reason: `${fields.length} fields where the list has ${COLUMNS}` };
  const [number, name, type, programs, title] = fields.map((field) => (/^-0-\s*$/.test(field) ? null : field.trim() || null));
  if (!number || !/^\d{1,9}$/.test(number)) return { line, reason: 'no number' };
  if (!name) return { line, reason: 'no name' };
  if (!programs) return { line, reason: 'no programme' };
  const remarks = fields.at(-1)!.trim();
  return {
    line,
    bytes: Buffer.byteLength(text) + 2,
    number,
    name,
    type: type ?? null,
    programs: [...new Set(programs.split(/\]\s*\[/).map((tag) => tag.replace(/^\[|\]$/g, '').trim()))],
    title: title ?? null,
    remarks: remarks === '-0-' || remarks === '' ? null : remarks,
  };
}

function fieldsOf(text: string): string[][] | undefined {
  try {
    return parse(text, { relax_column_count: true });
  } catch {
    return undefined;
  }
}
