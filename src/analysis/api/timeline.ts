import type { Moment } from '../../context.js';
import { limitOf } from '../../db/direct/limit.js';
import { Prisma } from '../../generated/prisma/client.js';
import type { NodeType, TimePrecision } from '../../generated/prisma/enums.js';
import { type PageArgs, type Window, windowOf } from '../../paging/args.js';
import { decodeCursor, type Ordered, type Position } from '../../paging/order.js';
import { cursorOf, cut, type Page } from '../../paging/page.js';
import type { Sides } from '../sides.js';
import { TIMELINE_KINDS, type TimelineKind } from '../timeline.js';
import { LOOKED_AT, type Range } from './timeline-near.js';
import { timelineItems } from './timeline-sql.js';

export interface TimelineRow {
  /** The key of the row that it was made from: of the node, or of a phase of the node. */
  id: string;
  date: Date;
  precision: TimePrecision;
  kind: TimelineKind;
  nodeType: NodeType;
  nodeId: string;
  name: string;
  detail: string | null;
}

const ORDER: readonly Ordered<TimelineRow>[] = [
  { name: 'DATE', direction: 'ASC', path: ['date'], sql: 'timestamptz', value: ({ date }) => date },
  { name: 'KIND', direction: 'ASC', path: ['kind'], sql: 'text', value: ({ kind }) => kind },
];

/** Of so many launches of each side, incidents and events on from the cursor a page nearly always has enough; where few are between the sides more are looked at, at last all. */
const NEAREST = [500, 2000, 8000];

const all = (conditions: Prisma.Sql[]) => (conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`);
const beyond = ({ values: [date, kind], id }: Position, sign: string) =>
  Prisma.sql`(date, kind COLLATE "C", id) ${Prisma.raw(sign)} (${date}::timestamptz, ${kind}::text COLLATE "C", ${id}::text)`;

/** Whether nothing that was not looked at can be of the page. */
function isWhole(found: (TimelineRow & { horizon: Date | null })[], { size, forward }: Window): boolean {
  const last = found.at(-1);
  if (!last) return false;
  const { date, horizon } = last;
  return horizon === null || (found.length > size && (forward ? date < horizon : date > horizon));
}

/**
 * One page of a time line by one statement, or by a few where what is between the sides is rare; its count by another, when asked for.
 * @throws BAD_USER_INPUT for a wrong size or cursor.
 */
export async function timelinePage(
  { db, knownAt }: Pick<Moment, 'db' | 'knownAt'>,
  sides: Sides,
  range: Range,
  wanted: readonly TimelineKind[] | null | undefined,
  args: PageArgs,
  nearest: readonly number[] = NEAREST,
): Promise<Page<TimelineRow>> {
  const window = windowOf(args);
  const [after, before] = [window.after, window.before].map((cursor) => (cursor === undefined ? undefined : decodeCursor(ORDER, cursor)));
  const kinds = wanted ? TIMELINE_KINDS.filter((kind) => wanted.includes(kind)) : TIMELINE_KINDS;
  if (kinds.length === 0) return cut<TimelineRow>([], window, { cursorOf: (row) => cursorOf(ORDER, row), totalCount: async () => 0 });
  const way = Prisma.raw(window.forward ? 'ASC' : 'DESC');
  const take = limitOf(window.size + 1);
  const bounds = all([...(after ? [beyond(after, '>')] : []), ...(before ? [beyond(before, '<')] : [])]);
  const isLookedAt = kinds.some((kind) => LOOKED_AT[kind]);
  const ask = (most: number | undefined) =>
    db.$queryRaw<(TimelineRow & { horizon: Date | null })[]>`${timelineItems(sides, range, kinds, {
      cut: (items) => Prisma.sql`(SELECT * FROM (${items}) k WHERE ${bounds} ORDER BY date ${way}, id ${way} ${take})`,
      after: after?.values[0],
      before: before?.values[0],
      forward: window.forward,
      most,
      take: window.size + 1,
      present: knownAt === null,
    })} SELECT item.*, (SELECT moment FROM horizon) AS horizon FROM item ORDER BY date ${way}, kind COLLATE "C" ${way}, id ${way} ${take}`;
  let found: Awaited<ReturnType<typeof ask>> | undefined;
  for (const most of isLookedAt ? nearest : []) {
    found = await ask(most);
    if (isWhole(found, window)) break;
    found = undefined;
  }
  found ??= await ask(undefined);
  return cut(found, window, {
    cursorOf: (row) => cursorOf(ORDER, row),
    totalCount: async () =>
      (await db.$queryRaw<[{ count: number }]>`${timelineItems(sides, range, kinds)} SELECT count(*)::integer AS count FROM item`)[0].count,
  });
}
