import { badUserInput } from '../errors.js';
import { ClaimRank } from '../generated/prisma/enums.js';
import { UNCLEAN } from '../plugins/clean-input.js';

export type Direction = 'ASC' | 'DESC';

/** A field that a list can be ordered by. */
export interface Sort<Row> {
  /** Where it is, from the row: `['name']`, or `['launch', 'time']` through a relation. */
  path: readonly string[];
  /** Its type in SQL, for cursors: `text`, `date`, `timestamptz`, `integer`, `double precision`, or an enum's name in double quotes. */
  sql: string;
  /** Unknown values come last, whichever the direction. */
  nullable?: boolean;
  /** Many rows have the same value: an index that ends on the id leads into the middle of them. */
  coarse?: boolean;
  value(row: Row): unknown;
}

export interface Ordered<Row> extends Sort<Row> {
  name: string;
  direction: Direction;
}

type Condition = Record<string, unknown>;

/** A cursor's contents: the order it belongs to, and where in it. */
export interface Position {
  values: (string | number | null)[];
  id: string | number;
}

const nest = (path: readonly string[], leaf: unknown): Condition =>
  path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), leaf) as Condition;

function isNull(path: readonly string[]): Condition {
  return path.length === 1 ? nest(path, null) : { OR: [nest(path.slice(0, -1), { is: null }), nest(path, null)] };
}

const comparable = ({ sql }: Sort<never>, value: string | number | null) =>
  value !== null && (sql === 'date' || sql === 'timestamptz') ? new Date(value) : value;

/**
 * What comes beyond a position in an order, as a Prisma `where`.
 * (a, b, id) > (x, y, z) is spelt out as a > x, or a = x and b > y, or a = x and b = y and id > z; nulls stand last.
 */
export function beyond<Row>(orders: readonly Ordered<Row>[], at: Position, forward: boolean, key: readonly string[] = ['id']): Condition {
  const lead = orders[0];
  if (!lead) return nest(key, forward ? { gt: at.id } : { lt: at.id });
  const value = at.values[0] ?? null;
  const tied = tiedWith(orders, at, forward, key);
  if (value === null) return forward ? tied : { OR: [nest(lead.path, { not: null }), tied] };
  const further = furtherThan(lead, value, forward);
  return { OR: [further, tied, ...(lead.nullable && forward ? [isNull(lead.path)] : [])] };
}

/** What has the same first value as the position, and comes beyond it by the rest. */
const tiedWith = <Row>([lead, ...rest]: readonly Ordered<Row>[], at: Position, forward: boolean, key: readonly string[]): Condition => ({
  AND: [
    at.values[0] == null ? isNull(lead!.path) : nest(lead!.path, comparable(lead as Sort<never>, at.values[0])),
    beyond(rest, { values: at.values.slice(1), id: at.id }, forward, key),
  ],
});

function furtherThan<Row>(lead: Ordered<Row>, value: string | number, forward: boolean, orSame: '' | 'e' = ''): Condition {
  const way = (lead.direction === 'ASC') === forward ? 'gt' : 'lt';
  return nest(lead.path, { [`${way}${orSame}`]: comparable(lead as Sort<never>, value) });
}

/** A part of a list: rows whose first value is known, or those where it is not; undefined where it does not matter. */
export interface Stretch {
  where: Condition;
  known: boolean | undefined;
}

/**
 * What comes beyond a position, in parts that come one after the other, each of them one range of an index: `beyond` asks for the same rows, but an index
 * cannot find where an OR begins and would be read from its start. Pages are nearly always full after the first part.
 */
export function stretchesBeyond<Row>(
  orders: readonly Ordered<Row>[],
  at: Position,
  forward: boolean,
  key: readonly string[] = ['id'],
): Stretch[] {
  const lead = orders[0];
  const value = at.values[0] ?? null;
  if (!lead) return [{ where: beyond(orders, at, forward, key), known: undefined }];
  const tied = tiedWith(orders, at, forward, key);
  if (value === null) {
    const unknown = { where: tied, known: false };
    return forward ? [unknown] : [unknown, { where: nest(lead.path, { not: null }), known: true }];
  }
  const known = lead.coarse
    ? [tied, furtherThan(lead, value, forward)]
    : [{ AND: [furtherThan(lead, value, forward, 'e'), { OR: [furtherThan(lead, value, forward), tied] }] }];
  return [
    ...known.map((where) => ({ where, known: true })),
    ...(lead.nullable && forward ? [{ where: isNull(lead.path), known: false }] : []),
  ];
}

/** A whole list, its known values and its unknown ones apart. */
export function stretchesOf<Row>(lead: Ordered<Row>, forward: boolean): Stretch[] {
  const both = [
    { where: nest(lead.path, { not: null }), known: true },
    { where: isNull(lead.path), known: false },
  ];
  return forward ? both : both.toReversed();
}

/** The Prisma `orderBy` of a page; a page read backwards is turned round afterwards. */
export function orderBy<Row>(orders: readonly Ordered<Row>[], forward: boolean, key: readonly string[] = ['id']): Condition[] {
  const way = (direction: Direction) => ((direction === 'ASC') === forward ? 'asc' : 'desc');
  return [
    ...orders.map((order) =>
      nest(order.path, order.nullable ? { sort: way(order.direction), nulls: forward ? 'last' : 'first' } : way(order.direction)),
    ),
    nest(key, way('ASC')),
  ];
}

/** The order in words, to tell a cursor of another order. */
const signature = <Row>(orders: readonly Ordered<Row>[]) => orders.map((order) => `${order.name} ${order.direction}`).join(',');

export function encodeCursor<Row>(orders: readonly Ordered<Row>[], values: unknown[], id: string | number): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : (value ?? null)));
  return Buffer.from(JSON.stringify([signature(orders), ...plain, id])).toString('base64url');
}

/** The enums that a list can be ordered by, as `sql` has them. */
const ENUMS: Record<string, object> = { '"ClaimRank"': ClaimRank };

/** Whether the database can compare a value of a cursor, which any caller may have made up, with a column of this type. */
function fits(sql: string, value: unknown): boolean {
  if (sql === 'integer') return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
  if (sql === 'bigint') return Number.isSafeInteger(value);
  if (sql === 'double precision') return typeof value === 'number';
  if (typeof value !== 'string' || UNCLEAN.test(value)) return false;
  if (sql === 'date' || sql === 'timestamptz') return /^[1-9]\d{3}-/.test(value) && isIso(value);
  return sql === 'text' || Object.hasOwn(ENUMS[sql]!, value);
}

const isIso = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/**
 * `ids` is the type of the list's own ids, in SQL.
 * @throws BAD_USER_INPUT for anything that encodeCursor did not make for this very order.
 */
export function decodeCursor<Row>(orders: readonly Ordered<Row>[], cursor: string, ids = 'text'): Position {
  const malformed = () =>
    badUserInput('This is not a cursor of this list. Take cursors from `edges.cursor` or `pageInfo` of the same field.');
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw malformed();
  }
  if (!Array.isArray(parts) || typeof parts[0] !== 'string') throw malformed();
  const [order, ...rest] = parts as unknown[];
  if (order !== signature(orders)) throw badUserInput('This cursor belongs to another order: page on with the order that it came from.');
  if (rest.length !== orders.length + 1) throw malformed();
  const id = rest.pop();
  const ok = rest.every((value, index) => (value === null ? orders[index]!.nullable === true : fits(orders[index]!.sql, value)));
  if (!ok || !fits(ids, id)) throw malformed();
  return { values: rest as Position['values'], id: id as string | number };
}
