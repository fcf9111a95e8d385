import { earliest, factsOn, type Span, spanText } from './intervals.js';

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

/** Vehicle x spacecraft x pad, with its certifications over time. */
export interface Route {
  vehicleId: string;
  spacecraftId: string;
  padId: string;
  certifications: Certification[];
}

/** The dates are too vague to tell which of these held on the day, and they do not all say the same. */
function leftOpen(kind: ConditionKind, facts: Condition['facts'], details: string[], bounds: Date[]): Condition {
  const detail = `the dates on record leave open: ${details.join('; or ')}`;
  return { kind, holds: null, restricted: false, detail, facts, checkedThrough: earliest(bounds) };
}

export function certification({ certifications }: Route, on: Date): Condition {
  const kind = 'CERTIFICATION';
  const { held: all, certain } = factsOn(on, certifications);
  const held = all[0];
  const bounds = certifications.map((one) => one.checkedThrough);
  if (!held) {
    const detail = 'no certification on record for the day';
    return { kind, holds: false, restricted: false, detail, facts: [], checkedThrough: earliest(bounds) };
  }
  const detailOf = ({ state, note, ...span }: Certification) =>
    `${state === 'CERTIFIED' ? 'certified' : 'not certified'} ${spanText(span)}${note && state !== 'CERTIFIED' ? ` (${note})` : ''}`;
  const holds = held.state === 'CERTIFIED';
  const facts = all.map(({ id }) => ({ type: 'PadCertification' as const, id }));
  // That none held would say the same as NOT_CERTIFIED.
  if (all.some((one) => one.state !== held.state) || (holds && !certain)) return leftOpen(kind, facts, all.map(detailOf), bounds);
  return { kind, holds, restricted: false, detail: detailOf(held), facts: facts.slice(0, 1), checkedThrough: held.checkedThrough };
}

export function padStatus({ statuses, pads }: CapabilityFacts, { padId }: Route, on: Date): Condition {
  const kind = 'PAD_STATUS';
  const ofPad = statuses.filter((one) => one.padId === padId);
  const { held: all, certain } = factsOn(on, ofPad);
  const bound = pads.find((pad) => pad.id === padId)?.checkedThrough ?? null;
  const told = all.map((one) => {
    const holds = one.state === 'OPERATIONAL' || one.state === 'RESTORED';
    const why = one.restriction ?? (holds ? null : one.cause);
    return {
      holds,
      restricted: holds && (one.state === 'RESTORED' || one.restriction !== null),
      detail: `pad ${one.state.toLowerCase().replaceAll('_', ' ')} ${spanText(one)}${why ? ` (${why})` : ''}`,
      facts: [{ type: 'PadStatus' as const, id: one.id }],
      checkedThrough: one.checkedThrough,
    };
  });
  const held = told[0];
  if (!held) return { kind, holds: null, restricted: false, detail: 'no status on record for the day', facts: [], checkedThrough: bound };
  const same = told.every((one) => one.holds === held.holds && one.restricted === held.restricted);
  if (certain && same) return { kind, ...held };
  const bounds = told.map((one) => one.checkedThrough);
  return leftOpen(
    kind,
    told.flatMap((one) => one.facts),
    told.map((one) => one.detail),
    bounds,
  );
}

export function inService(facts: CapabilityFacts, route: Route, on: Date): Condition {
  const kind = 'IN_SERVICE';
  const checkedThrough = vehiclesChecked(facts, route);
  const sides = [
    { what: 'launch vehicle', periods: facts.service.filter((one) => one.vehicleId === route.vehicleId) },
    { what: 'spacecraft', periods: facts.service.filter((one) => one.spacecraftId === route.spacecraftId) },
  ].map((side) => ({ ...side, ...factsOn(on, side.periods) }));
  const named = (periods: Service[]) => periods.map((one) => ({ type: 'ServicePeriod' as const, id: one.id }));
  const outside = sides.find(({ periods, held }) => periods.length > 0 && held.length === 0);
  if (outside) {
    const detail = `${outside.what} in service only ${outside.periods.map(spanText).join(', ')}`;
    return { kind, holds: false, restricted: false, detail, facts: named(outside.periods), checkedThrough };
  }
  const untold = sides.find(({ periods }) => periods.length === 0);
  if (untold)
    return { kind, holds: null, restricted: false, detail: `service of the ${untold.what} is not on record`, facts: [], checkedThrough };
  const vague = sides.filter(({ certain }) => !certain);
  if (vague.length > 0) {
    const details = vague.map(({ what, held }) => `${what} in service ${held.map(spanText).join(', ')}`);
    const rest = vague.flatMap(({ held }) => named(held));
    return { ...leftOpen(kind, rest, details, []), checkedThrough };
  }
  const held = sides.flatMap((side) => side.held.slice(0, 1));
  return { kind, holds: true, restricted: false, detail: 'launch vehicle and spacecraft in service', facts: named(held), checkedThrough };
}

export function notGrounded(facts: CapabilityFacts, route: Route, on: Date): Condition {
  const kind = 'NOT_GROUNDED';
  const ofRoute = facts.groundings.filter((one) => one.vehicleId === route.vehicleId || one.spacecraftId === route.spacecraftId);
  const { held: all, certain } = factsOn(on, ofRoute);
  const [held, ...others] = all.sort((a, b) => b.checkedThrough.getTime() - a.checkedThrough.getTime());
  const checkedThrough = vehiclesChecked(facts, route);
  if (!held) return { kind, holds: true, restricted: false, detail: 'no grounding on record for the day', facts: [], checkedThrough };
  const detailOf = (one: Grounded) =>
    `${one.vehicleId ? 'launch vehicle' : 'spacecraft'} grounded ${spanText(one)}${one.cause ? ` (${one.cause})` : ''}`;
  const named = ({ id }: Grounded) => ({ type: 'Grounding' as const, id });
  if (!certain)
    return leftOpen(
      kind,
      [held, ...others].map(named),
      [held, ...others].map(detailOf),
      all.map((one) => one.checkedThrough),
    );
  return { kind, holds: false, restricted: false, detail: detailOf(held), facts: [named(held)], checkedThrough: held.checkedThrough };
}

const vehiclesChecked = ({ vehicles, spacecraft }: CapabilityFacts, { vehicleId, spacecraftId }: Route) =>
  earliest(
    [...vehicles.filter((one) => one.id === vehicleId), ...spacecraft.filter((one) => one.id === spacecraftId)].map(
      (one) => one.checkedThrough,
    ),
  );
