import type { Scope } from './conditions.js';
import type { Model, Parts } from './parts.js';

type Schema = Parts['schema'];

/** A part of an order: a column of the scope, as it stands in the statement, and which way. */
export interface Term {
  by: string;
  way: string;
}

/**
 * Columns with an index by distance: in history, beside the span of a version (see the migration `plans_from_the_farthest`); of the present, beside the parts of a text
 * (see `missions_listed`), and never null.
 */
const BY_DISTANCE: Record<Schema, { [M in Model]?: string }> = { as_of: { Launch: 'time' }, public: { MissionList: 'time' } };

/** No time that a graph can have is beyond these. */
const ENDS = { DESC: '9999-12-31Z', ASC: '0001-01-01Z' };

export function isFromFarthest(schema: Schema, { model, alias }: Scope, [lead, ...rest]: readonly Term[]): boolean {
  const column = BY_DISTANCE[schema][model];
  return column !== undefined && lead?.by === `${alias}."${column}"` && rest.every(({ by }) => by.startsWith(`${alias}.`));
}

/** From the farthest time on, in the order of the page, with all that share the last one's time; those without a time are none of them. */
function farthest({ alias }: Scope, from: string, { by, way }: Term, limit: string): string {
  const end = ENDS[way.startsWith('DESC') ? 'DESC' : 'ASC'];
  return `(SELECT ${alias}.* FROM ${from} AND ${by} IS NOT NULL ORDER BY ${by} <-> timestamptz '${end}' FETCH FIRST (${limit.replace('LIMIT ', '')}) ROWS WITH TIES)`;
}

/** A page of what has some part of a text, of which there may be any number. */
export function textPage(scope: Scope, rows: string, condition: string, terms: readonly Term[], end: string, limit: string): string {
  return `${rows} FROM ${farthest(scope, `${scope.from()} WHERE ${condition}`, terms[0]!, limit)} ${scope.alias} ${end}`;
}

/**
 * A page of what was known at a moment, in the order of a time. The tables of the present have that order; of history, as many versions as the page has are taken from the
 * farthest time on, then those without a time. The planner would put all versions of that moment in order.
 * @param rows the beginning of the statement, of the rows of `scope`
 * @param end its order and its limit
 */
export function pastPage(scope: Scope, rows: string, condition: string, terms: readonly Term[], end: string, limit: string): string {
  const { alias } = scope;
  const from = `${scope.from()} WHERE ${condition}`;
  return `${rows} FROM (
    (SELECT ${alias}.* FROM ${from} AND ${alias}.part > 0 ${end})
    UNION ALL ${farthest(scope, `${from} AND ${alias}.part = 0`, terms[0]!, limit)}
    UNION ALL (SELECT ${alias}.* FROM ${from} AND ${alias}.part = 0 AND ${terms[0]!.by} IS NULL ${end})) ${alias} ${end}`;
}
