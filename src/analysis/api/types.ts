import { Agency } from '../../agencies/types.js';
import { builder } from '../../builder.js';
import { Source } from '../../claims/types.js';
import { Agreement } from '../../diplomacy/agreement.js';
import { Cooperation, CooperationPhase } from '../../diplomacy/cooperation.js';
import { DiplomaticEvent } from '../../diplomacy/event.js';
import type { Source as SourceRow } from '../../generated/prisma/client.js';
import { Country } from '../../geography/types.js';
import { required } from '../../loading/loaders.js';
import { Mission } from '../../missions/mission.js';
import { CertaintyEnum } from '../../nodes/held.js';
import { Record } from '../../nodes/node.js';
import { Exemption, Sanction } from '../../sanctions/types.js';
import { Pad } from '../../sites/types.js';
import { LaunchVehicle, Spacecraft } from '../../vehicles/types.js';
import type { Assessment, CapabilityKind, Reason } from '../capability.js';
import type { Condition } from '../conditions.js';
import { GROUPS } from '../diplomatic-context.js';
import {
  type DiplomaticContext as Around,
  type ContextCooperation as CooperationThen,
  contextOf,
  type ContextSanction as SanctionThen,
} from './context.js';

export const CapabilityKindEnum = builder.enumType('CapabilityKind', { values: ['CREWED_ORBITAL_LAUNCH', 'STATION_CARGO'] as const });
export const CapabilityVerdict = builder.enumType('CapabilityVerdict', { values: ['YES', 'NO', 'DEGRADED', 'UNKNOWN'] as const });
const ConditionKind = builder.enumType('ConditionKind', { values: ['CERTIFICATION', 'PAD_STATUS', 'IN_SERVICE', 'NOT_GROUNDED'] as const });
const SanctionGroup = builder.enumType('SanctionGroup', { values: GROUPS });

export const CapabilityAssessment = builder.objectRef<Assessment & { countryId: string; kind: CapabilityKind; on: Date }>(
  'CapabilityAssessment',
);
CapabilityAssessment.implement({
  fields: (t) => ({
    country: t.field({
      type: Country,
      resolve: (answer, _args, context) => required(context.loadersOf(answer).geography.byId.load(answer.countryId)),
    }),
    kind: t.expose('kind', { type: CapabilityKindEnum }),
    on: t.expose('on', { type: 'Date' }),
    verdict: t.expose('verdict', { type: CapabilityVerdict }),
    since: t.expose('since', { type: 'Date', nullable: true }),
    until: t.expose('until', { type: 'Date', nullable: true }),
    checkedThrough: t.expose('checkedThrough', { type: 'Date', nullable: true }),
    reasons: t.field({ type: [CapabilityReason], resolve: ({ reasons }) => reasons }),
  }),
});

const CapabilityReason = builder.objectRef<Reason>('CapabilityReason');
CapabilityReason.implement({
  fields: (t) => ({
    verdict: t.expose('verdict', { type: CapabilityVerdict }),
    vehicle: t.field({
      type: LaunchVehicle,
      resolve: (reason, _args, context) => required(context.loadersOf(reason).vehicles.launchVehicle.load(reason.vehicleId)),
    }),
    spacecraft: t.field({
      type: Spacecraft,
      resolve: (reason, _args, context) => required(context.loadersOf(reason).vehicles.spacecraft.load(reason.spacecraftId)),
    }),
    pad: t.field({ type: Pad, resolve: (reason, _args, context) => required(context.loadersOf(reason).sites.pad.load(reason.padId)) }),
    conditions: t.field({ type: [CapabilityCondition], resolve: ({ conditions }) => conditions }),
    summary: t.exposeString('summary'),
  }),
});

const CapabilityCondition = builder.objectRef<Condition>('CapabilityCondition');
CapabilityCondition.implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: ConditionKind }),
    holds: t.exposeBoolean('holds', { nullable: true }),
    detail: t.exposeString('detail'),
    fact: t.field({
      type: Record,
      nullable: true,
      resolve: (condition, _args, context) => {
        const fact = condition.facts[0];
        return fact && fact.type !== 'ServicePeriod' ? context.loadersOf(condition).node(fact.type, fact.id) : null;
      },
    }),
    sources: t.field({
      type: [Source],
      resolve: async (condition, _args, context) => {
        const { sourcesOf } = context.loadersOf(condition).claims;
        const lists = await Promise.all(condition.facts.map(({ type, id }) => sourcesOf.load(`${type} ${id}`)));
        return [...new Map(lists.flat().map((source): [string, SourceRow] => [source.id, source])).values()];
      },
    }),
  }),
});

const ContextParty = builder.objectRef<Around['parties'][number]>('ContextParty');
ContextParty.implement({
  fields: (t) => ({
    agency: t.field({
      type: Agency,
      resolve: (party, _args, context) => required(context.loadersOf(party).agencies.byId.load(party.agencyId)),
    }),
    ties: t.exposeStringList('ties'),
  }),
});

const ContextSanction = builder.objectRef<SanctionThen>('ContextSanction');
ContextSanction.implement({
  fields: (t) => ({
    sanction: t.expose('sanction', { type: Sanction }),
    group: t.expose('group', { type: SanctionGroup }),
    ties: t.exposeStringList('ties'),
    certainty: t.expose('certainty', { type: CertaintyEnum }),
    checked: t.exposeBoolean('checked'),
  }),
});

const ContextCooperation = builder.objectRef<CooperationThen>('ContextCooperation');
ContextCooperation.implement({
  fields: (t) => ({
    cooperation: t.expose('cooperation', { type: Cooperation }),
    phase: t.expose('phase', { type: CooperationPhase, nullable: true }),
  }),
});

export const DiplomaticContext = builder.objectRef<Around>('DiplomaticContext');
DiplomaticContext.implement({
  fields: (t) => ({
    on: t.expose('on', { type: 'Date' }),
    parties: t.field({ type: [ContextParty], resolve: ({ parties }) => parties }),
    sanctions: t.field({
      type: [ContextSanction],
      args: { groups: t.arg({ type: [SanctionGroup] }) },
      resolve: async (around, { groups }, context) => {
        const sanctions = await around.sanctions();
        return context.derived(around, groups ? sanctions.filter(({ group }) => groups.includes(group)) : sanctions);
      },
    }),
    agreements: t.field({
      type: [Agreement],
      resolve: async (around, _args, context) => context.derived(around, await around.agreements()),
    }),
    cooperations: t.field({
      type: [ContextCooperation],
      resolve: async (around, _args, context) => context.derived(around, await around.cooperations()),
    }),
    events: t.field({ type: [DiplomaticEvent], resolve: async (around, _args, context) => context.derived(around, await around.events()) }),
    exemptions: t.field({
      type: [Exemption],
      resolve: async (around, _args, context) => context.derived(around, await around.exemptions()),
    }),
  }),
});

builder.objectField(Mission, 'diplomaticContext', (t) =>
  t.field({
    type: DiplomaticContext,
    nullable: true,
    resolve: async (mission, _args, context) => context.derived(mission, await contextOf(context.loadersOf(mission), mission)),
  }),
);
