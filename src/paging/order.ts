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
export function beyond<Row>(orders: readonly Ordered<Row>[], at: Position, forward: boolean): Condition {
  const alternatives: Condition[] = [];
  const ties: Condition[] = [];
  for (const [index, order] of orders.entries()) {
    const value = comparable(order as Sort<never>, at.values[index] ?? null);
    const up = (order.direction === 'ASC') === forward;
    if (value !== null) {
      const further = nest(order.path, up ? { gt: value } : { lt: value });
      alternatives.push({ AND: [...ties, order.nullable && forward ? { OR: [further, isNull(order.path)] } : further] });
    } else if (!forward) {
      alternatives.push({ AND: [...ties, nest(order.path, { not: null })] });
    }
    ties.push(value === null ? isNull(order.path) : nest(order.path, value));
  }
  alternatives.push({ AND: [...ties, { id: forward ? { gt: at.id } : { lt: at.id } }] });
  return { OR: alternatives };
}

/** The Prisma `orderBy` of a page; a page read backwards is turned round afterwards. */
export function orderBy<Row>(orders: readonly Ordered<Row>[], forward: boolean): Condition[] {
  const way = (direction: Direction) => ((direction === 'ASC') === forward ? 'asc' : 'desc');
  return [
    ...orders.map((order) =>
      nest(order.path, order.nullable ? { sort: way(order.direction), nulls: forward ? 'last' : 'first' } : way(order.direction)),
    ),
    { id: way('ASC') },
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
