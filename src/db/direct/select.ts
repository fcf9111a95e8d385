import { amongKeys } from './among-keys.js';
import { nearOf, pageByDistance, type Term } from './by-distance.js';
import { Scope } from './conditions.js';
import { keyedBy, keyedPage } from './keyed.js';
import { USUAL } from './limit.js';
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
  head: Head,
): Selected | undefined {
  try {
    if (Object.values(others).some((value) => value !== undefined)) return undefined;
    const order = [orderBy ?? []].flat();
    return (
      (schema === 'public' ? byKeys(model, where ?? {}, order, take, head) : undefined) ??
      plainly(model, schema, where ?? {}, order, take, head)
    );
  } catch (error) {
    if (error === BEYOND) return undefined;
    throw error;
  }
}

type Head = (scope: Scope) => string;

function plainly(
  model: Model,
  schema: 'public' | 'as_of',
  where: Condition,
  order: Condition[],
  take: number | undefined,
  head: Head,
): Selected {
  const parts = new Parts(schema);
  const scope = new Scope(parts, model, 't');
  const rows = head(scope);
  const terms = termsOf(scope, order);
  const near = take === undefined ? undefined : nearOf(schema, scope, where, terms);
  parts.isAnyPattern = near?.texts !== undefined;
  const among = take === undefined ? amongKeys(parts, scope, where) : undefined;
  const condition = among?.condition ?? scope.all(where) ?? 'TRUE';
  const length = take === undefined ? '' : limit(parts, take);
  const end = [terms.length > 0 ? `ORDER BY ${said(terms)}` : '', length].join(' ');
  const found = () => {
    if (terms.length > 0 && take !== undefined) {
      const ofText = parts.planned === 'anew';
      if (near && ofText === parts.isAnyPattern) return pageByDistance(near, { parts, scope, rows, condition, terms, end, limit: length });
      if (ofText) return searched(scope, rows, condition, terms, length);
      if (isCovered(parts, model)) return covered(scope, rows, condition, end);
    }
    return `${rows} FROM ${scope.from()}${among?.join ?? ''} WHERE ${condition} ${end}`;
  };
  return selected(parts, found());
}

/** What stands in the index of an order: its own columns, and such as rows are filtered by. */
const COVERED: { [M in Model]?: { order: readonly string[]; besides: readonly string[] } } = {
  Person: { order: ['name', 'id'], besides: [] },
  Sanction: { order: ['listedOn', 'id'], besides: ['types'] },
};

/** Whether a filter can be told by that index and those of other tables: few rows of many may meet one. */
function isCovered({ hangsOn, schema }: Parts, model: Model): boolean {
  const index = COVERED[model];
  if (!index || schema !== 'public') return false;
  const columns = [...hangsOn.get(model)!];
  const further = columns.filter((column) => !index.order.includes(column));
  return (further.length > 0 || hangsOn.size > 1) && further.every((column) => index.besides.includes(column));
}

/** Ids are found out of the index alone; only the rows of the page are read. */
const covered = (scope: Scope, rows: string, condition: string, end: string) =>
  `${rows} FROM ${scope.from()} WHERE ${scope.column('id')} = ANY(ARRAY(SELECT ${scope.column('id')} FROM ${scope.from()} WHERE ${condition} ${end})) ${end}`;

function byKeys(model: Model, where: Condition, order: Condition[], take: number | undefined, head: Head): Selected | undefined {
  const keyed = take === undefined ? undefined : keyedBy(model, where);
  if (!keyed) return undefined;
  const parts = new Parts('public');
  const scope = new Scope(parts, model, 't');
  const text = keyedPage(parts, scope, keyed, head(scope), said(termsOf(scope, order)), limit(parts, take!));
  // What has some part of a text is looked for by that first.
  return text && parts.planned === 'once' ? selected(parts, text) : undefined;
}

const selected = ({ values, planned, hangsOn }: Parts, text: string): Selected => ({ text, values, planned, hangsOn });

/** As many as are quickly put into any order. */
const FEW_HITS = 2000;

/**
 * A page of what has some part of a text. The planner cannot tell how many that are, nor whether they stand near the beginning of the order: so they are looked
 * up first. If they are few they are put into order; if there are more, the order is gone through until the page is full, which the planner takes for the
 * quickest where it can say nothing of a condition.
 */
function searched(scope: Scope, rows: string, condition: string, terms: Term[], limit: string): string {
  const [from, end, id] = [scope.from(), `ORDER BY ${said(terms)} ${limit}`, scope.column('id')];
  const columns = terms.map(({ by }, index) => `${by} AS by${index}`);
  const inOrder = said(terms.map(({ way }, index) => ({ by: `by${index}`, way })));
  return `WITH hits AS MATERIALIZED (SELECT ${[id, ...columns].join(', ')} FROM ${from} WHERE ${condition} LIMIT ${FEW_HITS + 1})
    (${rows} FROM ${from} WHERE (SELECT count(*) FROM hits) <= ${FEW_HITS} AND ${id} = ANY(ARRAY(SELECT id FROM hits ORDER BY ${inOrder} ${limit})) ${end})
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
  return `LIMIT ${USUAL.has(take) ? take : parts.value(take)}`;
}

const said = (terms: Term[]) => terms.map(({ by, way }) => `${by} ${way}`).join(', ');

const termsOf = (scope: Scope, order: Condition[]): Term[] =>
  order.flatMap((one) => Object.entries(one).map(([column, way]) => termBy(scope, column, way)));

function termBy(scope: Scope, name: string, way: unknown): Term {
  const relation = relationOf(scope.model, name);
  if (!relation) return { by: scope.deciding(name), way: wayOf(way) };
  const [inner, ...more] = isPlain(way) ? Object.entries(way) : [];
  if (relation.many || !inner || more.length > 0) throw BEYOND;
  return termBy(scope.join(name, relation), ...inner);
}

function wayOf(way: unknown): string {
  const { sort, nulls, ...others } = (isPlain(way) ? way : { sort: way }) as { sort: unknown; nulls?: unknown };
  if ((sort !== 'asc' && sort !== 'desc') || Object.keys(others).length > 0) throw BEYOND;
  const where = nulls === undefined ? '' : nulls === 'first' ? ' NULLS FIRST' : nulls === 'last' ? ' NULLS LAST' : undefined;
  if (where === undefined) throw BEYOND;
  return `${sort === 'asc' ? 'ASC' : 'DESC'}${where}`;
}
