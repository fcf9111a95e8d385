import type { Db } from '../../db/index.js';
import { Prisma } from '../../generated/prisma/client.js';
import type { NodeType, TimePrecision } from '../../generated/prisma/enums.js';
import { type PageArgs, type Window, windowOf } from '../../paging/args.js';
import { decodeCursor, type Ordered, type Position } from '../../paging/order.js';
import { cursorOf, cut, type Page } from '../../paging/page.js';
import type { Sides } from '../sides.js';
import { TIMELINE_KINDS, type TimelineKind } from '../timeline.js';
import { type Range, timelineItems } from './timeline-sql.js';

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

/** Of so many launches on from the cursor a page nearly always has enough; where few are between the sides, all are looked at. */
const NEAREST = 1000;

const all = (conditions: Prisma.Sql[]) => (conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`);
const beyond = ({ values: [date, kind], id }: Position, sign: string) =>
  Prisma.sql`(date, kind COLLATE "C", id) ${Prisma.raw(sign)} (${date}::timestamptz, ${kind}::text COLLATE "C", ${id}::text)`;

/** The moment of the last launch that was looked at; null where none was left out. */
const horizonOf = (most: number, way: Prisma.Sql) =>
  Prisma.sql`(SELECT moment FROM flight ORDER BY moment ${way} OFFSET ${most - 1} LIMIT 1)`;

/** Whether no launch that was not looked at can be of the page. */
function isWhole(found: (TimelineRow & { horizon: Date | null })[], { size, forward }: Window): boolean {
  const last = found.at(-1);
  if (!last) return false;
  const { date, horizon } = last;
  return horizon === null || (found.length > size && (forward ? date < horizon : date > horizon));
}

/**
 * One page of a time line by one statement, or by two where launches between the sides are rare; its count by another, when asked for.
 * @throws BAD_USER_INPUT for a wrong size or cursor.
 */
export async function timelinePage(
  db: Db,
  sides: Sides,
  range: Range,
  wanted: readonly TimelineKind[] | null | undefined,
  args: PageArgs,
  nearest = NEAREST,
): Promise<Page<TimelineRow>> {
  const window = windowOf(args);
  const [after, before] = [window.after, window.before].map((cursor) => (cursor === undefined ? undefined : decodeCursor(ORDER, cursor)));
  const kinds = wanted ? TIMELINE_KINDS.filter((kind) => wanted.includes(kind)) : TIMELINE_KINDS;
  if (kinds.length === 0) return cut<TimelineRow>([], window, { cursorOf: (row) => cursorOf(ORDER, row), totalCount: async () => 0 });
  const way = Prisma.raw(window.forward ? 'ASC' : 'DESC');
  const take = Prisma.sql`LIMIT ${window.size + 1}`;
  const bounds = all([...(after ? [beyond(after, '>')] : []), ...(before ? [beyond(before, '<')] : [])]);
  const ask = (most: number | undefined) => db.$queryRaw<(TimelineRow & { horizon: Date | null })[]>`${timelineItems(sides, range, kinds, {
    cut: (items) => Prisma.sql`(SELECT * FROM (${items}) k WHERE ${bounds} ORDER BY date ${way}, id ${way} ${take})`,
    beyond: (moment) =>
      all([
        ...(after ? [Prisma.sql`${moment} >= ${after.values[0]}::timestamptz`] : []),
        ...(before ? [Prisma.sql`${moment} <= ${before.values[0]}::timestamptz`] : []),
      ]),
    way,
    most,
  })} SELECT item.*, ${most === undefined ? Prisma.sql`NULL::timestamptz` : horizonOf(most, way)} AS horizon
    FROM item ORDER BY date ${way}, kind COLLATE "C" ${way}, id ${way} ${take}`;
  const withLaunches = kinds.includes('MISSION_LAUNCH');
  let found = await ask(withLaunches ? nearest : undefined);
  if (withLaunches && !isWhole(found, window)) found = await ask(undefined);
  return cut(found, window, {
    cursorOf: (row) => cursorOf(ORDER, row),
    totalCount: async () =>
      (await db.$queryRaw<[{ count: number }]>`${timelineItems(sides, range, kinds)} SELECT count(*)::integer AS count FROM item`)[0].count,
  });
}
