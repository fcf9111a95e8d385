import { endOf, type VagueDate } from '../facts/dates.js';
import { kmBetween, type Place } from './places.js';
import { likeness } from './rocket-names.js';

/** A launch as one of two tellers has it, for the other to find. */
export interface Told extends Place {
  time: VagueDate | null;
  vehicle: string | null;
  /** The site, where it is one of the graph: what a catalogue has for the middle of a site may be far from its pads. */
  siteId: string | null;
  /** Whether the place is that of its pad; else it is that of its range. */
  exact: boolean;
}

/** Pads that two catalogues place nearer than this may be one. */
const PAD_KM = 3;
const RANGE_KM = 30;
const DAY_MS = 86_400_000;
const MINUTES_MS = 120_000;

/**
 * The launches that may be the one told: from the pad next to its place within a day of its time, of those the ones of its minute; else, where one of the
 * two places is that of a range only, or no pad is known at the manifest's (a catalogue may have its pads at the centre of the range), from its range within a
 * day on such a vehicle; a launch from a ship, whose place the manifest does not tell, by vehicle and time alone. One that is left is the same; several are in doubt.
 * @param planned the place that the manifest tells of the pair.
 */
export function sameLaunches<Found extends Told & { id: string }>(
  told: Told,
  others: readonly Found[],
  { pads, planned }: { pads: readonly Place[]; planned: (other: Found) => Place },
): { found: Found[]; rule: string } {
  const atSea = others.filter(
    (other) =>
      planned(other).latitude === null &&
      apart(told.time, other.time) < MINUTES_MS &&
      likeness(told.vehicle ?? '', other.vehicle ?? '') === 2,
  );
  const near = others
    .map((other) => ({
      other,
      km: kmBetween(told, other) ?? Number.POSITIVE_INFINITY,
      ms: apart(told.time, other.time),
      exact: told.exact && other.exact,
    }))
    .filter(({ other, km, ms }) => (km < RANGE_KM || (told.siteId !== null && told.siteId === other.siteId)) && ms < DAY_MS);
  const exact = near.filter((one) => one.exact);
  const nearest = Math.min(...exact.map(({ km }) => km));
  const fromPad = exact.filter(({ km }) => km < PAD_KM && km === nearest);
  const ofMinute = fromPad.filter(({ ms }) => ms < MINUTES_MS);
  if (fromPad.length > 0) {
    const found = ofMinute.length > 0 ? ofMinute : fromPad;
    return { found: found.map(({ other }) => other), rule: 'the launch from its pad within a day of its time' };
  }
  const atPad = (place: Place) => pads.some((pad) => (kmBetween(pad, place) ?? Number.POSITIVE_INFINITY) < PAD_KM);
  const alike = near.filter(
    (one) => likeness(told.vehicle ?? '', one.other.vehicle ?? '') === 2 && !(one.exact && atPad(planned(one.other))),
  );
  if (alike.length === 0 && atSea.length > 0) return { found: atSea, rule: 'the launch of such a vehicle at its time, from a ship' };
  return { found: alike.map(({ other }) => other), rule: 'the launch of such a vehicle from its range within a day of its time' };
}

/** How far apart two vague dates are at the least; 0 where they may mean the same moment. */
export function apart(one: VagueDate | null, other: VagueDate | null): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  const [first, second] = one.date <= other.date ? [one, other] : [other, one];
  return Math.max(0, second.date.getTime() - endOf(first).getTime());
}
