import type { NodeType, Prisma } from '../generated/prisma/client.js';
import { endOf, type VagueDate } from './dates.js';

export type Table = Exclude<Prisma.ModelName, 'Change' | 'Revision'>;

/** Where a record stands, for messages. */
export interface Place {
  file: string;
  line: number;
}

export interface Version {
  knownFrom: Date;
  columns: Record<string, unknown>;
}

/** One row of one table, as the curated record has it: its last version, and those that it replaced, oldest first. */
export interface Row {
  table: Table;
  id: string;
  columns: Record<string, unknown>;
  earlier: Version[];
  place: Place;
}

export interface Known {
  /** Given in the record; beats the rest. */
  knownFrom?: VagueDate | undefined;
  /** The event's own date. Not for plans, listings, or what was disclosed later. */
  event?: VagueDate | undefined;
}

/** A problem with the curated facts, with the place to mend. */
export class FactError extends Error {
  constructor(
    readonly place: Place,
    reason: string,
  ) {
    super(`${place.file}:${place.line}: ${reason}`);
  }
}

/** Two columns for a vague date: `dated('fromDate', 'fromPrecision', from)`. Absent becomes null. */
export const dated = (column: string, precision: string, value: VagueDate | undefined) => ({
  [column]: value?.date ?? null,
  [precision]: value?.precision ?? null,
});
/** `[from, to)` by day. */
export const fromTo = (value: { from?: VagueDate | undefined; to?: VagueDate | undefined }) => ({
  ...dated('fromDate', 'fromPrecision', value.from),
  ...dated('toDate', 'toPrecision', value.to),
});

/**
 * Collects the rows of all records. Rooms add; `known` fills knownFrom once all sources are there.
 */
export class Rows {
  readonly #rows = new Map<string, Row>();
  readonly #known = new Map<Row, { known: Known; sources: readonly string[] }>();
  readonly #learnt = new Map<Row, { source: string; columns: Record<string, unknown> }>();
  readonly #sources = new Map<string, { publishedOn: VagueDate | undefined; retrievedOn: VagueDate | undefined }>();

  all(): Row[] {
    return [...this.#rows.values()];
  }

  get(table: Table, id: string): Row | undefined {
    return this.#rows.get(`${table} ${id}`);
  }

  has(table: Table, id: string): boolean {
    return this.#rows.has(`${table} ${id}`);
  }

  /** Adds a row. `sources` decide when it was known; they become its RecordSource rows by `cite`. */
  add(place: Place, table: Table, id: string, columns: Record<string, unknown>, sources: readonly string[], known: Known = {}): Row {
    const key = `${table} ${id}`;
    const other = this.#rows.get(key);
    if (other) throw new FactError(place, `${table} "${id}" stands already at ${other.place.file}:${other.place.line}`);
    const row: Row = { table, id, columns, earlier: [], place };
    this.#rows.set(key, row);
    this.#known.set(row, { known, sources });
    return row;
  }

  /** Columns that a source told: from its day on if the row was known before, else from the first. */
  learn(row: Row, source: string, columns: Record<string, unknown>) {
    this.#learnt.set(row, { source, columns });
  }

  addSource(
    place: Place,
    id: string,
    columns: Record<string, unknown>,
    dates: { publishedOn: VagueDate | undefined; retrievedOn: VagueDate | undefined },
  ) {
    this.#sources.set(id, dates);
    this.add(place, 'Source', id, columns, [id]);
  }

  /** Links a record to its sources, in the order given. */
  cite(place: Place, subjectType: string, subjectId: string, sources: readonly string[]) {
    for (const [position, sourceId] of [...new Set(sources)].entries()) {
      this.add(place, 'RecordSource', `${subjectType}:${subjectId}:${sourceId}`, { subjectType, subjectId, sourceId, position }, [
        sourceId,
      ]);
    }
  }

  externalIds(place: Place, subjectType: NodeType, subjectId: string, ids: Record<string, string> | undefined, sources: readonly string[]) {
    for (const [scheme, value] of Object.entries(ids ?? {})) {
      this.add(place, 'ExternalId', `${subjectType}:${scheme}:${value}`, { subjectType, subjectId, scheme, value }, sources);
    }
  }

  /** The day by whose end a source was public: when it was published, else when it was read. */
  publicBy(source: string, place: Place): Date {
    const dates = this.#sources.get(source);
    if (!dates) throw new FactError(place, `source "${source}" is not in data/sources`);
    const date = dates.publishedOn ?? dates.retrievedOn;
    return lastInstant(date!);
  }

  /** When the last of a row's sources was public. */
  lastSourceOf(row: Row): Date {
    return new Date(Math.max(...this.#known.get(row)!.sources.map((source) => this.publicBy(source, row.place).getTime())));
  }

  /** Sets `knownFrom` on every row: what the record says, else the earliest of its event and its sources' dates of publication. */
  resolveKnownFrom(attempt: (work: () => void) => void) {
    for (const [row, { known, sources }] of this.#known) {
      if (row.table !== 'Country') attempt(() => this.#resolve(row, known, sources)); // countries are reference data: no clock
    }
  }

  #resolve(row: Row, known: Known, sources: readonly string[]) {
    const published = sources.filter((source) => this.#sources.get(source)?.publishedOn);
    const dates = (published.length > 0 || known.event ? published : sources).map((source) => this.publicBy(source, row.place));
    if (known.event) dates.push(lastInstant(known.event));
    for (const source of sources) this.publicBy(source, row.place); // names an unknown source, used for the date or not
    const first = known.knownFrom ? known.knownFrom.date : new Date(Math.min(...dates.map(Number)));
    this.#tell(row, first);
    row.columns.knownFrom = row.earlier.length > 0 ? row.columns.knownFrom : first;
    if (row.earlier[0]) row.earlier[0].knownFrom = first;
    const order = [...row.earlier.map((version) => version.knownFrom), row.columns.knownFrom as Date];
    if (order.some((date, at) => at > 0 && date <= order[at - 1]!)) {
      throw new FactError(row.place, `the versions of ${row.table} "${row.id}" must be known one after the other`);
    }
  }

  #tell(row: Row, first: Date) {
    const learnt = this.#learnt.get(row);
    if (!learnt) return;
    const knownFrom = this.publicBy(learnt.source, row.place);
    const before = Object.fromEntries(Object.keys(learnt.columns).map((column) => [column, row.columns[column]]));
    Object.assign(row.columns, learnt.columns);
    if (knownFrom <= first) return;
    row.earlier.push({ knownFrom: first, columns: before });
    row.columns.knownFrom = knownFrom;
  }
}

/** When the first version of a row was known. */
export const firstKnown = (row: Row): Date => row.earlier[0]?.knownFrom ?? (row.columns.knownFrom as Date);

// A vague date says "no later than" by the end of its span; what a record gives as `knownFrom` counts from its start.
export const lastInstant = (value: VagueDate) =>
  value.precision === 'SECOND' || value.precision === 'MINUTE' ? value.date : new Date(endOf(value).getTime() - 1000);
