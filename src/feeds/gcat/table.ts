import { FeedFileError, linesOf } from '../file.js';
import { parseGcatDate } from './dates.js';

/** A row of a GCAT table: text by column, without its padding; null where the catalogue has `-` or nothing. */
export interface GcatRow<Column extends string> {
  line: number;
  /** How long its line is, with its end. */
  bytes: number;
  of: Record<Column, string | null>;
}

/** A row that has not as many fields as the table has columns. */
export interface BadRow {
  line: number;
  reason: string;
}

export interface GcatTable<Column extends string> {
  /** When the catalogue's author brought the table up to date, by its second line. */
  updated: Date;
  rows: AsyncGenerator<GcatRow<Column> | BadRow>;
}

export const isBad = (row: GcatRow<string> | BadRow): row is BadRow => 'reason' in row;

/**
 * Opens a table of J. McDowell's General Catalog of Artificial Space Objects, in its TAB-separated form (CC BY 4.0, planet4589.org).
 * @param columns those that are wanted, by their names in the table's first line.
 * @throws FeedFileError when it is not such a table or lacks a column; the rows throw it for what `linesOf` refuses.
 */
export async function openGcatTable<Column extends string>(path: string, columns: readonly Column[]): Promise<GcatTable<Column>> {
  const lines = linesOf(path);
  try {
    return await opened(path, lines, columns);
  } catch (error) {
    await lines.return(undefined); // or the file stays open
    throw error;
  }
}

async function opened<Column extends string>(
  path: string,
  lines: ReturnType<typeof linesOf>,
  columns: readonly Column[],
): Promise<GcatTable<Column>> {
  const head = await lines.next();
  const names = head.done
    ? []
    : head.value.text
        .replace(/^#/, '')
        .split('\t')
        .map((name) => name.trim());
  if (head.done || !head.value.text.startsWith('#'))
    throw new FeedFileError(path, 'no GCAT table: the first line must name its columns after a #', 1);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new FeedFileError(path, `no ${missing.join(', ')} among the columns`, 1);
  const second = await lines.next();
  const stamp = second.done ? undefined : /^# Updated +(.*\S)\s*$/.exec(second.value.text)?.[1];
  const updated = stamp && parseGcatDate(stamp.replace(/(\d\d):(\d\d):(\d\d)$/, '$1$2:$3'));
  if (!updated) throw new FeedFileError(path, 'the second line must say when the table was updated', 2);
  return { updated: updated.date, rows: rowsOf(lines, names, columns) };
}

async function* rowsOf<Column extends string>(
  lines: ReturnType<typeof linesOf>,
  names: string[],
  columns: readonly Column[],
): AsyncGenerator<GcatRow<Column> | BadRow> {
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  for await (const { number, text } of lines) {
    if (text.startsWith('#')) continue;
    const fields = text.split('\t');
    if (fields.length !== names.length) {
      yield { line: number, reason: `${fields.length} fields where the table has ${names.length} columns` };
      continue;
    }
    yield {
      line: number,
      bytes: Buffer.byteLength(text) + 1,
      of: Object.fromEntries(places.map(([column, at]) => [column, plain(fields[at]!)])) as GcatRow<Column>['of'],
    };
  }
}

const plain = (field: string): string | null => {
  const text = field.trim();
  return text === '' || text === '-' ? null : text;
};
