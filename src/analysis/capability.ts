import { dayText, holdsOn, type Span, spanText } from './intervals.js';

export type CapabilityKind = 'CREWED_ORBITAL_LAUNCH' | 'STATION_CARGO';
export type Verdict = 'YES' | 'NO' | 'DEGRADED' | 'UNKNOWN';
export type ConditionKind = 'CERTIFICATION' | 'PAD_STATUS' | 'IN_SERVICE' | 'NOT_GROUNDED';

interface Fact extends Span {
  id: string;
}
interface Checked {
  checkedThrough: Date;
}
export interface Certification extends Fact, Checked {
  padId: string;
  vehicleId: string;
  spacecraftId: string;
  crewed: boolean;
  state: 'CERTIFIED' | 'NOT_CERTIFIED';
  note: string | null;
}
export interface Status extends Fact, Checked {
  padId: string;
  state: string;
  cause: string | null;
  restriction: string | null;
}
export interface Service extends Fact {
  vehicleId: string | null;
  spacecraftId: string | null;
}
export interface Grounded extends Fact, Checked {
  vehicleId: string | null;
  spacecraftId: string | null;
  cause: string | null;
}
interface Vehicle extends Checked {
  id: string;
  name: string;
}
interface Craft extends Vehicle {
  kind: 'CREWED' | 'CARGO';
}

/** All that a country's capability rests on. Certifications are of the country's own spacecraft. */
export interface CapabilityFacts {
  certifications: Certification[];
  statuses: Status[];
  service: Service[];
  groundings: Grounded[];
  vehicles: Vehicle[];
  spacecraft: Craft[];
  pads: (Checked & { id: string; name: string; site: string })[];
}

export interface Condition {
  kind: ConditionKind;
  /** null: the record does not tell. */
  holds: boolean | null;
  /** It holds with a restriction. */
  restricted: boolean;
  detail: string;
  /** The facts it rests on, by table and key; none when it is the lack of one. */
  facts: { type: 'PadCertification' | 'PadStatus' | 'ServicePeriod' | 'Grounding'; id: string }[];
  /** Through which day the record tells. */
  checkedThrough: Date | null;
}

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

