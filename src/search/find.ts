import { limitOf } from '../db/direct/limit.js';
import type { Db } from '../db/index.js';
import { badUserInput } from '../errors.js';
import { Prisma } from '../generated/prisma/client.js';
import { type PageArgs, windowOf } from '../paging/args.js';
import { decodeCursor, encodeCursor, type Ordered } from '../paging/order.js';
import { cut, type Page } from '../paging/page.js';
import { SEARCH_TYPES, type SearchType } from './types.js';

export interface Hit {
  type: SearchType;
  id: string;
  title: string;
  score: number;
}

const LONGEST = 200;
const ORDER: Ordered<Hit>[] = [
  { name: 'SCORE', path: ['score'], sql: 'double precision', direction: 'DESC', value: (hit) => hit.score },
  { name: 'TYPE', path: ['type'], sql: 'text', direction: 'ASC', value: (hit) => hit.type },
];

/**
 * Everything of these types that has all the words of the query, the best first, by one statement.
 * @throws BAD_USER_INPUT for a query without a word, or a wrong size or cursor.
 */
export async function find(db: Db, query: string, types: readonly SearchType[], args: PageArgs): Promise<Page<Hit>> {
  if (!/[\p{L}\p{N}]/u.test(query)) throw badUserInput('`query` must have a letter or a digit in it.');
  if (query.length > LONGEST) throw badUserInput(`\`query\` may have at most ${LONGEST} characters.`);
  if (types.length === 0) throw badUserInput('`types` must name a type, or be left out.');
  const window = windowOf(args);
  const bounds = [
    ...(window.after === undefined ? [] : [beyond(window.after, true)]),
    ...(window.before === undefined ? [] : [beyond(window.before, false)]),
  ];
  const found = foundBy(query, new Set(types));
  const order = Prisma.raw(window.forward ? 'score DESC, type, id' : 'score, type DESC, id DESC');
  const hits = await db.$queryRaw<Hit[]>`
    WITH asked AS MATERIALIZED (SELECT rendezvous.searched(${query}::text) AS words, rendezvous.fold(${query}::text) AS folded)
    SELECT type, id, title, score FROM (
      SELECT type, id, title, rendezvous.score(document, names, words, folded) AS score FROM ${found}, asked OFFSET 0
    ) AS hit
    ${bounds.length > 0 ? Prisma.sql`WHERE ${Prisma.join(bounds, ' AND ')}` : Prisma.empty} ORDER BY ${order} ${limitOf(window.size + 1)}`;
  return cut(hits, window, {
    cursorOf: async (hit) => encodeCursor(ORDER, [hit.score, hit.type], hit.id),
    totalCount: async () => (await db.$queryRaw<{ count: number }[]>`SELECT count(*)::integer AS count FROM ${found}`)[0]!.count,
  });
}

/** The documents of these types that have the words; unqualified, so that a moment of the past has its own. */
function foundBy(query: string, types: ReadonlySet<SearchType>): Prisma.Sql {
  // Asked for apart, it is found out once, and the plan is kept whatever it is.
  const words = Prisma.sql`(SELECT rendezvous.looked_up(${query}::text))`;
  const sought = types.size === SEARCH_TYPES.length ? words : Prisma.sql`${words} && ${[...types].join(' | ')}::text::tsquery`;
  return Prisma.sql`(SELECT type, id, title, names, document FROM "SearchDocument" WHERE rendezvous.sought(type, document) @@ (${sought})) AS found`;
}

/** What comes after a cursor, or before it, in the order of the hits. */
function beyond(cursor: string, after: boolean): Prisma.Sql {
  const { values, id } = decodeCursor(ORDER, cursor);
  const [score, type] = values;
  const [better, further] = after ? [Prisma.raw('<'), Prisma.raw('>')] : [Prisma.raw('>'), Prisma.raw('<')];
  return Prisma.sql`(score ${better} ${score}::double precision
    OR (score = ${score}::double precision AND (type, id) ${further} (${type}::text COLLATE "C", ${id}::text COLLATE "C")))`;
}
