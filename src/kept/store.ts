import type { Touched } from '../db/revision.js';

type Key = string | number;
type Version = Record<string, unknown>;

/** What a shelf holds, and what changes it. */
export interface Holding {
  /** One name for one meaning, in all of the process. */
  name: string;
  /** The table that its rows are of. */
  table: string;
  /** The key that a row is found under, from its columns as JSON has them; null for none. */
  keyOf(version: Version): Key | null;
  /** Tables that its values hang on besides, each as a whole. */
  also?: readonly string[];
}

/** Ids of a list, and what it hangs on: some columns of some tables, as conditions and orders do. Other columns may change under it, and rows be dropped. */
export interface Page {
  ids: readonly Key[];
  hangsOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The share of a page's rows that makes it worth asking for ids alone. */
const WARM = 0.8;

/** Values by key, in two generations: what was not asked for during the last one goes with it. */
class Shelf<Value> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  readonly #taken: (value: Value) => void;

  /** @param taken is told of each value that the young generation takes in, from the old one too: it is there once more. */
  constructor(taken: (value: Value) => void) {
    this.#taken = taken;
  }

  get(key: Key): Value | undefined {
    const value = this.#young.get(key);
    if (value !== undefined) return value;
    const older = this.#old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: Key, value: Value) {
    this.#young.set(key, value);
    this.#taken(value);
  }

  delete(key: Key) {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  clear() {
    this.#young.clear();
    this.#old.clear();
  }

  age() {
    this.#old = this.#young;
    this.#young = new Map();
  }

  *entries(): Iterable<[Key, Value]> {
    yield* this.#young;
    yield* this.#old;
  }
}

/** A shelf of one holding. Nothing is put there but by `keep`. */
export interface Kept<Value> {
  get(key: Key): Value | undefined;
  /** @param epoch that of the store when the statement was sent. */
  keep(epoch: number, key: Key, value: Value): void;
}

/**
 * Rows and lists of the present, kept from one request to the next. The invariant: what it gives is what the database would say at the last number that
 * `Revisions.current` gave, or later. So whoever asks it has awaited `current` after the request came in; and a value is taken in only if nothing was
 * dropped since its statement was sent: had it been read before a commit that is told by now, what that commit touched is dropped already and would not be again.
 * Values belong to all: nobody changes them.
 */
export class KeptStore {
  readonly #most: number;
  readonly #shelves = new Map<string, { holding: Holding; shelf: Shelf<unknown> }>();
  readonly #byTable = new Map<string, { holding: Holding; shelf: Shelf<unknown> }[]>();
  readonly #pages = new Shelf<Page>(({ ids }) => this.#grow(1000 + 8 * ids.length)); // the key, which has the statement in it, and the ids
  readonly #warm = new Set<string>();
  #bytes = 0;
  #epoch = 0;

  /** @param bytes about as many as it may take. */
  constructor(bytes: number) {
    this.#most = bytes / 2; // for each of the generations
  }

  /** Moves whenever something was dropped. */
  get epoch(): number {
    return this.#epoch;
  }

  shelf<Value>(holding: Holding): Kept<Value> {
    let known = this.#shelves.get(holding.name);
    if (!known) {
      known = { holding, shelf: new Shelf<unknown>((value) => this.#grow(bytesOf(value))) };
      this.#shelves.set(holding.name, known);
      for (const table of [holding.table, ...(holding.also ?? [])]) this.#byTable.set(table, [...(this.#byTable.get(table) ?? []), known]);
    }
    const shelf = known.shelf as Shelf<Value>;
    return {
      get: (key) => shelf.get(key),
      keep: (epoch, key, value) => {
        if (epoch === this.#epoch) shelf.set(key, frozen(value));
      },
    };
  }

  /** Whether most of the last rows of a table that a page was made of were kept. */
  isWarm(table: string): boolean {
    return this.#warm.has(table);
  }

  tellWarmth(table: string, kept: number) {
    if (kept > WARM) this.#warm.add(table);
    else this.#warm.delete(table);
  }

  page(key: string): Page | undefined {
    return this.#pages.get(key);
  }

  keepPage(epoch: number, key: string, page: Page) {
    if (epoch === this.#epoch) this.#pages.set(key, page);
  }

  /** @param touched what commits have touched; undefined when that is not known. */
  drop(touched: readonly Touched[] | undefined) {
    this.#epoch++;
    if (!touched || touched.some(({ table }) => table === '*')) {
      for (const { shelf } of this.#shelves.values()) shelf.clear();
      this.#pages.clear();
      return;
    }
    for (const one of touched) {
      this.#dropFromShelves(one);
      this.#dropPages(one);
    }
  }

  #dropFromShelves({ table, versions }: Touched) {
    for (const { holding, shelf } of this.#byTable.get(table) ?? []) {
      if (!versions || holding.table !== table) shelf.clear();
      else for (const version of versions) shelf.delete(holding.keyOf(version) as Key);
    }
  }

  #dropPages({ table, versions }: Touched) {
    const changed = versions && changedColumns(versions);
    for (const [key, page] of this.#pages.entries()) {
      const columns = page.hangsOn.get(table);
      if (columns && (!changed || [...columns].some((column) => changed.has(column)))) this.#pages.delete(key);
    }
  }

  #grow(bytes: number) {
    this.#bytes += bytes;
    if (this.#bytes < this.#most) return;
    this.#bytes = 0;
    this.#pages.age();
    for (const { shelf } of this.#shelves.values()) shelf.age();
  }
}

/** Columns in which rows are not what they were; undefined when rows came or went. */
function changedColumns(versions: readonly Version[]): Set<string> | undefined {
  const changed = new Set<string>();
  const before = new Map<unknown, Version>();
  for (const version of versions) {
    const other = before.get(version.id);
    if (!other) before.set(version.id, version);
    else {
      before.delete(version.id);
      for (const [column, value] of Object.entries(version)) {
        if (JSON.stringify(value) !== JSON.stringify(other[column])) changed.add(column);
      }
    }
  }
  return before.size === 0 ? changed : undefined;
}

/** What belongs to all is changed by nobody: who tries fails at once. */
function frozen<Value>(value: Value): Value {
  if (value instanceof Map) for (const page of value.values()) frozen(page.rows);
  else if (Array.isArray(value)) for (const row of value) Object.freeze(row);
  return Object.freeze(value);
}

/** About as many as it takes in memory. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (value instanceof Date) return 80;
  let bytes = 48;
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) bytes += 8 + bytesOf(inner);
  return bytes;
}
