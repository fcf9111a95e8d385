import DataLoader from 'dataloader';
import type { Db } from '../db/index.js';
import { Prisma } from '../generated/prisma/client.js';
import { type PageArgs, type Window, windowOf } from './args.js';
import { decodeCursor, type Ordered, type Position } from './order.js';
import { cursorOf, cut, type Page } from './page.js';

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

type Found = { parentKey: string; id: string | number };

/**
 * Pages under many parents at once: each parent's first N by one statement for all of them (a lateral join, which Prisma has
 * no words for). Parents that ask with the same arguments share a statement.
 */
export class NestedPages {
  readonly #db: Db;
  readonly #loaders = new Map<string, DataLoader<string, never>>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** @throws BAD_USER_INPUT for a wrong size or cursor. */
  async load<Row extends { id: string | number }>(list: Nested<Row>, parent: string, args: PageArgs, only?: Only): Promise<Page<Row>> {
    const window = windowOf(args);
    const after = window.after === undefined ? undefined : decodeCursor(list.orders, window.after, list.keys?.own);
    const before = window.before === undefined ? undefined : decodeCursor(list.orders, window.before, list.keys?.own);
    const key = `${list.table}.${list.column} ${only?.key ?? ''}`;
    const rows = this.#loader<Row[]>(`${key} ${JSON.stringify(window)}`, (parents) =>
      this.#rows(list, parents, window, { after, before }, only),
    );
    const counts = this.#loader<number>(`${key} count`, (parents) => this.#counts(list, parents, only));
    return cut(await rows.load(parent), window, {
      cursorOf: (row) => cursorOf(list.orders, row),
      totalCount: () => counts.load(parent),
    });
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
    { size, forward }: Window,
    { after, before }: { after: Position | undefined; before: Position | undefined },
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
      SELECT p.key AS "parentKey", t.*${recast ? Prisma.sql`, ${recast}` : Prisma.empty}
      FROM unnest(${parents}::text[]) AS p(key) CROSS JOIN LATERAL (
        SELECT t.* FROM ${name(table)} t WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order} LIMIT ${size + 1}
      ) t ORDER BY p.key, ${order}`;
    const byParent = new Map<string, Found[]>(parents.map((parent) => [parent, []]));
    for (const row of found) byParent.get(row.parentKey)!.push(row);
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
