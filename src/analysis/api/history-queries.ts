import { builder } from '../../builder.js';
import { badUserInput } from '../../errors.js';
import { Country } from '../../geography/types.js';
import { required } from '../../loading/loaders.js';
import { Record } from '../../nodes/node.js';
import type { CapabilityKind } from '../capability.js';
import {
  capabilityHistory,
  flightGaps,
  type CapabilityGap as Gap,
  type GapMeaning,
  type CapabilitySpan as Run,
} from '../capability-history.js';
import { crewedFlights } from './history.js';
import { CapabilityKindEnum, CapabilityVerdict } from './types.js';

const MEANINGS = ['NO_PAD', 'GROUNDED', 'NO_VEHICLE', 'NOT_CERTIFIED', 'NO_FLIGHT'] as const satisfies readonly GapMeaning[];
const GapMeaningEnum = builder.enumType('GapMeaning', { values: MEANINGS });
const DAY = 86_400_000;

const CapabilitySpan = builder.objectRef<Run>('CapabilitySpan');
CapabilitySpan.implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    verdict: t.expose('verdict', { type: CapabilityVerdict }),
  }),
});

const CapabilityGap = builder.objectRef<Gap>('CapabilityGap');
CapabilityGap.implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', nullable: true }),
    days: t.int({ nullable: true, resolve: ({ from, to }) => (to ? Math.round((to.getTime() - from.getTime()) / DAY) : null) }),
    meanings: t.expose('meanings', { type: [GapMeaningEnum] }),
    summary: t.exposeString('summary'),
    facts: t.field({
      type: [Record],
      resolve: async (gap, _args, context) => {
        const { node } = context.loadersOf(gap);
        const found = await Promise.all(gap.facts.map(({ type, id }) => (type === 'ServicePeriod' ? null : node(type, id))));
        return found.filter((fact) => fact !== null);
      },
    }),
  }),
});

interface History {
  countryId: string;
  kind: CapabilityKind;
  spans: Run[];
  gaps: Gap[];
}

const CapabilityHistory = builder.objectRef<History>('CapabilityHistory');
CapabilityHistory.implement({
  fields: (t) => ({
    country: t.field({
      type: Country,
      resolve: (history, _args, context) => required(context.loadersOf(history).geography.byId.load(history.countryId)),
    }),
    kind: t.expose('kind', { type: CapabilityKindEnum }),
    spans: t.field({ type: [CapabilitySpan], resolve: ({ spans }) => spans }),
    gaps: t.field({
      type: [CapabilityGap],
      args: { meanings: t.arg({ type: [GapMeaningEnum] }) },
      resolve: ({ gaps }, { meanings }) => (meanings ? gaps.filter((gap) => gap.meanings.some((one) => meanings.includes(one))) : gaps),
    }),
  }),
});

/** The day before which nothing was launched into orbit. */
const BEGINNING = new Date('1957-10-04');
const YEAR = 365;

builder.queryFields((t) => ({
  capabilityHistory: t.field({
    type: CapabilityHistory,
    args: {
      country: t.arg.string({ required: true }),
      kind: t.arg({ type: CapabilityKindEnum, required: true }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      noFlightLongerThan: t.arg.int({ required: true, defaultValue: YEAR }),
    },
    resolve: async (root, { country, kind, from, to, noFlightLongerThan }, context) => {
      const { db, loaders, today } = context.at(root);
      const [first, last] = [from ?? BEGINNING, to ?? today];
      if (last < first) throw badUserInput('`to` must not be before `from`.');
      if (first < BEGINNING || last > new Date('2100-01-01'))
        throw badUserInput('`from` and `to` must lie between 1957-10-04 and 2100-01-01.');
      if (noFlightLongerThan < 1) throw badUserInput('`noFlightLongerThan` must be at least 1 day.');
      if (!(await loaders.geography.byId.load(country)))
        throw badUserInput('`country` must be an ISO 3166-1 alpha-2 code in capital letters, such as "RU".');
      const { spans, gaps } = capabilityHistory(await loaders.analysis.capabilityFacts.load(country), kind, first, last);
      const flights = kind === 'CREWED_ORBITAL_LAUNCH' ? await crewedFlights(db, country) : [];
      const unflown = flightGaps(flights, noFlightLongerThan, first, last < today ? last : today);
      const all = [...gaps, ...unflown].sort((a, b) => a.from.getTime() - b.from.getTime() || (a.summary < b.summary ? -1 : 1));
      return context.derived(root, { countryId: country, kind, spans, gaps: all });
    },
  }),
}));
