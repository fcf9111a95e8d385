import type { Scope } from './conditions.js';
import type { Model } from './parts.js';

/** A part of an order: a column of the scope, as it stands in the statement, and which way. */
export interface Term {
  by: string;
  way: string;
}

/** Columns whose index in history is by the span of a version and by distance, see the migration `plans_from_the_farthest`. */
const BY_DISTANCE: { [M in Model]?: string } = { Launch: 'time' };

/** No time that a graph can have is beyond these. */
const ENDS = { DESC: '9999-12-31Z', ASC: '0001-01-01Z' };

export const isFromFarthest = ({ model, alias }: Scope, [lead, ...rest]: readonly Term[]): boolean =>
  BY_DISTANCE[model] !== undefined && lead?.by === `${alias}."${BY_DISTANCE[model]}"` && rest.every(({ by }) => by.startsWith(`${alias}.`));

/**
 * A page of what was known at a moment, in the order of a time. The tables of the present have that order; of history, as many versions as the page has are taken from the
 * farthest time on, with all that share the last one's time, then those without a time. The planner would put all versions of that moment in order.
 * @param rows the beginning of the statement, of the rows of `scope`
 * @param order what its terms say
 */
export function pastPage(scope: Scope, rows: string, condition: string, terms: readonly Term[], order: string, limit: string): string {
  const { alias } = scope;
  const { by, way } = terms[0]!;
  const from = `SELECT ${alias}.* FROM ${scope.from()} WHERE ${condition}`;
  const end = `ORDER BY ${order} ${limit}`;
  const farthest = `${by} <-> timestamptz '${ENDS[way.startsWith('DESC') ? 'DESC' : 'ASC']}'`;
  const take = limit.replace('LIMIT ', '');
  return `${rows} FROM (
    (${from} AND ${alias}.part > 0 ${end})
    UNION ALL (${from} AND ${alias}.part = 0 AND ${by} IS NOT NULL ORDER BY ${farthest} FETCH FIRST (${take}) ROWS WITH TIES)
    UNION ALL (${from} AND ${alias}.part = 0 AND ${by} IS NULL ${end})) ${alias} ${end}`;
}
