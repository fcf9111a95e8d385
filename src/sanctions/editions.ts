import { Prisma } from '../generated/prisma/client.js';
import type { Only } from '../paging/nested.js';

/** Named by the edition that was the latest on a day: conditions on the rows of a list, called `t`. */
const named = (day: Date) => Prisma.sql`(t."firstSeenOn" <= ${day}::date AND (t."goneOn" IS NULL OR t."goneOn" > ${day}::date))`;
const text = (day: Date) => day.toISOString().slice(0, 10);

export const listedOn = (day: Date): Only => ({ key: `on ${text(day)}`, sql: named(day) });
export const enteredBetween = (from: Date, to: Date): Only => ({
  key: `entered ${text(from)} ${text(to)}`,
  sql: Prisma.sql`${named(to)} AND NOT ${named(from)}`,
});
export const leftBetween = (from: Date, to: Date): Only => ({
  key: `left ${text(from)} ${text(to)}`,
  sql: Prisma.sql`${named(from)} AND NOT ${named(to)}`,
});
