import type { PageArgs } from './args.js';
import { windowOf } from './args.js';
import { beyond, decodeCursor, encodeCursor, type Ordered, orderBy } from './order.js';

/** A page of a list. Cursors and the count are worked out only when asked for. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf(row: Row): Promise<string>;
  totalCount(): Promise<number>;
}

/** The part of a Prisma model that paging needs. */
export interface Listable<Row> {
  /** What Prisma tells of the columns: a cursor's id must be of the type of theirs. */
  readonly fields: { readonly id: { readonly typeName: string } };
  findMany(query: { where: object; orderBy: object[]; take: number }): PromiseLike<Row[]>;
  count(query: { where: object }): PromiseLike<number>;
}

interface Identified {
  id: string | number;
}

/**
 * One page, by one statement. Pages are cut by the values at the cursor, never by offset: they stay right while rows come and go.
 * @throws BAD_USER_INPUT for a wrong size or cursor.
 */
export async function pageOf<Row extends Identified>(
  model: Listable<Row>,
  where: object,
  orders: readonly Ordered<Row>[],
  args: PageArgs,
): Promise<Page<Row>> {
  const { size, forward, after, before } = windowOf(args);
  const ids = model.fields.id.typeName === 'Int' ? 'integer' : 'text';
  const bounds = [
    ...(after === undefined ? [] : [beyond(orders, decodeCursor(orders, after, ids), true)]),
    ...(before === undefined ? [] : [beyond(orders, decodeCursor(orders, before, ids), false)]),
  ];
  const found = await model.findMany({ where: { AND: [where, ...bounds] }, orderBy: orderBy(orders, forward), take: size + 1 });
  return cut(
    found,
    { size, forward, after, before },
    {
      cursorOf: (row) => cursorOf(orders, row),
      totalCount: async () => model.count({ where }),
    },
  );
}

/** Drops the row that was read only to learn whether there is more. */
export function cut<Row>(
  found: Row[],
  { size, forward, after, before }: ReturnType<typeof windowOf>,
  later: Pick<Page<Row>, 'cursorOf' | 'totalCount'>,
): Page<Row> {
  const more = found.length > size;
  const rows = more ? found.slice(0, size) : found;
  return {
    rows: forward ? rows : rows.toReversed(),
    hasNextPage: forward ? more : before !== undefined,
    hasPreviousPage: forward ? after !== undefined : more,
    ...later,
  };
}

export async function cursorOf<Row extends Identified>(orders: readonly Ordered<Row>[], row: Row): Promise<string> {
  return encodeCursor(orders, await Promise.all(orders.map((order) => order.value(row))), row.id);
}
