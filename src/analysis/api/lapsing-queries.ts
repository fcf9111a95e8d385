import { builder } from '../../builder.js';
import { Claim } from '../../claims/types.js';
import { Agreement } from '../../diplomacy/agreement.js';
import { badUserInput } from '../../errors.js';
import { optional, required } from '../../loading/loaders.js';
import { PartialDate } from '../../nodes/dates.js';
import { Node } from '../../nodes/interfaces.js';
import { lapsesIn, type Lapse as Row } from './lapsing.js';

const LapseCertainty = builder.enumType('LapseCertainty', { values: ['CERTAIN', 'POSSIBLE'] as const });

const Lapse = builder.objectRef<Row>('Lapse');
Lapse.implement({
  fields: (t) => ({
    date: t.expose('date', { type: PartialDate }),
    what: t.exposeString('what'),
    node: t.field({
      type: Node,
      resolve: (lapse, _args, context) => required(context.loadersOf(lapse).node(lapse.nodeType, lapse.nodeId)),
    }),
    certainty: t.expose('certainty', { type: LapseCertainty }),
    prolongs: t.field({ type: [Agreement], resolve: ({ prolongs }) => prolongs }),
    claim: t.field({
      type: Claim,
      nullable: true,
      resolve: (lapse, _args, context) => optional(context.loadersOf(lapse).claims.byId, lapse.claimId),
    }),
  }),
});

builder.queryField('lapsing', (t) =>
  t.field({
    type: [Lapse],
    args: { until: t.arg({ type: 'Date', required: true }), from: t.arg({ type: 'Date' }) },
    resolve: async (root, { until, from }, context) => {
      const { db, today } = context.at(root);
      const begin = from ?? today;
      if (until < begin) throw badUserInput('`until` must not be before `from`, which is today when absent.');
      return context.derived(root, await lapsesIn(db, begin, until));
    },
  }),
);
