import DataLoader from 'dataloader';
import type { Db } from '../db/index.js';
import { Prisma } from '../generated/prisma/client.js';
import { NodeType } from '../generated/prisma/enums.js';
import { type PageArgs, windowOf } from '../paging/args.js';
import { decodeCursor, type Ordered, type Position } from '../paging/order.js';
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
  const from = window.after === undefined ? undefined : decodeCursor(LATEST, window.after);
  const to = window.before === undefined ? undefined : decodeCursor(LATEST, window.before);
  const asked = types ? VERSIONED.filter((type) => types.includes(type)) : VERSIONED;
  const span: Span = (moment) => [
    ...(since ? [Prisma.sql`${moment} >= ${since}`] : []),
    ...(until ? [Prisma.sql`${moment} < ${until}`] : []),
  ];
  const bounded: Span = (moment, type) => [
    ...span(moment, type),
    ...(from ? beyond(from, true, moment, type) : []),
    ...(to ? beyond(to, false, moment, type) : []),
  ];
  const [down, up] = window.forward ? [Prisma.raw('DESC'), Prisma.raw('ASC')] : [Prisma.raw('ASC'), Prisma.raw('DESC')];
  const take = window.size + 1;
  const most = Prisma.raw(String(2 ** Math.ceil(Math.log2(take)))); // see below
  const found =
    asked.length === 0
      ? []
      : await db.$queryRaw<NodeChange[]>`
          ${CLOCK} SELECT t.* FROM (${Prisma.join(
            asked.flatMap((type) =>
              listsOf(type, bounded).map(({ rows, moment, kind }) => {
                // What happened is looked up for the rows of the page alone: an order by it would ask for all of them. Their number stands in the text, as one of
                // few: of a parameter the plan that is kept would take it to be a tenth of all rows, and sort them; and planning anew takes longer than all else.
                const first = Prisma.sql`SELECT v.id, ${moment} AS moment ${rows} ORDER BY ${moment} ${down}, v.id ${up} LIMIT ${most}`;
                return Prisma.sql`SELECT (${nameOf(type)} || ' ' || v.id || ' ' || ${kind}) COLLATE "C" AS id, ${nameOf(type)} AS type, v.id AS "nodeId",
                  ${kind} AS kind, v.moment AS "knownFrom" FROM (${first}) v`;
              }),
            ),
            ' UNION ALL ',
          )}) t ORDER BY t."knownFrom" ${down}, t.id ${up} LIMIT ${take}`;
  return cut(found, window, {
    cursorOf: (change) => cursorOf(LATEST, change),
    async totalCount() {
      if (asked.length === 0) return 0;
      const all = asked.flatMap((type) => listsOf(type, span).map(({ rows }) => Prisma.sql`SELECT ${rows}`));
      const [row] = await db.$queryRaw<[{ count: number }]>`
        ${CLOCK} SELECT count(*)::integer AS count FROM (${Prisma.join(all, ' UNION ALL ')}) t`;
      return row.count;
    },
  });
}

/** Types whose versions are kept: all but countries and revisions. */
const VERSIONED = Object.values(NodeType).filter((type) => 'knownFrom' in Prisma[`${type}ScalarFieldEnum`]);

/** The conditions on when something of a type became known. */
type Span = (moment: Prisma.Sql, type: NodeType) => Prisma.Sql[];

/**
 * Beyond a cursor. Each list is of one type and in the order of its index, moment and key: what else has the cursor's very moment is of an earlier type, of a later
 * one, or told apart by its key.
 */
function beyond({ values: [at], id }: Position, forward: boolean, moment: Prisma.Sql, type: NodeType): Prisma.Sql[] {
  const [cursorType = '', ...rest] = String(id).split(' ');
  const node = rest.slice(0, -1).join(' ');
  const [further, after] = forward ? [Prisma.raw('<'), Prisma.raw('>')] : [Prisma.raw('>'), Prisma.raw('<')];
  if (type !== cursorType) {
    const orSame = Prisma.raw(type > cursorType === forward ? '=' : '');
    return [Prisma.sql`${moment} ${further}${orSame} ${at}::timestamptz`];
  }
  return [
    Prisma.sql`${moment} ${further}= ${at}::timestamptz`,
    Prisma.sql`(${moment} ${further} ${at}::timestamptz OR v.id ${after} ${node}::text COLLATE "C")`,
  ];
}

/** The moment that the question is asked at; the present has none. */
const CLOCK = Prisma.sql`WITH clock AS MATERIALIZED (
  SELECT coalesce(nullif(current_setting('rendezvous.known_at', true), '')::timestamptz, 'infinity') AS now)`;

const nameOf = (type: NodeType) => Prisma.raw(`'${type}'::text`); // a name of our own enum

/**
 * The changes of one type, in three lists that can each be read in order and left early: versions that stand, versions that were replaced, and ends. A version
 * that takes over from another is news; one that none takes over from is removed when it ends. The audit has every removal, and leads to those few.
 */
function listsOf(type: NodeType, span: Span): { rows: Prisma.Sql; moment: Prisma.Sql; kind: Prisma.Sql }[] {
  const table = Prisma.raw(`"${type}"`);
  const kind = Prisma.sql`CASE WHEN EXISTS (SELECT FROM history.${table} h WHERE h.id = v.id AND h."knownTo" = v.moment) THEN 'NEWS' ELSE 'ADDED' END`;
  const list = (source: 'public' | 'history', column: 'knownFrom' | 'knownTo', told: Prisma.Sql, more: Prisma.Sql[] = []) => {
    const moment = Prisma.raw(`v."${column}"`);
    const bounds = [Prisma.sql`${moment} <= (SELECT now FROM clock)`, ...span(moment, type), ...more];
    return { rows: Prisma.sql`FROM ${Prisma.raw(source)}.${table} v WHERE ${Prisma.join(bounds, ' AND ')}`, moment, kind: told };
  };
  const next = (source: 'public' | 'history') =>
    Prisma.sql`NOT EXISTS (SELECT FROM ${Prisma.raw(source)}.${table} n WHERE n.id = v.id AND n."knownFrom" = v."knownTo")`;
  const removed = Prisma.sql`v.id = ANY (ARRAY(SELECT c."entityId" FROM public."Change" c WHERE c.entity = ${nameOf(type)} AND c.kind = 'REMOVED'))`;
  return [
    list('public', 'knownFrom', kind),
    list('history', 'knownFrom', kind),
    list('history', 'knownTo', Prisma.sql`'REMOVED'`, [removed, next('public'), next('history')]),
  ];
}

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
