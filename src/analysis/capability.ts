import { type CapabilityFacts, type Condition, certification, inService, notGrounded, padStatus, type Route } from './conditions.js';
import { dayText, earliest, edges, latest, type Span } from './intervals.js';

export type CapabilityKind = 'CREWED_ORBITAL_LAUNCH' | 'STATION_CARGO';
export type Verdict = 'YES' | 'NO' | 'DEGRADED' | 'UNKNOWN';

export interface Reason {
  vehicleId: string;
  spacecraftId: string;
  padId: string;
  verdict: Verdict;
  conditions: Condition[];
  summary: string;
  checkedThrough: Date | null;
}

export interface Assessment {
  verdict: Verdict;
  reasons: Reason[];
  since: Date | null;
  until: Date | null;
  checkedThrough: Date | null;
}

const ORDER: Verdict[] = ['YES', 'DEGRADED', 'UNKNOWN', 'NO'];

/** Vehicle x spacecraft x pad, of the kind of spacecraft that the capability needs, however often its certification changed. */
function routesOf(facts: CapabilityFacts, kind: CapabilityKind): Route[] {
  const crewed = kind === 'CREWED_ORBITAL_LAUNCH';
  const craft = new Set(facts.spacecraft.filter((one) => (one.kind === 'CREWED') === crewed).map((one) => one.id));
  const routes = new Map<string, Route>();
  for (const certification of facts.certifications) {
    if (certification.crewed !== crewed || !craft.has(certification.spacecraftId)) continue;
    const { vehicleId, spacecraftId, padId } = certification;
    const key = `${vehicleId} ${spacecraftId} ${padId}`;
    const route = routes.get(key) ?? { vehicleId, spacecraftId, padId, certifications: [] };
    route.certifications.push(certification);
    routes.set(key, route);
  }
  return [...routes.values()];
}

/**
 * Whether a way was open on a day: at least one certified route of vehicle, spacecraft and operational pad, all in service, none
 * grounded. DEGRADED: only with a stated restriction. UNKNOWN: the record begins after the day, ends before it, or tells too little.
 * @param on a day, 00:00 UTC; the state at its end counts.
 */
export function assessCapability(facts: CapabilityFacts, kind: CapabilityKind, on: Date): Assessment {
  const routes = routesOf(facts, kind);
  const { verdict, reasons } = verdictOn(facts, routes, on);
  const turns = turningDays(facts, routes);
  return { verdict, reasons, ...spanOf(facts, routes, turns, on, verdict), checkedThrough: checkedThroughOf(verdict, reasons) };
}

/** The verdict of a day with its reasons alone. */
export const verdictsOf = (facts: CapabilityFacts, kind: CapabilityKind, on: Date) => verdictOn(facts, routesOf(facts, kind), on);

/** The days on which the verdict may change, in order. */
export const turnsOf = (facts: CapabilityFacts, kind: CapabilityKind): Date[] => turningDays(facts, routesOf(facts, kind));

function verdictOn(facts: CapabilityFacts, routes: Route[], on: Date): { verdict: Verdict; reasons: Reason[] } {
  const reasons = routes.map((route) => reasonOf(facts, route, on));
  reasons.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || (a.padId + a.vehicleId < b.padId + b.vehicleId ? -1 : 1));
  // Before the first certification on record, what flew is not on record either: that none is told is not that none was.
  const begins = beginningOf(routes);
  const before = begins !== null && on < begins;
  const live = reasons.filter((reason) => !bygone(reason));
  return { verdict: before ? 'UNKNOWN' : (reasons[0]?.verdict ?? 'UNKNOWN'), reasons: live.length > 0 ? live : reasons };
}

/** A route of another time, with neither certification nor service on the day, and no grounding: told only where there is no other. */
const bygone = ({ conditions }: Reason) =>
  !conditions.some(({ kind, holds }) => kind === 'NOT_GROUNDED' && holds === false) &&
  conditions.some(({ kind, holds, facts }) => kind === 'CERTIFICATION' && holds === false && facts.length === 0) &&
  conditions.some(({ kind, holds }) => kind === 'IN_SERVICE' && holds === false);

/** The first day of the first certification; null when one holds from time out of mind. */
function beginningOf(routes: Route[]): Date | null {
  const certified = routes.flatMap((route) => route.certifications).filter((one) => one.state === 'CERTIFIED');
  return certified.some((one) => !one.fromDate) ? null : earliest(certified.map((one) => one.fromDate!));
}

