import { brandWithType } from '@pothos/core';
import DataLoader from 'dataloader';
import { coded } from '../errors.js';

/** Tells a value its GraphQL type, so that interfaces and unions know it. */
export function branded<Value extends object>(type: string, value: Value): Value {
  brandWithType(value, type as never);
  return value;
}

/** Rows by id, branded with their GraphQL type. */
export function byId<Row extends { id: string | number }>(
  type: string,
  find: (ids: Row['id'][]) => PromiseLike<Row[]>,
): DataLoader<Row['id'], Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await find([...ids])).map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row ? branded(type, row) : null;
    });
  });
}

/** Rows under each of several parents, in the order that `find` gives. For lists that are short by nature; see NestedPages for the rest. */
export function listOf<Column extends string, Row extends { [name in Column]: string | null }>(
  column: Column,
  find: (parents: string[]) => PromiseLike<Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (parents) => {
    const lists = new Map<string, Row[]>(parents.map((parent) => [parent, []]));
    for (const row of await find([...parents])) lists.get(row[column]!)?.push(row);
    return parents.map((parent) => lists.get(parent)!);
  });
}

/** The end of an edge that the database guarantees: a foreign key that is never null. */
export async function required<Row>(row: Promise<Row | null>): Promise<Row> {
  const found = await row;
  if (!found) throw coded('INTERNAL_SERVER_ERROR', 'A reference leads nowhere.');
  return found;
}

/** The end of an edge that need not be there. */
export const optional = <Row, Id>(loader: DataLoader<Id, Row | null>, id: Id | null): Promise<Row | null> | null =>
  id === null ? null : loader.load(id);

/** The order of what held for a time: what has no known beginning comes first. */
export const EARLIEST = [{ fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] as const;
