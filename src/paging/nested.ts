import DataLoader from 'dataloader';
import { limitOf } from '../db/direct/limit.js';
import type { Db } from '../db/index.js';
import { Prisma } from '../generated/prisma/client.js';
import type { Holding, Kept, KeptStore } from '../kept/store.js';
import type { Maybe } from '../loading/loader.js';
import { type PageArgs, type Window, windowOf } from './args.js';
import { decodeCursor, type Ordered, type Position } from './order.js';
import { cursorOf, type Page, type Part, partOf } from './page.js';

/** A list under a parent: the rows of `table` whose `column` is the parent's id. */
export interface Nested<Row> {
  table: Prisma.ModelName;
  column: string;
  orders: readonly Ordered<Row>[];
  /** Types of the parent's key and of the rows', where they are not text. */
  keys?: { parent: 'integer'; own?: 'bigint' };
  /** Columns that the driver cannot read as they are, such as arrays of enums: `"types"::text[] AS "types"`. */
  recast?: Prisma.Sql;
}

/** A condition besides the parent's; `key` tells loaders with different conditions apart. */
export interface Only {
  key: string;
  sql: Prisma.Sql;
}

/** What part of a list is asked for. */
interface Cutting {
  /** The list, whatever the part. */
  list: string;
  /** The list and the part. */
  key: string;
  window: Window;
  after: Position | undefined;
  before: Position | undefined;
  kept: Kept<unknown> | undefined;
}

/** Pages are kept by parent: a row that came, went or changed takes all of its parent's with it. */
const pagesOf = <Row>({ table, column }: Nested<Row>): Holding => ({
  name: `pages of ${table}.${column}`,
  table,
  keyOf: (version) => (version[column] === null ? null : String(version[column])),
});

type Found = Record<string, unknown>;

/**
 * Pages under many parents at once: each parent's first N by one statement for all of them (a lateral join, which Prisma has
 * no words for). Parents that ask with the same arguments share a statement.
 */
export class NestedPages {
  readonly #db: Db;
  readonly #store: KeptStore | undefined;
  readonly #loaders = new Map<string, DataLoader<string, never>>();
  #last: { list: object; args: PageArgs; only: string | undefined; cutting: Cutting } | undefined;

  /** @param store where pages are kept from one request to the next: what a list hangs on must be columns of its own table. */
  constructor(db: Db, store?: KeptStore) {
    this.#db = db;
    this.#store = store;
  }

  /** @throws BAD_USER_INPUT for a wrong size or cursor. */
  load<Row extends { id: string | number }>(list: Nested<Row>, parent: string, args: PageArgs, only?: Only): Maybe<Page<Row>> {
    const cutting = this.#cutting(list, args, only);
    const kept = cutting.kept as Kept<ReadonlyMap<string, Part<Row>>> | undefined;
    const pageOf = ({ rows, hasNextPage, hasPreviousPage }: Part<Row>): Page<Row> => ({
      rows,
      hasNextPage,
      hasPreviousPage,
      cursorOf: (row) => cursorOf(list.orders, row),
      totalCount: () => this.#loader<number>(`${cutting.list} count`, (parents) => this.#counts(list, parents, only)).load(parent),
    });
    const known = kept?.get(parent)?.get(cutting.key);
    if (known) return pageOf(known);
    const epoch = this.#store?.epoch ?? 0;
    const rows = this.#loader<Row[]>(cutting.key, (parents) => this.#rows(list, parents, cutting, only));
    return rows.load(parent).then((found) => {
      const part = partOf(found, cutting.window);
      kept?.keep(epoch, parent, new Map(kept.get(parent)).set(cutting.key, part));
      return pageOf(part);
    });
  }

  /** Many parents ask with the same arguments, one after the other. */
  #cutting<Row>(list: Nested<Row>, args: PageArgs, only: Only | undefined): Cutting {
    if (this.#last?.list === list && this.#last.args === args && this.#last.only === only?.key) return this.#last.cutting;
    const window = windowOf(args);
    const at = (cursor: string | undefined) => (cursor === undefined ? undefined : decodeCursor(list.orders, cursor, list.keys?.own));
    const name = `${list.table}.${list.column} ${only?.key ?? ''}`;
    const cutting = {
      list: name,
      key: `${name} ${JSON.stringify(window)}`,
      window,
      after: at(window.after),
      before: at(window.before),
      kept: this.#store?.shelf(pagesOf(list)),
    };
    this.#last = { list, args, only: only?.key, cutting };
    return cutting;
  }

