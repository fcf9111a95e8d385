import { Agency } from '../../agencies/types.js';
import { builder } from '../../builder.js';
import { Source } from '../../claims/types.js';
import { Cooperation, CooperationAccess, CooperationPhase, CooperationStateEnum } from '../../diplomacy/cooperation.js';
import { badUserInput } from '../../errors.js';
import type * as rows from '../../generated/prisma/client.js';
import { Country } from '../../geography/types.js';
import { optional, required } from '../../loading/loaders.js';
import { dateField } from '../../nodes/dates.js';
import { type Loss, lossesOf } from '../access-lost.js';
import { edges } from '../intervals.js';
import { sidesOf } from '../sides.js';

interface AccessLossRow extends Loss<rows.CooperationPhase> {
  access: rows.CooperationAccess;
}

const AccessLoss = builder.objectRef<AccessLossRow>('AccessLoss');
AccessLoss.implement({
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      nullable: true,
      resolve: ({ access }, _args, context) => optional(context.loadersOf(access).agencies.byId, access.agencyId),
    }),
    country: t.field({
      type: Country,
      nullable: true,
      resolve: ({ access }, _args, context) => optional(context.loadersOf(access).geography.byId, access.countryId),
    }),
    access: t.expose('access', { type: CooperationAccess }),
    cooperation: t.field({
      type: Cooperation,
      resolve: ({ access }, _args, context) => required(context.loadersOf(access).diplomacy.cooperation.load(access.cooperationId)),
    }),
    since: dateField(t, ({ lostWith }) => [lostWith.fromDate, lostWith.fromPrecision]),
    state: t.field({ type: CooperationStateEnum, resolve: ({ standsAs }) => standsAs.state }),
    ground: t.string({ nullable: true, resolve: ({ lostWith }) => lostWith.note }),
    phase: t.expose('lostWith', { type: CooperationPhase }),
    restored: dateField(t, ({ restoredWith }) => [restoredWith?.fromDate ?? null, restoredWith?.fromPrecision ?? null]),
    replacedBy: t.string({
      nullable: true,
      resolve: async ({ access }, _args, context) =>
        access.replacedBy ?? (await required(context.loadersOf(access).diplomacy.cooperation.load(access.cooperationId))).replacedBy,
    }),
    sources: t.field({
      type: [Source],
      resolve: ({ lostWith }, _args, context) => context.loadersOf(lostWith).claims.sourcesOf.load(`CooperationPhase ${lostWith.id}`),
    }),
  }),
});

const begins = ({ lostWith }: AccessLossRow) => lostWith.fromDate?.getTime() ?? Number.NEGATIVE_INFINITY;

builder.queryField('accessLost', (t) =>
  t.field({
    type: [AccessLoss],
    args: {
      country: t.arg.string(),
      agency: t.arg.string(),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
    },
    resolve: async (root, { country, agency, from, to }, context) => {
      if (from && to && to < from) throw badUserInput('`to` must not be before `from`; both days count.');
      const { db } = context.at(root);
      const codes = country ? { in: [...sidesOf([country]).keys()] } : undefined;
      const found = await db.cooperationAccess.findMany({
        where: {
          ...(agency != null && { agencyId: agency }),
          ...(codes && { OR: [{ countryId: codes }, { agency: { countryId: codes } }] }),
        },
        orderBy: [{ cooperationId: 'asc' }, { id: 'asc' }],
      });
      const phases = await db.cooperationPhase.findMany({
        where: { cooperationId: { in: [...new Set(found.map(({ cooperationId }) => cooperationId))] } },
        orderBy: [{ cooperationId: 'asc' }, { fromDate: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      });
      const losses = found
        .flatMap((access) =>
          lossesOf(phases.filter((phase) => phase.cooperationId === access.cooperationId)).map((loss) => ({ access, ...loss })),
        )
        .filter(({ lostWith: { fromDate, fromPrecision } }) => {
          const [first, last] = fromDate ? edges(fromDate, fromPrecision) : [];
          return (!to || !first || first <= to) && (!from || (last && last >= from));
        })
        .sort((a, b) => (begins(a) === begins(b) ? 0 : begins(a) - begins(b)));
      return context.derived(root, losses);
    },
  }),
);
