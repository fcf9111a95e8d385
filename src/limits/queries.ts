import { builder } from '../builder.js';
import type { Charged } from './rate.js';

const RateLimit = builder.objectRef<Charged>('RateLimit');
RateLimit.implement({
  fields: (t) => ({
    limit: t.exposeInt('limit'),
    used: t.exposeInt('used'),
    remaining: t.exposeInt('remaining'),
    resetAt: t.expose('resetAt', { type: 'DateTime' }),
    cost: t.exposeInt('cost'),
  }),
});

builder.queryFields((t) => ({
  rateLimit: t.field({ type: RateLimit, nullable: true, resolve: (_root, _args, { charged }) => charged }),
}));
