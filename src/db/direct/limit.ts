import { Prisma } from '../../generated/prisma/client.js';

/** One more than the pages that most ask for. */
export const USUAL: ReadonlySet<number> = new Set([2, 11, 21, 26, 51, 101]);

/**
 * A usual length stands in the text. Of a number yet to be told the planner thinks that it is a tenth of all rows, and so makes a new plan for each page of a long list;
 * but a text for each number that somebody may think of would be too many to keep plans of.
 */
export const limitOf = (rows: number): Prisma.Sql => Prisma.sql`LIMIT ${USUAL.has(rows) ? Prisma.raw(String(rows)) : rows}`;