  #loader<Value>(key: string, batch: (parents: readonly string[]) => Promise<Value[]>): DataLoader<string, Value> {
    let loader = this.#loaders.get(key) as DataLoader<string, Value> | undefined;
    if (!loader) {
      loader = new DataLoader(batch);
      this.#loaders.set(key, loader as DataLoader<string, never>);
    }
    return loader;
  }

  async #rows<Row>(
    { table, column, orders, recast, keys }: Nested<Row>,
    parents: readonly string[],
    { window: { size, forward }, after, before }: Cutting,
    only: Only | undefined,
  ): Promise<Row[][]> {
    const conditions = [
      Prisma.sql`t.${name(column)} = p.key::${Prisma.raw(keys?.parent ?? 'text')}`,
      ...(only ? [only.sql] : []),
      ...(after ? [beyondSql(orders, after, true)] : []),
      ...(before ? [beyondSql(orders, before, false)] : []),
    ];
    const order = orderSql(orders, 't', forward);
    const found = await this.#db.$queryRaw<Found[]>`
      SELECT t.*${recast ? Prisma.sql`, ${recast}` : Prisma.empty}
      FROM unnest(${parents}::text[]) WITH ORDINALITY AS p(key, place) CROSS JOIN LATERAL (
        SELECT t.* FROM ${name(table)} t WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order} ${limitOf(size + 1)}
      ) t ORDER BY p.place, ${order}`;
    const byParent = new Map<string, Found[]>(parents.map((parent) => [parent, []]));
    for (const row of found) byParent.get(String(row[column]))!.push(row);
    return parents.map((parent) => byParent.get(parent) as Row[]);
  }

  async #counts<Row>({ table, column, keys }: Nested<Row>, parents: readonly string[], only: Only | undefined): Promise<number[]> {
    const found = await this.#db.$queryRaw<{ key: string; count: number }[]>`
      SELECT t.${name(column)}::text AS key, count(*)::integer AS count FROM ${name(table)} t
      WHERE t.${name(column)} = ANY(${parents}::text[]::${Prisma.raw(`${keys?.parent ?? 'text'}[]`)})${only ? Prisma.sql` AND ${only.sql}` : Prisma.empty} GROUP BY 1`;
    const counts = new Map(found.map((row) => [row.key, row.count]));
    return parents.map((parent) => counts.get(parent) ?? 0);
  }
}

/** An identifier of our own schema; never anything that a caller gave. */
const name = (identifier: string) => Prisma.raw(`"${identifier}"`);
const columnOf = (order: Ordered<never>, table = 't') => Prisma.sql`${Prisma.raw(table)}.${name(order.path[0]!)}`;

/** The order of a list over `table`, an alias of our own. */
export function orderSql<Row>(orders: readonly Ordered<Row>[], table: string, forward = true): Prisma.Sql {
  const way = (ascending: boolean) => Prisma.raw(`${ascending === forward ? 'ASC' : 'DESC'} NULLS ${forward ? 'LAST' : 'FIRST'}`);
  return Prisma.join([
    ...orders.map((order) => Prisma.sql`${columnOf(order as Ordered<never>, table)} ${way(order.direction === 'ASC')}`),
    Prisma.sql`${Prisma.raw(table)}.id ${way(true)}`,
  ]);
}

/** The same rule as `beyond` in order.ts, in SQL. */
export function beyondSql<Row>(orders: readonly Ordered<Row>[], at: Position, forward: boolean): Prisma.Sql {
  const alternatives: Prisma.Sql[] = [];
  const ties: Prisma.Sql[] = [];
  const both = (last: Prisma.Sql) => Prisma.sql`(${Prisma.join([...ties, last], ' AND ')})`;
  for (const [index, order] of orders.entries()) {
    const column = columnOf(order as Ordered<never>);
    const value = at.values[index] ?? null;
    const cast = Prisma.sql`${value}::${Prisma.raw(order.sql)}`;
    const sign = Prisma.raw((order.direction === 'ASC') === forward ? '>' : '<');
    if (value !== null) {
      const further = Prisma.sql`${column} ${sign} ${cast}`;
      alternatives.push(both(order.nullable && forward ? Prisma.sql`(${further} OR ${column} IS NULL)` : further));
    } else if (!forward) {
      alternatives.push(both(Prisma.sql`${column} IS NOT NULL`));
    }
    ties.push(value === null ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} = ${cast}`);
  }
  alternatives.push(both(Prisma.sql`t.id ${Prisma.raw(forward ? '>' : '<')} ${at.id}`));
  return Prisma.sql`(${Prisma.join(alternatives, ' OR ')})`;
}
