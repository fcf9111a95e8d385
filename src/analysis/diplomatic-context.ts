import type { SanctionType } from '../generated/prisma/enums.js';
import { holdsByEarliest, type Span } from './intervals.js';

export type SanctionGroup = 'BLOCKING' | 'EXPORT_CONTROL' | 'RESTRICTION' | 'TRAVEL_BAN';

/** Somebody's tie to a mission, before owners and countries are added. */
export interface Tie {
  agencyId: string;
  words: string;
}

export interface Ownership extends Span {
  agencyId: string;
  otherId: string;
  kind: 'OWNED_BY' | 'PART_OF' | 'SUCCESSOR_OF';
}

/** Each party and what ties it to the mission, in the order in which the ties were found. */
export type Parties = Map<string, string[]>;

/** As many links are followed from one who is tied to the mission. */
export const DEPTH = 5;

/**
 * The parties around a mission on a day: those tied to it, then whoever owns them or has them as a part, link by link.
 * The words of a link name it; nothing else is inferred from it.
 */
export function partiesOf(ties: readonly Tie[], links: readonly Ownership[], nameOf: (agency: string) => string, on: Date): Parties {
  const parties: Parties = new Map();
  const add = (agency: string, words: string) => {
    const known = parties.get(agency);
    if (!known) parties.set(agency, [words]);
    else if (!known.includes(words)) known.push(words);
    return !known;
  };
  for (const { agencyId, words } of ties) add(agencyId, words);
  let edge = [...parties.keys()];
  for (let depth = 0; depth < DEPTH && edge.length > 0; depth++) {
    const next: string[] = [];
    for (const child of edge) {
      for (const link of links) {
        if (link.agencyId !== child || link.kind === 'SUCCESSOR_OF' || !holdsByEarliest(on, link)) continue;
        if (add(link.otherId, `${link.kind === 'OWNED_BY' ? 'owns' : 'has as a part'} ${nameOf(child)}`)) next.push(link.otherId);
      }
    }
    edge = next;
  }
  return parties;
}

/** The gravest group that a measure belongs to. */
export function groupOf(types: readonly SanctionType[]): SanctionGroup {
  if (types.includes('BLOCKING')) return 'BLOCKING';
  if (types.includes('EXPORT_CONTROL')) return 'EXPORT_CONTROL';
  return types.every((type) => type === 'TRAVEL') ? 'TRAVEL_BAN' : 'RESTRICTION';
}

export const GROUPS: readonly SanctionGroup[] = ['BLOCKING', 'EXPORT_CONTROL', 'RESTRICTION', 'TRAVEL_BAN'];

export interface Binding {
  id: string;
  amendsId: string | null;
  /** When it began to bind: in force, else signed, else no later than it was known. null when none is known. */
  from: Date | null;
  /** The last day by its own terms. */
  expires: Date | null;
  /** When it ended in fact. */
  ended: Date | null;
}

/**
 * Agreements in force at the end of a day. One that has lapsed by its own terms stays in force while something that amends it does.
 * Of an agreement with no known beginning nothing is said.
 */
export function inForce(agreements: readonly Binding[], on: Date): Set<string> {
  const begun = agreements.filter((one) => one.from && one.from <= on && (!one.ended || one.ended > on));
  const binding = new Set(begun.filter((one) => !one.expires || one.expires >= on).map((one) => one.id));
  const eligible = new Set(begun.map((one) => one.id));
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of begun) {
      if (binding.has(one.id) && one.amendsId && eligible.has(one.amendsId) && !binding.has(one.amendsId)) {
        binding.add(one.amendsId);
        grown = true;
      }
    }
  }
  return binding;
}

export interface Side {
  countryId?: string | null;
  agencyId?: string | null;
}

/**
 * Whether it binds at least two of the parties or their countries, of different countries: a state and its own agency are one side.
 * An agency without a country is a side of its own.
 */
export function bindsTwo(
  sides: readonly Side[],
  parties: Parties,
  countries: ReadonlySet<string>,
  countryOf: (agency: string) => string | null,
): boolean {
  const homes = sides.flatMap(({ agencyId, countryId }) => {
    if (agencyId) return parties.has(agencyId) ? [countryOf(agencyId) ?? agencyId] : [];
    return countryId && countries.has(countryId) ? [countryId] : [];
  });
  return new Set(homes).size >= 2;
}

/** Whether an event lies between at least two of the countries. `countriesOf` gives those of an actor on the day. */
export function isBetween<Actor>(
  actors: readonly Actor[],
  countries: ReadonlySet<string>,
  countriesOf: (actor: Actor) => readonly string[],
): boolean {
  return new Set(actors.flatMap(countriesOf).filter((country) => countries.has(country))).size >= 2;
}
