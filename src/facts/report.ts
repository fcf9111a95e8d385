import type { Row } from './rows.js';

/** What the curated record holds and how well it is founded. */
export interface Report {
  /** Records by table, with how many of them rest on one source alone and the day on which the longest unchecked was checked. */
  rooms: { table: string; records: number; oneSource: string[]; oldest: { day: string; ids: string[] } | undefined }[];
  /** Tables of parts and links, with their rows. */
  parts: { table: string; rows: number }[];
  /** Publishers with how many of their pages are cited, the most cited first. */
  publishers: { publisher: string; sources: number }[];
  /** Properties of which claims say different things. */
  disputed: { subject: string; property: string; claims: number; values: number }[];
}

// Map.groupBy comes with Node 21.
function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const NOT_RECORDS = new Set(['Country', 'Source', 'RecordSource', 'ExternalId']);

/** Counts over the rows of all curated facts. */
export function reportOf(rows: readonly Row[]): Report {
  const tables = groupedBy(rows, (row) => row.table);
  const cited = groupedBy(tables.get('RecordSource') ?? [], (row) => `${row.columns['subjectType']} ${row.columns['subjectId']}`);
  const isRecord = (row: Row) => row.columns['checkedThrough'] instanceof Date && cited.has(`${row.table} ${row.id}`);
  const kept = [...tables].filter(([table]) => !NOT_RECORDS.has(table));
  return {
    rooms: kept
      .filter(([, all]) => all.some(isRecord))
      .map(([table, all]) => ({
        table,
        records: all.length,
        // A claim stands where it was made: one source is all that it can have.
        oneSource: table === 'Claim' ? [] : all.filter((row) => cited.get(`${table} ${row.id}`)?.length === 1).map(({ id }) => id),
        oldest: oldestOf(all),
      })),
    parts: kept.filter(([, all]) => !all.some(isRecord)).map(([table, all]) => ({ table, rows: all.length })),
    publishers: [...groupedBy(tables.get('Source') ?? [], (row) => row.columns['publisher'] as string)]
      .map(([publisher, sources]) => ({ publisher, sources: sources.length }))
      .sort((a, b) => b.sources - a.sources || (a.publisher < b.publisher ? -1 : 1)),
    disputed: disputesOf(tables.get('Claim') ?? []),
  };
}

function oldestOf(rows: readonly Row[]) {
  const checked = groupedBy(
    rows.filter((row) => row.columns['checkedThrough'] instanceof Date),
    (row) => (row.columns['checkedThrough'] as Date).toISOString().slice(0, 10),
  );
  const [day] = [...checked.keys()].sort();
  return day === undefined ? undefined : { day, ids: checked.get(day)!.map(({ id }) => id) };
}

function disputesOf(claims: readonly Row[]) {
  const value = ({ columns }: Row) =>
    JSON.stringify(Object.entries(columns).filter(([column, held]) => column.startsWith('value') && held !== null));
  return [...groupedBy(claims, ({ columns }) => `${columns['subjectType']} ${columns['subjectId']} ${columns['property']}`)]
    .map(([key, all]) => {
      const [type, id, property] = key.split(' ') as [string, string, string];
      return { subject: `${type} ${id}`, property, claims: all.length, values: new Set(all.map(value)).size };
    })
    .filter(({ values }) => values > 1)
    .sort((a, b) => b.claims - a.claims || (a.subject < b.subject ? -1 : 1));
}

/** The report as plain text; `all` names every record with one source, every publisher and every dispute in place of the first few. */
export function printed(report: Report, all: boolean): string {
  const some = <Item>(items: readonly Item[], line: (item: Item) => string, most = 15) => [
    ...items.slice(0, all ? undefined : most).map((item) => `  ${line(item)}`),
    ...(all || items.length <= most ? [] : [`  and ${items.length - most} more (--all lists them)`]),
  ];
  const few = (ids: readonly string[]) =>
    all || ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 3).join(', ')} and ${ids.length - 3} more`;
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  return [
    'Records (with a single source; longest unchecked)',
    ...report.rooms.map(
      ({ table, records, oneSource, oldest }) =>
        `  ${table}: ${records} (${oneSource.length}${oldest ? `; ${oldest.day}: ${few(oldest.ids)}` : ''})`,
    ),
    'Parts and links',
    ...report.parts.map(({ table, rows }) => `  ${table}: ${rows}`),
    `Sources: ${sum(report.publishers.map(({ sources }) => sources))} by ${report.publishers.length} publishers`,
    ...some(report.publishers, ({ publisher, sources }) => `${publisher}: ${sources}`),
    `Disputed properties: ${report.disputed.length}`,
    ...some(report.disputed, ({ subject, property, claims, values }) => `${subject} ${property}: ${claims} claims, ${values} values`),
    ...(all
      ? ['Records with a single source', ...report.rooms.flatMap(({ table, oneSource }) => oneSource.map((id) => `  ${table} ${id}`))]
      : []),
  ].join('\n');
}
