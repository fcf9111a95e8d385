import type { Db } from '../db/index.js';
import { badUserInput } from '../errors.js';
import { Prisma } from '../generated/prisma/client.js';
import type { NodeType } from '../generated/prisma/enums.js';
import type { Counted } from './groups.js';

export interface Key {
  group: string;
  value: string | null;
  type: NodeType | undefined;
}
export interface Row {
  keys: Key[];
  count: number;
}

/** Columns beside the count, in SQL over the rows of a group. */
export const FLOWN = `, count(*) FILTER (WHERE t.outcome IN ('SUCCESS', 'FAILURE', 'PARTIAL_FAILURE'))::integer AS flown,
  count(*) FILTER (WHERE t.outcome = 'SUCCESS')::integer AS successes`;

const GROUPS = 3;
const MOST = 1000;

/**
 * Counts by groups, by one statement; `ids` are the rows to count, all of them when undefined.
 * @throws BAD_USER_INPUT for no groups, too many, or more rows than fit an answer.
 */
export async function countBy<More = object>(
  db: Db,
  { from, groups }: Counted,
  by: readonly string[],
  find: (() => PromiseLike<{ id: string }[]>) | undefined,
  more = '',
): Promise<(Row & More)[]> {
  const chosen = [...new Set(by)];
  if (chosen.length === 0 || chosen.length > GROUPS) throw badUserInput(`\`by\` must name 1 to ${GROUPS} groups.`);
  const ids = (await find?.())?.map(({ id }) => id);
  const columns = chosen.map((name, index) => `${groups[name]!.sql} AS k${index}`).join(', ');
  const places = chosen.map((_, index) => index + 1).join(', ');
  const counted = await db.$queryRaw<({ count: number; [key: `k${number}`]: string | null } & More)[]>`
    SELECT ${Prisma.raw(`${columns}, count(*)::integer AS count${more} FROM ${from}`)}
    ${ids ? Prisma.sql`WHERE t.id = ANY(${ids}::text[])` : Prisma.empty}
    GROUP BY ${Prisma.raw(places)} ORDER BY ${Prisma.raw(places)} LIMIT ${MOST + 1}`;
  if (counted.length > MOST) throw badUserInput(`That makes more than ${MOST} rows: give fewer groups in \`by\`, or a \`filter\`.`);
  return counted.map((row) => ({
    ...row,
    keys: chosen.map((group, index) => ({ group, value: row[`k${index}`] ?? null, type: groups[group]!.node })),
  }));
}
