import { type CapabilityKind, turnsOf, type Verdict, verdictsOf } from './capability.js';
import type { CapabilityFacts, Condition, ConditionKind, Service } from './conditions.js';
import { edges, endText } from './intervals.js';

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
  facts: (Condition['facts'][number] | { type: 'Claim' | 'Launch' | 'LaunchVehicle' | 'Spacecraft'; id: string })[];
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
      const more = summaryOf(missing);
      if (!open.summary.includes(more)) open.summary += `; ${more}`;
      open.facts = distinct([...open.facts, ...missing.flatMap((condition) => condition.facts)]);
    } else {
      gaps.push({ from, to, meanings, summary: summaryOf(missing), facts: distinct(missing.flatMap((condition) => condition.facts)) });
    }
  }
  for (const gap of gaps) {
    if (gap.to?.getTime() === end.getTime()) gap.to = null;
    if (gap.meanings.join() === 'NO_VEHICLE') Object.assign(gap, outOfService(facts, kind, gap));
  }
  return { spans, gaps };
}

/** What went out of service last before a gap, and what came into service first after it: which were not there would be a long list. */
function outOfService(facts: CapabilityFacts, kind: CapabilityKind, { from, to }: CapabilityGap): Pick<CapabilityGap, 'summary' | 'facts'> {
  const routes = facts.certifications.filter(({ crewed }) => crewed === (kind === 'CREWED_ORBITAL_LAUNCH'));
  const used = new Set(routes.flatMap(({ vehicleId, spacecraftId }) => [vehicleId, spacecraftId]));
  const service = facts.service.filter(({ vehicleId, spacecraftId }) => used.has((vehicleId ?? spacecraftId)!));
  const ended = service.filter(({ toDate, toPrecision }) => toDate && edges(toDate, toPrecision)[1] <= from);
  const begun = service.filter(({ fromDate }) => to && fromDate && fromDate >= to);
  const last = Math.max(...ended.map(({ toDate }) => toDate!.getTime()));
  const first = Math.min(...begun.map(({ fromDate }) => fromDate!.getTime()));
  const before = ended.filter(({ toDate }) => toDate!.getTime() === last);
  const after = begun.filter(({ fromDate }) => fromDate!.getTime() === first);
  const nameOf = ({ vehicleId, spacecraftId }: Service) =>
    [...facts.vehicles, ...facts.spacecraft].find(({ id }) => id === (vehicleId ?? spacecraftId))?.name;
  const names = (periods: Service[]) => periods.map(nameOf).join(' and ');
  const told = [
    ...before.slice(0, 1).map(({ toDate, toPrecision }) => `${names(before)} in service until ${endText(toDate!, toPrecision)}`),
    ...after.slice(0, 1).map(({ fromDate, fromPrecision }) => `${names(after)} not before ${endText(fromDate!, fromPrecision)}`),
  ];
  return {
    summary: `no launch vehicle in service with a spacecraft for it${told.length > 0 ? `: ${told.join(', ')}` : ''}`,
    facts: [...before, ...after].map(({ vehicleId, spacecraftId }) =>
      vehicleId ? { type: 'LaunchVehicle', id: vehicleId } : { type: 'Spacecraft', id: spacecraftId! },
    ),
  };
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
  /** Claims on why it was waited for. */
  reasons: { id: string; text: string | null }[];
}

/** The times without a launch that were longer than some days, between one flight and the next; the last one lasts until another. */
export function flightGaps(flights: readonly Flight[], longerThan: number, first: Date, last: Date): CapabilityGap[] {
  const order = [...flights].sort((a, b) => a.on.getTime() - b.on.getTime()).filter(({ on }) => on <= last);
  return order.flatMap((flight, index): CapabilityGap[] => {
    const next = order[index + 1];
    const until = next?.on ?? last;
    if (until.getTime() - flight.on.getTime() <= longerThan * DAY || until < first) return [];
    const reasons = next?.reasons ?? [];
    const facts = [
      ...[flight, ...(next ? [next] : [])].map(({ launchId }) => ({ type: 'Launch' as const, id: launchId })),
      ...reasons.map(({ id }) => ({ type: 'Claim' as const, id })),
    ];
    const why = reasons.flatMap(({ text }) => text ?? []).join(' ');
    const summary = next
      ? `no crewed launch between ${flight.name} and ${next.name}${why ? `: ${why}` : ''}`
      : `no crewed launch on record after ${flight.name}`;
    return [{ from: flight.on, to: next?.on ?? null, meanings: ['NO_FLIGHT'], summary, facts }];
  });
}
