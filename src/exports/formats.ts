import { coded } from '../errors.js';
import type { Column } from './columns.js';
import { csvWriter } from './csv.js';
import { ndjsonWriter } from './ndjson.js';

/** Makes the bytes of one table. Rows are handed over page by page, their cells in the order of the columns. */
export type TableWriter = (columns: readonly Column[]) => {
  head(): string | Uint8Array;
  rows(rows: readonly unknown[][]): string | Uint8Array;
  end(): string | Uint8Array;
};

export interface Format {
  name: string;
  /** As it is sent; what is accepted is this without its parameters, and the other names. */
  type: string;
  accepted: readonly string[];
  extension: string;
  /** Loaded when it is first asked for. */
  writer(): Promise<TableWriter>;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'csv',
    type: 'text/csv; charset=utf-8; header=present',
    accepted: ['text/csv'],
    extension: 'csv',
    writer: async () => csvWriter,
  },
  {
    name: 'ndjson',
    type: 'application/x-ndjson; charset=utf-8',
    accepted: ['application/x-ndjson', 'application/ndjson', 'application/jsonl'],
    extension: 'ndjson',
    writer: async () => ndjsonWriter,
  },
  {
    name: 'arrow',
    type: 'application/vnd.apache.arrow.stream',
    accepted: ['application/vnd.apache.arrow.stream'],
    extension: 'arrows', // as Arrow itself names files of the streaming format
    writer: async () => (await import('./arrow.js')).arrowWriter,
  },
];

const JSON_TYPES = ['application/graphql-response+json', 'application/json', 'application/*', '*/*'];

/**
 * The form that a request wants its answer in: `?format=` decides, else `Accept`, where a table must be liked better than JSON.
 * Undefined for what is no table.
 * @throws NOT_ACCEPTABLE for a format that is not known.
 */
export function formatOf(search: URLSearchParams, accept: string | null): Format | undefined {
  const name = search.get('format');
  if (name !== null) {
    const format = FORMATS.find((each) => each.name === name);
    if (!format && name !== 'json') {
      throw coded('NOT_ACCEPTABLE', `No such format: \`format\` is one of json, ${FORMATS.map((each) => each.name).join(', ')}.`);
    }
    return format;
  }
  if (!accept) return undefined;
  const [best] = accept
    .split(',')
    .flatMap((part) => liked(part))
    .sort((one, other) => other.weight - one.weight);
  return best?.format;
}

/** Whether a table is asked for, be it in a format that is not known. */
export function asksForTable(search: URLSearchParams, accept: string | null): boolean {
  return search.has('format') ? search.get('format') !== 'json' : formatOf(search, accept) !== undefined;
}

/** What one part of an `Accept` header means to us; nothing when it is for somebody else. */
function liked(part: string): { format: Format | undefined; weight: number }[] {
  const [type = '', ...parameters] = part
    .toLowerCase()
    .split(';')
    .map((each) => each.trim());
  const format = FORMATS.find(({ accepted }) => accepted.includes(type));
  if (!format && !JSON_TYPES.includes(type)) return [];
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  return weight > 0 ? [{ format, weight }] : [];
}

/** What can be asked for by `Accept`, for whoever asks for something else. */
export const TABLE_TYPES: readonly string[] = FORMATS.map(({ accepted }) => accepted[0]!);
