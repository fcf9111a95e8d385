import { brandWithType } from '@pothos/core';
import { coded } from '../errors.js';
import type { Holding } from '../kept/store.js';
import { Loader, type Loads, type Maybe } from './loader.js';

/** Tells a value its GraphQL type, so that interfaces and unions know it. */
export function branded<Value extends object>(type: string, value: Value): Value {
  brandWithType(value, type as never);
  return value;
}

/** What rows of a table are kept as, by their id. */
export const rowsOf = (table: string) => ({
  name: `${table}.id`,
  table,
  keyOf: ({ id }: Record<string, unknown>) => id as string | number,
});

/** Rows by id, branded with their GraphQL type, which is also the name of their table. */
export function byId<Row extends { id: string | number }>(
  type: string,
  find: (ids: Row['id'][]) => PromiseLike<Row[]>,
): Loader<Row['id'], Row | null> {
  return new Loader(rowsOf(type), async (ids) => {
    const rows = new Map((await find([...ids])).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row ? branded(type, row) : null;
    });
  });
}

/**
 * Rows of a table under each of several parents, in the order that `find` gives; kept if the table is told. For lists that are short by nature; see NestedPages for the rest.
 * @param more the tables that the list hangs on besides, and what it is called where there is another of the same table by the same column.
 */
export function listOf<Column extends string, Row extends { [name in Column]: string | null }>(
  table: string | undefined,
  column: Column,
  find: (parents: string[]) => PromiseLike<Row[]>,
  more: { also?: readonly string[]; name?: string } = {},
): Loader<string, Row[]> {
  return new Loader(table === undefined ? undefined : { ...listsOf(table, column), ...more }, async (parents) => {
    const lists = new Map<string, Row[]>(parents.map((parent) => [parent, []]));
    for (const row of await find([...parents])) lists.get(row[column]!)?.push(row);
    return parents.map((parent) => lists.get(parent)!);
  });
}

/** What lists of a table are kept as, by what they are under. */
export const listsOf = (table: string, column: string): Holding => ({
  name: `${table}.${column}`,
  table,
  keyOf: (version) => version[column] as string | null,
});

/** The end of an edge that the database guarantees: a foreign key that is never null. */
export function required<Row>(row: Maybe<Row | null>): Maybe<Row> {
  return row instanceof Promise ? row.then(there) : there(row);
}

function there<Row>(row: Row | null): Row {
  if (!row) throw coded('INTERNAL_SERVER_ERROR', 'A reference leads nowhere.');
  return row;
}

/** The end of an edge that need not be there. */
export const optional = <Row, Id>(loader: Loads<Id, Row | null>, id: Id | null): Maybe<Row | null> =>
  id === null ? null : loader.load(id);

/** The order of what held for a time: what has no known beginning comes first. */
export const EARLIEST = [{ fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] as const;