interface Route {
  vehicleId: string;
  spacecraftId: string;
  padId: string;
  certifications: Certification[];
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
 * grounded. DEGRADED: only with a stated restriction. UNKNOWN: the record ends before the day, or tells too little.
 * @param on a day, 00:00 UTC; the state at its end counts.
 */
export function assessCapability(facts: CapabilityFacts, kind: CapabilityKind, on: Date): Assessment {
  const routes = routesOf(facts, kind);
  const { verdict, reasons } = verdictOn(facts, routes, on);
  const turns = turningDays(facts, routes);
  return { verdict, reasons, ...spanOf(facts, routes, turns, on, verdict), checkedThrough: checkedThroughOf(verdict, reasons) };
}

function verdictOn(facts: CapabilityFacts, routes: Route[], on: Date): { verdict: Verdict; reasons: Reason[] } {
  const reasons = routes.map((route) => reasonOf(facts, route, on));
  reasons.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || (a.padId + a.vehicleId < b.padId + b.vehicleId ? -1 : 1));
  return { verdict: reasons[0]?.verdict ?? 'UNKNOWN', reasons };
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

function certification({ certifications }: Route, on: Date): Condition {
  const kind = 'CERTIFICATION';
  const held = certifications.find((one) => holdsOn(on, one));
  const bound = earliest(certifications.map((one) => one.checkedThrough));
  if (!held)
    return { kind, holds: false, restricted: false, detail: 'no certification on record for the day', facts: [], checkedThrough: bound };
  const holds = held.state === 'CERTIFIED';
  const detail = `${holds ? 'certified' : 'not certified'} ${spanText(held)}${held.note && !holds ? ` (${held.note})` : ''}`;
  return {
    kind,
    holds,
    restricted: false,
    detail,
    facts: [{ type: 'PadCertification', id: held.id }],
    checkedThrough: held.checkedThrough,
  };
}

function padStatus({ statuses, pads }: CapabilityFacts, { padId }: Route, on: Date): Condition {
  const kind = 'PAD_STATUS';
  const held = statuses.find((one) => one.padId === padId && holdsOn(on, one));
  const bound = pads.find((pad) => pad.id === padId)?.checkedThrough ?? null;
  if (!held) return { kind, holds: null, restricted: false, detail: 'no status on record for the day', facts: [], checkedThrough: bound };
  const holds = held.state === 'OPERATIONAL' || held.state === 'RESTORED';
  const words = held.state.toLowerCase().replaceAll('_', ' ');
  const why = held.restriction ?? (holds ? null : held.cause);
  return {
    kind,
    holds,
    restricted: holds && (held.state === 'RESTORED' || held.restriction !== null),
    detail: `pad ${words} ${spanText(held)}${why ? ` (${why})` : ''}`,
    facts: [{ type: 'PadStatus', id: held.id }],
    checkedThrough: held.checkedThrough,
  };
}

function inService({ service, vehicles, spacecraft }: CapabilityFacts, { vehicleId, spacecraftId }: Route, on: Date): Condition {
  const kind = 'IN_SERVICE';
  const bound = earliest(
    [...vehicles.filter((one) => one.id === vehicleId), ...spacecraft.filter((one) => one.id === spacecraftId)].map(
      (one) => one.checkedThrough,
    ),
  );
  const sides = [
    { what: 'launch vehicle', periods: service.filter((one) => one.vehicleId === vehicleId) },
    { what: 'spacecraft', periods: service.filter((one) => one.spacecraftId === spacecraftId) },
  ];
  const facts: Condition['facts'] = [];
  for (const { what, periods } of sides) {
    const held = periods.find((one) => holdsOn(on, one));
    if (periods.length === 0)
      return { kind, holds: null, restricted: false, detail: `service of the ${what} is not on record`, facts: [], checkedThrough: bound };
    if (!held) {
      const all = periods.map((one) => ({ type: 'ServicePeriod' as const, id: one.id }));
      return {
        kind,
        holds: false,
        restricted: false,
        detail: `${what} in service only ${periods.map(spanText).join(', ')}`,
        facts: all,
        checkedThrough: bound,
      };
    }
    facts.push({ type: 'ServicePeriod', id: held.id });
  }
  return { kind, holds: true, restricted: false, detail: 'launch vehicle and spacecraft in service', facts, checkedThrough: bound };
}

function notGrounded({ groundings, vehicles, spacecraft }: CapabilityFacts, { vehicleId, spacecraftId }: Route, on: Date): Condition {
  const kind = 'NOT_GROUNDED';
  const held = groundings.find((one) => (one.vehicleId === vehicleId || one.spacecraftId === spacecraftId) && holdsOn(on, one));
  const bound = earliest(
    [...vehicles.filter((one) => one.id === vehicleId), ...spacecraft.filter((one) => one.id === spacecraftId)].map(
      (one) => one.checkedThrough,
    ),
  );
  if (!held)
    return { kind, holds: true, restricted: false, detail: 'no grounding on record for the day', facts: [], checkedThrough: bound };
  const detail = `${held.vehicleId ? 'launch vehicle' : 'spacecraft'} grounded ${spanText(held)}${held.cause ? ` (${held.cause})` : ''}`;
  return {
    kind,
    holds: false,
    restricted: false,
    detail,
    facts: [{ type: 'Grounding', id: held.id }],
    checkedThrough: held.checkedThrough,
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
  for (const { fromDate, toDate } of spans) for (const date of [fromDate, toDate]) if (date) days.add(date.getTime());
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

const earliest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a < b ? a : b), null);
const latest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a > b ? a : b), null);
