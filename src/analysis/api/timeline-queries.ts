import { builder } from '../../builder.js';
import { limited } from '../../filters/inputs.js';
import { required } from '../../loading/loaders.js';
import { PartialDate } from '../../nodes/dates.js';
import { Node } from '../../nodes/interfaces.js';
import { connectionOf, pageArgs } from '../../paging/connection.js';
import { TIMELINE_KINDS, titleOf } from '../timeline.js';
import { checkOrder, readSides } from './sides.js';
import { type TimelineRow, timelinePage } from './timeline.js';

const TimelineKind = builder.enumType('TimelineKind', { values: TIMELINE_KINDS });

const TimelineItem = builder.objectRef<TimelineRow>('TimelineItem');
TimelineItem.implement({
  fields: (t) => ({
    date: t.field({ type: PartialDate, resolve: ({ date, precision }) => ({ date, precision }) }),
    kind: t.expose('kind', { type: TimelineKind }),
    title: t.string({ resolve: ({ kind, name, detail }) => titleOf(kind, name, detail) }),
    node: t.field({ type: Node, resolve: (item, _args, context) => required(context.loadersOf(item).node(item.nodeType, item.nodeId)) }),
  }),
});
const TimelineConnection = connectionOf<TimelineRow>(TimelineItem, 'Timeline');

builder.queryField('timeline', (t) =>
  t.field({
    type: TimelineConnection,
    args: {
      between: t.arg.stringList({ required: true }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      kinds: t.arg({ type: [TimelineKind] }),
      ...pageArgs(t),
    },
    resolve: async (root, { between, from, to, kinds, ...args }, { at }) => {
      const moment = at(root);
      checkOrder(from, to);
      return timelinePage(moment, await readSides(moment.loaders, between), { from, to }, limited(kinds), args);
    },
  }),
);