function reasonOf(facts: CapabilityFacts, route: Route, on: Date): Reason {
  const conditions = [
    certification(route, on),
    padStatus(facts, route, on),
    inService(facts, route, on),
    notGrounded(facts, route, on),
  ].map((condition) =>
    condition.checkedThrough && on > condition.checkedThrough
      ? {
          ...condition,
          holds: null,
          restricted: false,
          detail: `not checked past ${dayText(condition.checkedThrough)}; then: ${condition.detail}`,
        }
      : condition,
  );
  const failing = conditions.filter((condition) => condition.holds === false);
  const unknown = conditions.filter((condition) => condition.holds === null);
  const restricted = conditions.filter((condition) => condition.restricted);
  const verdict = failing.length > 0 ? 'NO' : unknown.length > 0 ? 'UNKNOWN' : restricted.length > 0 ? 'DEGRADED' : 'YES';
  const decisive = [failing, unknown, restricted, []].find((some) => some.length > 0) ?? [];
  const name = (list: { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name ?? id;
  const pad = facts.pads.find((one) => one.id === route.padId);
  const what = `${name(facts.spacecraft, route.spacecraftId)} on ${name(facts.vehicles, route.vehicleId)} from ${pad ? `${pad.site} ${pad.name}` : route.padId}`;
  const why =
    decisive.length > 0 ? decisive.map((condition) => condition.detail).join('; ') : 'certified, pad operational, in service, not grounded';
  const bounds = (failing.length > 0 ? failing : conditions).map((condition) => condition.checkedThrough).filter((date) => date !== null);
  return {
    vehicleId: route.vehicleId,
    spacecraftId: route.spacecraftId,
    padId: route.padId,
    verdict,
    conditions,
    summary: `${what}: ${verdict}: ${why}.`,
    // One failing condition is enough for NO, so the one checked longest counts; an open route needs all of them.
    checkedThrough: failing.length > 0 ? latest(bounds) : earliest(bounds),
  };
}

/** The days on which anything that the verdict rests on changes, in order. Between two of them the verdict is the same. */
function turningDays(facts: CapabilityFacts, routes: Route[]): Date[] {
  const spans: Span[] = [...routes.flatMap((route) => route.certifications), ...facts.statuses, ...facts.service, ...facts.groundings];
  const checked = [
    ...routes.flatMap((route) => route.certifications),
    ...facts.statuses,
    ...facts.groundings,
    ...facts.vehicles,
    ...facts.spacecraft,
    ...facts.pads,
  ];
  const days = new Set<number>();
  for (const { fromDate, fromPrecision, toDate, toPrecision } of spans) {
    const ends = [...(fromDate ? edges(fromDate, fromPrecision) : []), ...(toDate ? edges(toDate, toPrecision) : [])];
    for (const day of ends) days.add(day.getTime());
  }
  for (const { checkedThrough } of checked) days.add(checkedThrough.getTime() + 86_400_000);
  return [...days].sort((a, b) => a - b).map((time) => new Date(time));
}

function spanOf(
  facts: CapabilityFacts,
  routes: Route[],
  turns: Date[],
  on: Date,
  verdict: Verdict,
): { since: Date | null; until: Date | null } {
  const at = (day: Date) => verdictOn(facts, routes, day).verdict;
  const earlier = turns.filter((day) => day <= on);
  const before = earlier.findLastIndex((day) => at(new Date(day.getTime() - 86_400_000)) !== verdict);
  const since = before < 0 ? null : earlier[before]!;
  const known = since && at(new Date(since.getTime() - 86_400_000)) !== 'UNKNOWN' ? since : null;
  const next = turns.filter((day) => day > on).find((day) => at(day) !== verdict) ?? null;
  return { since: known, until: next && at(next) !== 'UNKNOWN' ? next : null };
}

function checkedThroughOf(verdict: Verdict, reasons: Reason[]): Date | null {
  const bounds = (some: Reason[]) => some.map((reason) => reason.checkedThrough).filter((date) => date !== null);
  return verdict === 'YES' ? latest(bounds(reasons.filter((reason) => reason.verdict === 'YES'))) : earliest(bounds(reasons));
}
