import type { CooperationState, EventDirection, PloverCode, SanctionType } from '../generated/prisma/enums.js';
import { type Binding, groupOf, inForce, type SanctionGroup } from './diplomatic-context.js';
import { dayText, earliest, holdsByEarliest, type Span } from './intervals.js';

// The rule and its limits are in docs/cooperation-index.md; a change of any number here is a new version.
export const VERSION = '1';
const DAMPING = 10;
const STATE_WEIGHT: Record<CooperationState, number> = { ACTIVE: 2, SUSPENDED: -1, ENDED: 0 };
const MEASURE_WEIGHT: Record<SanctionGroup, number> = { BLOCKING: -3, EXPORT_CONTROL: -2, RESTRICTION: -1, TRAVEL_BAN: -1 };
/** PLOVER's material acts; the others are words. */
const MATERIAL: readonly PloverCode[] = ['COOPERATE', 'AID', 'YIELD', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];
const SIGN: Record<EventDirection, number> = { COOPERATIVE: 1, NEUTRAL: 0, CONFLICTUAL: -1 };

export const INPUT_KINDS = ['EVENT', 'AGREEMENT', 'COOPERATION', 'SANCTIONS_PROGRAM', 'CREW_SEAT'] as const;

/** What lies between the countries; whatever lies elsewhere was left out before. */
export interface IndexFacts {
  events: readonly { id: string; name: string; date: Date; plover: PloverCode; direction: EventDirection }[];
  agreements: (Binding & { name: string; checkedThrough: Date })[];
  cooperations: readonly { id: string; name: string; checkedThrough: Date; phases: (Span & { state: CooperationState })[] }[];
  measures: (Span & { programId: string; programName: string; types: SanctionType[]; checkedThrough: Date })[];
  /** Somebody of one side carried up on a craft of another. */
  seats: { id: string; person: string; mission: string; date: Date }[];
}

export interface Input {
  kind: (typeof INPUT_KINDS)[number];
  nodeType: 'DiplomaticEvent' | 'Agreement' | 'Cooperation' | 'SanctionsProgram' | 'CrewAssignment';
  nodeId: string;
  weight: number;
  contribution: number;
  statement: string;
}

export interface IndexInterval {
  from: Date;
  to: Date;
  figure: number | null;
  checkedThrough: Date | null;
  inputs: Input[];
}

type Weighed = Omit<Input, 'contribution'> & { checkedThrough?: Date };

const round = (value: number) => Math.round(value * 10) / 10 || 0;

/** 100 (C - K) / (C + K + damping): C adds up the weights above nought, K those below. null of nothing. */
export function figureOf(weights: readonly number[]): number | null {
  if (weights.length === 0) return null;
  return round((100 * weights.reduce((a, b) => a + b, 0)) / (weights.reduce((a, b) => a + Math.abs(b), 0) + DAMPING));
}

/**
 * The index of one interval `[from, to)`: what happened in it, and what held on its last day; on `today` where that comes first.
 * The order of the facts does not matter.
 */
