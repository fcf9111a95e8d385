import { Scope } from './conditions.js';
import { BEYOND, type Condition, columnsOf, isPlain, type Model, Parts } from './parts.js';
import { relationOf } from './relations.js';

/** A statement ready to be sent. */
export interface Statement {
  text: string;
  values: unknown[];
  /** `anew` has the database look at the values before it makes a plan, each time. */
  planned?: 'once' | 'anew';
}

/** One that is translated. */
export interface Selected extends Statement {
  /** What decides which rows are found, in which order: columns by table, the rows of each of these tables coming and going besides. */
  hangsOn: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What `findMany` and its like are asked, as far as it is translated here. */
export interface Asked {
  where?: Condition;
  orderBy?: Condition | Condition[];
  select?: Record<string, boolean>;
  take?: number;
}

/**
 * The statement of a read in the words of Prisma's arguments and with their meaning, as far as it names columns of its own table and conditions of others; undefined
 * for any other. Columns are named as fields are, so that rows come as Prisma gives them.
 */
export function selectOf(model: Model, schema: 'public' | 'as_of', asked: Asked): Selected | undefined {
  return translated(model, schema, asked, (scope) => `SELECT ${listOf(scope, asked.select)}`);
}

export function countOf(model: Model, schema: 'public' | 'as_of', asked: Pick<Asked, 'where'>): Selected | undefined {
  return translated(model, schema, asked, () => 'SELECT count(*)::integer AS count');
}

function translated(
  model: Model,
  schema: 'public' | 'as_of',
  { where, orderBy, select: _, take, ...others }: Asked,
  head: (scope: Scope) => string,
): Selected | undefined {
  try {
    if (Object.values(others).some((value) => value !== undefined)) return undefined;
    const parts = new Parts(schema);
    const scope = new Scope(parts, model, 't');
    const rows = head(scope);
    const condition = (where && scope.all(where)) ?? 'TRUE';
    const order = orderBy === undefined ? '' : orderOf(scope, orderBy);
    const end = [order, take === undefined ? '' : limit(parts, take)].join(' ');
    const isSearched = parts.planned === 'anew' && order !== '' && take !== undefined;
    const text = isSearched ? searched(scope, rows, condition, end) : `${rows} FROM ${scope.from()} WHERE ${condition} ${end}`;
    return { text, values: parts.values, planned: parts.planned, hangsOn: parts.hangsOn };
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

/** As many as are quickly put into any order. */
const FEW_HITS = 2000;

/**
 * A page of what has some part of a text. The planner cannot tell how many that are, nor whether they stand near the beginning of the order: so they are looked
 * up first. If they are few they are put into order; if there are more, the order is gone through until the page is full, which the planner takes for the
 * quickest where it can say nothing of a condition.
 */
function searched(scope: Scope, rows: string, condition: string, end: string): string {
  const from = scope.from();
  return `WITH hits AS MATERIALIZED (SELECT ${scope.column('id')} FROM ${from} WHERE ${condition} LIMIT ${FEW_HITS + 1})
    (${rows} FROM ${from} WHERE (SELECT count(*) FROM hits) <= ${FEW_HITS} AND ${scope.column('id')} = ANY(ARRAY(SELECT id FROM hits)) ${end})
    UNION ALL (${rows} FROM ${from} WHERE (SELECT count(*) FROM hits) > ${FEW_HITS} AND CASE WHEN ${condition} THEN TRUE END ${end})`;
}

const lists = new Map<Model, string>();

function listOf(scope: Scope, only: Record<string, boolean> | undefined): string {
  const named = (columns: string[]) => columns.map((column) => scope.column(column)).join(', ');
  if (only) return named(Object.keys(only).filter((column) => only[column]));
  let all = lists.get(scope.model);
  if (!all) {
    all = named(Object.keys(columnsOf(scope.model)));
    lists.set(scope.model, all);
  }
  return all;
}

function limit(parts: Parts, take: number): string {
  if (!(Number.isInteger(take) && take >= 0)) throw BEYOND; // a negative one means the other end to Prisma
  return `LIMIT ${parts.value(take)}`;
}

function orderOf(scope: Scope, given: Condition | Condition[]): string {
  const terms = [given].flat().flatMap((one) => Object.entries(one).map(([column, way]) => wayBy(scope, column, way)));
  return terms.length > 0 ? `ORDER BY ${terms.join(', ')}` : '';
}

function wayBy(scope: Scope, name: string, way: unknown): string {
  const relation = relationOf(scope.model, name);
  if (!relation) return `${scope.deciding(name)} ${wayOf(way)}`;
  const [inner, ...more] = isPlain(way) ? Object.entries(way) : [];
  if (relation.many || !inner || more.length > 0) throw BEYOND;
  return wayBy(scope.join(name, relation), ...inner);
}

function wayOf(way: unknown): string {
  const { sort, nulls, ...others } = (isPlain(way) ? way : { sort: way }) as { sort: unknown; nulls?: unknown };
  if ((sort !== 'asc' && sort !== 'desc') || Object.keys(others).length > 0) throw BEYOND;
  const where = nulls === undefined ? '' : nulls === 'first' ? ' NULLS FIRST' : nulls === 'last' ? ' NULLS LAST' : undefined;
  if (where === undefined) throw BEYOND;
  return `${sort === 'asc' ? 'ASC' : 'DESC'}${where}`;
}
