import DataLoader from 'dataloader';
import type { Db } from '../db/index.js';
import { type NodeType, Prisma } from '../generated/prisma/client.js';
import { type PageArgs, windowOf } from '../paging/args.js';
import { beyondSql, orderSql } from '../paging/nested.js';
import { decodeCursor, type Ordered } from '../paging/order.js';
import { cursorOf, cut, type Page } from '../paging/page.js';

/** A version of a node that became known, or its end. */
export interface NodeChange {
  /** Type, key and kind in one: what breaks ties. */
  id: string;
  type: NodeType;
  nodeId: string;
  kind: 'ADDED' | 'NEWS' | 'REMOVED';
  knownFrom: Date;
}

export interface ChangesAsked {
  since: Date | null | undefined;
  until: Date | null | undefined;
  types: readonly NodeType[] | null | undefined;
}

const LATEST: Ordered<NodeChange>[] = [
  { name: 'KNOWN_FROM', path: ['knownFrom'], sql: 'timestamptz', direction: 'DESC', value: (change) => change.knownFrom },
];

/**
 * What became known in `[since, until)`, latest first, out of the versions of all nodes: by one statement, and one more for the count.
 * @throws BAD_USER_INPUT for a wrong size or cursor.
 */
export async function changesPage(db: Db, { since, until, types }: ChangesAsked, args: PageArgs): Promise<Page<NodeChange>> {
  const window = windowOf(args);
  const conditions = [...(since ? [Prisma.sql`t."knownFrom" >= ${since}`] : []), ...(until ? [Prisma.sql`t."knownFrom" < ${until}`] : [])];
  const bounds = [
    ...(window.after === undefined ? [] : [beyondSql(LATEST, decodeCursor(LATEST, window.after), true)]),
    ...(window.before === undefined ? [] : [beyondSql(LATEST, decodeCursor(LATEST, window.before), false)]),
  ];
  const where = (all: Prisma.Sql[]) => (all.length > 0 ? Prisma.sql`WHERE ${Prisma.join(all, ' AND ')}` : Prisma.empty);
  const changes = changesOf(types);
  const found = await db.$queryRaw<NodeChange[]>`
    ${changes} SELECT t.* FROM change t ${where([...conditions, ...bounds])} ORDER BY ${orderSql(LATEST, 't', window.forward)} LIMIT ${window.size + 1}`;
  return cut(found, window, {
    cursorOf: (change) => cursorOf(LATEST, change),
    async totalCount() {
      const [row] = await db.$queryRaw<
        [{ count: number }]
      >`${changes} SELECT count(*)::integer AS count FROM change t ${where(conditions)}`;
      return row.count;
    },
  });
}

/** A version that takes over from another is news; one that none takes over from is removed when it ends. */
const changesOf = (types: ChangesAsked['types']) => Prisma.sql`
  WITH clock AS (SELECT coalesce(nullif(current_setting('rendezvous.known_at', true), '')::timestamptz, 'infinity') AS moment),
  version AS (
    SELECT v.type::text AS type, v.id, v."knownFrom", v."knownTo", lag(v."knownTo") OVER w AS before, lead(v."knownFrom") OVER w AS after
    FROM history."Version" v, clock WHERE v."knownFrom" <= moment ${types ? Prisma.sql`AND v.type::text = ANY(${[...types]})` : Prisma.empty}
    WINDOW w AS (PARTITION BY v.type, v.id ORDER BY v."knownFrom")),
  told AS (
    SELECT type, id AS "nodeId", CASE WHEN before = "knownFrom" THEN 'NEWS' ELSE 'ADDED' END AS kind, "knownFrom" FROM version
    UNION ALL
    SELECT type, id, 'REMOVED', "knownTo" FROM version, clock WHERE "knownTo" <= moment AND after IS DISTINCT FROM "knownTo"),
  change AS (SELECT (type || ' ' || "nodeId" || ' ' || kind) COLLATE "C" AS id, * FROM told)`;

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** What every version has of its own, and nobody asks after. */
const BOOKKEEPING = new Set(['id', 'knownFrom', 'knownTo', 'revisionId', 'checkedThrough']);

/** The fields in which a version differs from the one that it took over from, by one statement for all changes of a page. */
export const fieldChangesLoader = (db: Db) =>
  new DataLoader<NodeChange, FieldChange[]>(async (changes) => {
    const news = changes.filter(({ kind }) => kind === 'NEWS');
    if (news.length === 0) return changes.map(() => []);
    const parts = [...new Set(news.map(({ type }) => type))].map((type) => {
      const own = news.filter((change) => change.type === type);
      const table = Prisma.raw(`"${type}"`); // a name of our own enum
      return Prisma.sql`
        SELECT k.key, to_jsonb(o) AS before, coalesce(to_jsonb(c), to_jsonb(n)) AS after
        FROM unnest(${own.map((change) => change.id)}::text[], ${own.map((change) => change.nodeId)}::text[], ${own.map((change) => change.knownFrom)}::timestamptz[]) AS k(key, id, moment)
        JOIN history.${table} o ON o.id = k.id AND o."knownTo" = k.moment
        LEFT JOIN history.${table} n ON n.id = k.id AND n."knownFrom" = k.moment
        LEFT JOIN public.${table} c ON c.id = k.id AND c."knownFrom" = k.moment`;
    });
    const found = await db.$queryRaw<{ key: string; before: Columns; after: Columns }[]>(Prisma.join(parts, ' UNION ALL '));
    const byKey = new Map(found.map(({ key, before, after }) => [key, difference(before, after)]));
    return changes.map(({ id }) => byKey.get(id) ?? []);
  });

type Columns = Record<string, unknown>;
const text = (value: unknown) => (value == null ? null : typeof value === 'object' ? JSON.stringify(value) : String(value));

function difference(before: Columns, after: Columns): FieldChange[] {
  return Object.keys(after)
    .filter((field) => !BOOKKEEPING.has(field) && text(before[field]) !== text(after[field]))
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }));
}
