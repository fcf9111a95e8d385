import { earliest, holdsByEarliest, type Span, spanText } from './intervals.js';

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

export function certification({ certifications }: Route, on: Date): Condition {
  const kind = 'CERTIFICATION';
  const held = certifications.find((one) => holdsByEarliest(on, one));
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

export function padStatus({ statuses, pads }: CapabilityFacts, { padId }: Route, on: Date): Condition {
  const kind = 'PAD_STATUS';
  const held = statuses.find((one) => one.padId === padId && holdsByEarliest(on, one));
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

export function inService(facts: CapabilityFacts, route: Route, on: Date): Condition {
  const kind = 'IN_SERVICE';
  const checkedThrough = vehiclesChecked(facts, route);
  const sides = [
    { what: 'launch vehicle', periods: facts.service.filter((one) => one.vehicleId === route.vehicleId) },
    { what: 'spacecraft', periods: facts.service.filter((one) => one.spacecraftId === route.spacecraftId) },
  ];
  const named = (periods: Service[]) => periods.map((one) => ({ type: 'ServicePeriod' as const, id: one.id }));
  const outside = sides.find(({ periods }) => periods.length > 0 && !periods.some((one) => holdsByEarliest(on, one)));
  if (outside) {
    const detail = `${outside.what} in service only ${outside.periods.map(spanText).join(', ')}`;
    return { kind, holds: false, restricted: false, detail, facts: named(outside.periods), checkedThrough };
  }
  const untold = sides.find(({ periods }) => periods.length === 0);
  if (untold)
    return { kind, holds: null, restricted: false, detail: `service of the ${untold.what} is not on record`, facts: [], checkedThrough };
  const held = sides.flatMap(({ periods }) => periods.filter((one) => holdsByEarliest(on, one)).slice(0, 1));
  return { kind, holds: true, restricted: false, detail: 'launch vehicle and spacecraft in service', facts: named(held), checkedThrough };
}

export function notGrounded(facts: CapabilityFacts, route: Route, on: Date): Condition {
  const kind = 'NOT_GROUNDED';
  const held = facts.groundings
    .filter((one) => (one.vehicleId === route.vehicleId || one.spacecraftId === route.spacecraftId) && holdsByEarliest(on, one))
    .sort((a, b) => b.checkedThrough.getTime() - a.checkedThrough.getTime())[0];
  const checkedThrough = vehiclesChecked(facts, route);
  if (!held) return { kind, holds: true, restricted: false, detail: 'no grounding on record for the day', facts: [], checkedThrough };
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

const vehiclesChecked = ({ vehicles, spacecraft }: CapabilityFacts, { vehicleId, spacecraftId }: Route) =>
  earliest(
    [...vehicles.filter((one) => one.id === vehicleId), ...spacecraft.filter((one) => one.id === spacecraftId)].map(
      (one) => one.checkedThrough,
    ),
  );
