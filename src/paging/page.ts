import { type PageArgs, type Window, windowOf } from './args.js';
import { beyond, decodeCursor, encodeCursor, type Ordered, orderBy, type Position, type Stretch, stretchesBeyond } from './order.js';

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
 * One page, by one statement, or by two where the first came to the end of the rows whose value is known. Pages are cut by the values at the cursor, never
 * by offset: they stay right while rows come and go.
 * @param parts conditions on parts of the list that come one after the other in its order and have all of it between them, each to be read by itself.
 * @throws BAD_USER_INPUT for a wrong size or cursor.
 */
export async function pageOf<Row extends Identified>(
  model: Listable<Row>,
  where: object,
  orders: readonly Ordered<Row>[],
  args: PageArgs,
  parts: readonly object[] = [{}],
): Promise<Page<Row>> {
  const ids = model.fields.id.typeName === 'Int' ? 'integer' : 'text';
  return pageBy(orders, args, ids, {
    find: ({ from, until, forward, take }) => {
      const inTurn = forward ? parts : parts.toReversed();
      const stretches = from ? stretchesBeyond(orders, from, forward) : [WHOLE];
      const pieces = stretches.flatMap((stretch) => inTurn.map((part) => [stretch.where, part]));
      return filled(take, pieces, (piece, rest) =>
        model.findMany({
          where: { AND: [where, ...piece, ...(until ? [beyond(orders, until, !forward)] : [])] },
          orderBy: orderBy(orders, forward),
          take: rest,
        }),
      );
    },
    count: () => model.count({ where }),
  });
}

const WHOLE: Stretch = { where: {}, known: undefined };

/** What a page is made of: some rows from a cursor on, in the order asked or backwards, and none beyond the other cursor. */
export interface Cut {
  from: Position | undefined;
  until: Position | undefined;
  forward: boolean;
  take: number;
}

/** @throws BAD_USER_INPUT for a wrong size or cursor. */
export async function pageBy<Row extends Identified>(
  orders: readonly Ordered<Row>[],
  args: PageArgs,
  ids: string,
  list: { find(cut: Cut): Promise<Row[]>; count(): PromiseLike<number> },
): Promise<Page<Row>> {
  const window = windowOf(args);
  const [after, before] = [window.after, window.before].map((cursor) =>
    cursor === undefined ? undefined : decodeCursor(orders, cursor, ids),
  );
  const { forward } = window;
  const [from, until] = forward ? [after, before] : [before, after];
  return cut(await list.find({ from, until, forward, take: window.size + 1 }), window, {
    cursorOf: (row) => cursorOf(orders, row),
    totalCount: async () => list.count(),
  });
}

/** Rows of one part of a list after the other, until there are enough. */
export async function filled<Row, Part>(
  take: number,
  parts: readonly Part[],
  find: (part: Part, take: number) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of parts) {
    if (rows.length === take) break;
    rows.push(...(await find(part, take - rows.length)));
  }
  return rows;
}

/** What of a page is known at once. */
export type Part<Row> = Pick<Page<Row>, 'rows' | 'hasNextPage' | 'hasPreviousPage'>;

/** Drops the row that was read only to learn whether there is more. */
export const cut = <Row>(found: Row[], window: Window, later: Pick<Page<Row>, 'cursorOf' | 'totalCount'>): Page<Row> => ({
  ...partOf(found, window),
  ...later,
});

export function partOf<Row>(found: Row[], { size, forward, after, before }: Window): Part<Row> {
  const more = found.length > size;
  const rows = more ? found.slice(0, size) : found;
  return {
    rows: forward ? rows : rows.toReversed(),
    hasNextPage: forward ? more : before !== undefined,
    hasPreviousPage: forward ? after !== undefined : more,
  };
}

export async function cursorOf<Row extends Identified>(orders: readonly Ordered<Row>[], row: Row): Promise<string> {
  return encodeCursor(orders, await Promise.all(orders.map((order) => order.value(row))), row.id);
}
