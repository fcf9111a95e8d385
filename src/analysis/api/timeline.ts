import type { Db } from '../../db/index.js';
import { Prisma } from '../../generated/prisma/client.js';
import type { NodeType, TimePrecision } from '../../generated/prisma/enums.js';
import { type PageArgs, windowOf } from '../../paging/args.js';
import { decodeCursor, type Ordered } from '../../paging/order.js';
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

/**
 * One page of a time line by one statement; its count by another, when asked for.
 * @throws BAD_USER_INPUT for a wrong size or cursor.
 */
export async function timelinePage(
  db: Db,
  sides: Sides,
  range: Range,
  wanted: readonly TimelineKind[] | null | undefined,
  args: PageArgs,
): Promise<Page<TimelineRow>> {
  const window = windowOf(args);
  const beyond = (cursor: string | undefined, sign: string) => {
    if (cursor === undefined) return [];
    const { values, id } = decodeCursor(ORDER, cursor);
    return [
      Prisma.sql`(date, kind COLLATE "C", id) ${Prisma.raw(sign)} (${values[0]}::timestamptz, ${values[1]}::text COLLATE "C", ${id}::text)`,
    ];
  };
  const bounds = [Prisma.sql`true`, ...beyond(window.after, '>'), ...beyond(window.before, '<')];
  const kinds = wanted ? TIMELINE_KINDS.filter((kind) => wanted.includes(kind)) : TIMELINE_KINDS;
  if (kinds.length === 0) return cut<TimelineRow>([], window, { cursorOf: (row) => cursorOf(ORDER, row), totalCount: async () => 0 });
  const items = timelineItems(sides, range, kinds);
  const way = Prisma.raw(window.forward ? 'ASC' : 'DESC');
  const found = await db.$queryRaw<TimelineRow[]>`${items} SELECT * FROM item WHERE ${Prisma.join(bounds, ' AND ')}
    ORDER BY date ${way}, kind COLLATE "C" ${way}, id ${way} LIMIT ${window.size + 1}`;
  return cut(found, window, {
    cursorOf: (row) => cursorOf(ORDER, row),
    totalCount: async () => (await db.$queryRaw<[{ count: number }]>`${items} SELECT count(*)::integer AS count FROM item`)[0].count,
  });
}
