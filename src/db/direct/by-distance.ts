import type { Scope } from './conditions.js';
import { type Condition, each, eachOf, isPlain, type Model, type Parts } from './parts.js';

type Schema = Parts['schema'];
type Way = 'ASC' | 'DESC';

/** A part of an order: a column of the scope, as it stands in the statement, and which way. */
export interface Term {
  by: string;
  way: string;
}

interface ByDistance {
  /** The column that a page is ordered by. */
  lead: string;
  /** The columns whose parts the index tells too, each of them or, of several, any. */
  texts?: readonly string[];
  /** A column that is said to have a length, as all have: the index is there for such statements alone as say so. */
  saying?: string;
  /** How far it is from the beginning of the order, by terms that the index answers by. */
  distances(by: string, way: Way): string[];
  nullable?: true;
}

// No time that a graph can have is beyond these.
const ofTime = (by: string, way: Way) => [`${by} <-> timestamptz '${way === 'DESC' ? '9999-12-31Z' : '0001-01-01Z'}'`];
const ofDay = (by: string, way: Way) => [`${by} <-> date '${way === 'DESC' ? '9999-12-31' : '0001-01-01'}'`];
/** By its first 24 bytes: those that have more in common are put in order afterwards. */
const ofText = (by: string, way: Way) =>
  [1, 7, 13, 19].map((at) => `rendezvous.bytes_at(${by}, ${at}) <-> ${way === 'DESC' ? 2 ** 48 : 0}::bigint`);

/**
 * Orders with an index by distance: in history, beside the span of a version (see the migration `plans_from_the_farthest`); of the present, beside the parts of a text
 * (see `texts_in_their_order`).
 */
const BY_DISTANCE: Record<Schema, { [M in Model]?: ByDistance }> = {
  as_of: { Launch: { lead: 'time', distances: ofTime, nullable: true } },
  public: {
    MissionList: { lead: 'time', texts: ['name'], distances: ofTime },
    Source: { lead: 'publishedOn', texts: ['title'], saying: 'title', distances: ofDay, nullable: true },
    ListedParty: { lead: 'name', texts: ['name'], saying: 'name', distances: ofText },
    Person: { lead: 'name', texts: ['name', 'nativeName'], saying: 'name', distances: ofText },
  },
};

/** A page as it is asked: the beginning of the statement, of the rows of `scope`, its condition, and its order, also in words, with its limit. */
export interface AskedPage {
  parts: Parts;
  scope: Scope;
  rows: string;
  condition: string;
  terms: readonly Term[];
  end: string;
  limit: string;
}

/** An index that has the order of a page; `anywhere` is a text that must stand in one of its columns, whichever. */
export interface Near extends ByDistance {
  anywhere?: string;
}

/** The index that a page can be read from by distance: of the present, such as must have a text; of the past, any. */
export function nearOf(schema: Schema, { model, alias }: Scope, where: Condition, [lead, ...rest]: readonly Term[]): Near | undefined {
  const index = BY_DISTANCE[schema][model];
  if (!index || lead?.by !== `${alias}."${index.lead}"` || !rest.every(({ by }) => by.startsWith(`${alias}.`))) return undefined;
  const { texts } = index;
  if (!texts) return index;
  const isOfText = ([name, value]: [string, unknown]) => texts.includes(name) && isPlain(value) && value.mode === 'insensitive';
  const conditions = each(where);
  if (texts.length === 1) return conditions.some(isOfText) ? index : undefined;
  for (const [name, value] of conditions) {
    const choices = name === 'OR' ? eachOf(value).map(each) : [];
    if (!choices.every(([only, ...others]) => only && others.length === 0 && isOfText(only))) continue;
    const [text, ...others] = new Set(choices.map(([only]) => part(only![1] as Condition)));
    if (typeof text === 'string' && others.length === 0) return { ...index, anywhere: text };
  }
  return undefined;
}

export const pageByDistance = (near: Near, asked: AskedPage): string => (near.texts ? textPage(asked, near) : pastPage(asked, near));

const part = ({ contains, startsWith, equals }: Condition) => contains ?? startsWith ?? equals;

/** As the index has it: the first is always there. */
const together = (scope: Scope, [first, ...others]: readonly string[]) =>
  `(${[scope.column(first!), ...others.map((column) => `coalesce(${scope.column(column)}, '')`)].join(' || chr(10) || ')})`;

const wayOf = ({ way }: Term): Way => (way.startsWith('DESC') ? 'DESC' : 'ASC');

/** From the beginning of the order on, in the order of the page, with all that are as far as the last one; those without a value are none of them. */
function nearest({ scope: { alias }, terms: [lead], limit }: AskedPage, { distances, nullable }: ByDistance, from: string): string {
  const known = nullable ? ` AND ${lead!.by} IS NOT NULL` : '';
  return `SELECT ${alias}.* FROM ${from}${known} ORDER BY ${distances(lead!.by, wayOf(lead!)).join(', ')} FETCH FIRST (${limit.replace('LIMIT ', '')}) ROWS WITH TIES`;
}

/** A page of what has some part of a text, of which there may be any number. */
function textPage(asked: AskedPage, index: Near): string {
  const { parts, scope, rows, condition, terms, end, limit } = asked;
  const { alias } = scope;
  const said = index.saying ? ` AND octet_length(${scope.column(index.saying)}) <> -1` : '';
  // One text in two conditions would be taken for two chances: of what differs from a number the planner thinks that nearly all does.
  const where =
    index.anywhere === undefined
      ? condition
      : `CASE WHEN ${condition} THEN 1 END <> 0 AND ${together(scope, index.texts!)} ILIKE ${parts.pattern(`%${index.anywhere}%`)}`;
  const from = `${scope.from()} WHERE ${where}${said}`;
  if (!index.nullable) return `${rows} FROM (${nearest(asked, index, from)}) ${alias} ${end}`;
  const [{ by, way }] = terms as [Term];
  // Those without a value are not looked for where the page is full before them.
  const left = way.endsWith('NULLS LAST') ? ` AND (SELECT count(*) FROM known) < ${limit.replace('LIMIT ', '')}` : '';
  return `WITH known AS MATERIALIZED (${nearest(asked, index, from)})
    ${rows} FROM (SELECT * FROM known UNION ALL (SELECT ${alias}.* FROM ${from} AND ${by} IS NULL${left} ${end})) ${alias} ${end}`;
}

/**
 * A page of what was known at a moment, in the order of a time. The tables of the present have that order; of history, as many versions as the page has are taken from the
 * farthest time on, then those without a time. The planner would put all versions of that moment in order.
 */
function pastPage(asked: AskedPage, index: ByDistance): string {
  const { scope, rows, condition, terms, end } = asked;
  const { alias } = scope;
  const from = `${scope.from()} WHERE ${condition}`;
  return `${rows} FROM (
    (SELECT ${alias}.* FROM ${from} AND ${alias}.part > 0 ${end})
    UNION ALL (${nearest(asked, index, `${from} AND ${alias}.part = 0`)})
    UNION ALL (SELECT ${alias}.* FROM ${from} AND ${alias}.part = 0 AND ${terms[0]!.by} IS NULL ${end})) ${alias} ${end}`;
}
