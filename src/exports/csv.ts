import type { TableWriter } from './formats.js';

const QUOTED = /[",\r\n]/;
// A spreadsheet takes a cell that begins so for a formula, and runs it.
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180, UTF-8, lines ended by CRLF. What is unknown is an empty cell, an empty text is a quoted one. */
export const csvWriter: TableWriter = (columns) => ({
  head: () => line(columns.map(({ name }) => name)),
  rows: (rows) => rows.map((row) => line(row.map(cell))).join(''),
  end: () => '',
});

const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;

function cell(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value); // -3.5 is a number, and stays one
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return inert === '' || QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
