import { type CapabilityKind, turnsOf, type Verdict, verdictsOf } from './capability.js';
import type { CapabilityFacts, Condition, ConditionKind } from './conditions.js';

const DAY = 86_400_000;

/** A run of days with one verdict, `[from, to)`. */
export interface CapabilitySpan {
  from: Date;
  to: Date;
  verdict: Verdict;
}

export type GapMeaning = 'NO_PAD' | 'GROUNDED' | 'NO_VEHICLE' | 'NOT_CERTIFIED' | 'NO_FLIGHT';

export interface CapabilityGap {
  from: Date;
  /** The first day after it; null while it lasts at the end of the range. */
  to: Date | null;
  meanings: GapMeaning[];
  summary: string;
  facts: (Condition['facts'][number] | { type: 'Launch'; id: string })[];
}

const MEANINGS: Record<ConditionKind, GapMeaning> = {
  PAD_STATUS: 'NO_PAD',
  NOT_GROUNDED: 'GROUNDED',
  IN_SERVICE: 'NO_VEHICLE',
  CERTIFICATION: 'NOT_CERTIFIED',
};

/**
 * The verdicts over a range of days, both ends included, and the gaps in it: runs of NO by what was missing.
 */
export function capabilityHistory(
  facts: CapabilityFacts,
  kind: CapabilityKind,
  first: Date,
  last: Date,
): { spans: CapabilitySpan[]; gaps: CapabilityGap[] } {
  const end = new Date(last.getTime() + DAY);
  const days = [first, ...turnsOf(facts, kind).filter((day) => day > first && day < end)];
  const spans: CapabilitySpan[] = [];
  const gaps: CapabilityGap[] = [];
  for (const [index, from] of days.entries()) {
    const to = days[index + 1] ?? end;
    const { verdict, reasons } = verdictsOf(facts, kind, from);
    const before = spans.at(-1);
    if (before?.verdict === verdict) before.to = to;
    else spans.push({ from, to, verdict });
    if (verdict !== 'NO') continue;
    const missing = missingIn(reasons.map(({ conditions }) => conditions));
    const meanings = [...new Set(missing.map((condition) => MEANINGS[condition.kind]))].sort();
    const open = gaps.at(-1);
    if (open?.to?.getTime() === from.getTime() && open.meanings.join() === meanings.join()) {
      open.to = to;
      open.facts = distinct([...open.facts, ...missing.flatMap((condition) => condition.facts)]);
    } else {
      gaps.push({ from, to, meanings, summary: summaryOf(missing), facts: distinct(missing.flatMap((condition) => condition.facts)) });
    }
  }
  for (const gap of gaps) if (gap.to?.getTime() === end.getTime()) gap.to = null;
  return { spans, gaps };
}

const BARRED = ({ kind, holds, facts }: Condition) => kind === 'CERTIFICATION' && holds === false && facts.length > 0;

/**
 * What was missing: groundings and lost pads, where any stood in the way; else what the routes lack that lack least. A pad that is on record
 * as never certified is no reason of its own, and a lack of certification only where nothing else was lacking.
 */
function missingIn(routes: Condition[][]): Condition[] {
  const open = routes.filter((conditions) => !conditions.some(BARRED));
  const failing = (open.length > 0 ? open : routes).map((conditions) => conditions.filter((condition) => condition.holds === false));
  const substance = failing.map((conditions) => conditions.filter(({ kind }) => kind !== 'CERTIFICATION'));
  const grounded = substance.flat().filter(({ kind }) => kind === 'NOT_GROUNDED');
  const padless = failing.filter((conditions) => conditions.length === 1 && conditions[0]!.kind === 'PAD_STATUS').flat();
  if (grounded.length + padless.length > 0) return [...grounded, ...padless];
  const least = Math.min(...substance.map((conditions) => conditions.length));
  const nearest = (least > 0 ? substance : failing).filter((_, index) => substance[index]!.length === least);
  return nearest.flat();
}

/** In words; which vehicles were not yet or no longer there would be a long list. */
const summaryOf = (missing: Condition[]) =>
  [
    ...new Set(
      missing.map(({ kind, detail }) => (kind === 'IN_SERVICE' ? 'no launch vehicle in service with a spacecraft for it' : detail)),
    ),
  ].join('; ');

const distinct = <Fact extends { type: string; id: string }>(facts: Fact[]): Fact[] => [
  ...new Map(facts.map((fact) => [`${fact.type} ${fact.id}`, fact])).values(),
];

export interface Flight {
  launchId: string;
  name: string;
  on: Date;
}

/** The times without a launch that were longer than some days, between one flight and the next; the last one lasts until another. */
export function flightGaps(flights: readonly Flight[], longerThan: number, first: Date, last: Date): CapabilityGap[] {
  const order = [...flights].sort((a, b) => a.on.getTime() - b.on.getTime()).filter(({ on }) => on <= last);
  return order.flatMap((flight, index): CapabilityGap[] => {
    const next = order[index + 1];
    const until = next?.on ?? last;
    if (until.getTime() - flight.on.getTime() <= longerThan * DAY || until < first) return [];
    const facts = [flight, ...(next ? [next] : [])].map(({ launchId }) => ({ type: 'Launch' as const, id: launchId }));
    const summary = next ? `no crewed launch between ${flight.name} and ${next.name}` : `no crewed launch on record after ${flight.name}`;
    return [{ from: flight.on, to: next?.on ?? null, meanings: ['NO_FLIGHT'], summary, facts }];
  });
}
