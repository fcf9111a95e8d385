import type { Db } from '../db/index.js';
import { badUserInput } from '../errors.js';
import { Prisma } from '../generated/prisma/client.js';
import { type PageArgs, windowOf } from '../paging/args.js';
import { decodeCursor, encodeCursor, type Ordered } from '../paging/order.js';
import { cut, type Page } from '../paging/page.js';
import { documentOf, SEARCHED, type SearchType } from './documents.js';

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
  const found = Prisma.join(
    [...new Set(types)].map((type) => matchesOf(type, query)),
    ' UNION ALL ',
  );
  const order = Prisma.raw(window.forward ? 'score DESC, type, id' : 'score, type DESC, id DESC');
  const hits = await db.$queryRaw<Hit[]>`
    WITH asked AS MATERIALIZED (SELECT rendezvous.searched(${query}::text) AS words, rendezvous.fold(${query}::text) AS folded)
    SELECT type, id, title, score FROM (
      SELECT type, id, title, rendezvous.score(document, names, words, folded) AS score FROM (${found}) AS found, asked OFFSET 0
    ) AS hit
    ${bounds.length > 0 ? Prisma.sql`WHERE ${Prisma.join(bounds, ' AND ')}` : Prisma.empty} ORDER BY ${order} LIMIT ${window.size + 1}`;
  return cut(hits, window, {
    cursorOf: async (hit) => encodeCursor(ORDER, [hit.score, hit.type], hit.id),
    totalCount: async () => (await db.$queryRaw<{ count: number }[]>`SELECT count(*)::integer AS count FROM (${found}) AS found`)[0]!.count,
  });
}

/** The rows of one type that have the words; unqualified, so that a moment of the past has its own. */
function matchesOf(type: SearchType, query: string): Prisma.Sql {
  const { names, title } = SEARCHED[type];
  const document = documentOf(SEARCHED[type]);
  return Prisma.sql`SELECT ${Prisma.raw(`'${type}'::text COLLATE "C" AS type, t.id, t."${title}" AS title, ${names} AS names, ${document} AS document
    FROM "${type}" t WHERE ${document}`)} @@ rendezvous.searched(${query}::text)`;
}

/** What comes after a cursor, or before it, in the order of the hits. */
function beyond(cursor: string, after: boolean): Prisma.Sql {
  const { values, id } = decodeCursor(ORDER, cursor);
  const [score, type] = values;
  const [better, further] = after ? [Prisma.raw('<'), Prisma.raw('>')] : [Prisma.raw('>'), Prisma.raw('<')];
  return Prisma.sql`(score ${better} ${score}::double precision
    OR (score = ${score}::double precision AND (type, id) ${further} (${type}::text COLLATE "C", ${id}::text COLLATE "C")))`;
}