export function indexOf(facts: IndexFacts, { from, to }: { from: Date; to: Date }, today: Date): IndexInterval {
  const last = new Date(Math.min(to.getTime() - 86_400_000, today.getTime()));
  const found = [...happened(facts, from, to, today), ...held(facts, last)];
  const inputs = found.sort((a, b) => compare(a.kind, b.kind) || compare(a.nodeId, b.nodeId));
  const whole = inputs.reduce((sum, { weight }) => sum + Math.abs(weight), DAMPING);
  return {
    from,
    to,
    figure: figureOf(inputs.map(({ weight }) => weight)),
    checkedThrough: earliest(inputs.flatMap(({ checkedThrough }) => checkedThrough ?? [])),
    inputs: inputs.map(({ checkedThrough: _, ...input }) => ({ ...input, contribution: (100 * input.weight) / whole })),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function happened({ events, seats }: IndexFacts, from: Date, to: Date, today: Date): Weighed[] {
  const within = ({ date }: { date: Date }) => date >= from && date < to && dayText(date) <= dayText(today);
  return [
    ...events.filter(within).map(({ id, name, plover, direction }): Weighed => {
      const weight = SIGN[direction] * (MATERIAL.includes(plover) ? 2 : 1);
      return { kind: 'EVENT', nodeType: 'DiplomaticEvent', nodeId: id, weight, statement: `${plover}, ${direction}: ${name}` };
    }),
    ...seats.filter(within).map(({ id, person, mission }): Weighed => {
      return { kind: 'CREW_SEAT', nodeType: 'CrewAssignment', nodeId: id, weight: 1, statement: `${person} went up on ${mission}` };
    }),
  ];
}

function held({ agreements, cooperations, measures }: IndexFacts, on: Date): Weighed[] {
  const day = dayText(on);
  const binding = inForce(agreements, on);
  const states = cooperations.flatMap(({ id, name, phases, checkedThrough }): Weighed[] => {
    const phase = phases.find((one) => holdsByEarliest(on, one));
    if (!phase || phase.state === 'ENDED') return [];
    const statement = `${phase.state} on ${day}: ${name}`;
    return [{ kind: 'COOPERATION', nodeType: 'Cooperation', nodeId: id, weight: STATE_WEIGHT[phase.state], statement, checkedThrough }];
  });
  return [
    // What amends another only keeps it going: it is not counted beside it.
    ...agreements
      .filter(({ id, amendsId }) => binding.has(id) && !(amendsId && binding.has(amendsId)))
      .map(({ id, name, checkedThrough }): Weighed => {
        return {
          kind: 'AGREEMENT',
          nodeType: 'Agreement',
          nodeId: id,
          weight: 1,
          statement: `In force on ${day}: ${name}`,
          checkedThrough,
        };
      }),
    ...states,
    ...programmesOn(measures, on),
  ];
}

/** Each programme once, by its gravest measure in force: how many were listed under it says more of the drafting than of relations. */
function programmesOn(measures: IndexFacts['measures'], on: Date): Weighed[] {
  const programmes = new Map<string, { name: string; measures: IndexFacts['measures'] }>();
  for (const measure of measures.filter((one) => holdsByEarliest(on, one))) {
    const known = programmes.get(measure.programId);
    if (known) known.measures.push(measure);
    else programmes.set(measure.programId, { name: measure.programName, measures: [measure] });
  }
  return [...programmes].map(([id, { name, measures }]) => ({
    kind: 'SANCTIONS_PROGRAM',
    nodeType: 'SanctionsProgram',
    nodeId: id,
    weight: Math.min(...measures.map(({ types }) => MEASURE_WEIGHT[groupOf(types)])),
    statement: `${measures.length} ${measures.length === 1 ? 'measure' : 'measures'} in force on ${dayText(on)}: ${name}`,
    checkedThrough: earliest(measures.map((one) => one.checkedThrough))!,
  }));
}

/** Calendar years or quarters that touch `[from, to)`, whole. */
export function intervalsOf(from: Date, to: Date, months: 12 | 3): { from: Date; to: Date }[] {
  const intervals: { from: Date; to: Date }[] = [];
  const start = (date: Date) => new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1));
  for (let at = start(from); at < to; ) {
    const next = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1));
    intervals.push({ from: at, to: next });
    at = next;
  }
  return intervals;
}

/** The first day of anything on record; null of nothing. */
export const beginningOf = ({ events, agreements, cooperations, measures, seats }: IndexFacts): Date | null =>
  earliest([
    ...[...events, ...seats].map(({ date }) => date),
    ...agreements.flatMap(({ from }) => from ?? []),
    ...[...cooperations.flatMap(({ phases }) => phases), ...measures].flatMap(({ fromDate }) => fromDate ?? []),
  ]);
