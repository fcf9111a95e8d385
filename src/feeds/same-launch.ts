import { endOf, type VagueDate } from '../facts/dates.js';
import { plain } from './gcat/codes.js';
import { kmBetween, type Place } from './places.js';

/** A launch as one of two tellers has it, for the other to find. */
export interface Told extends Place {
  time: VagueDate | null;
  vehicle: string | null;
}

/** Pads that two catalogues place nearer than this may be one. */
const PAD_KM = 3;
const RANGE_KM = 30;
const DAY_MS = 86_400_000;
const MINUTES_MS = 120_000;

/**
 * The launches that may be the one told: from the pad next to its place within a day of its time, of those the ones of its minute; else from its range
 * within a day on a vehicle of its name, where no pad is known at the manifest's place (a catalogue may have its pads at the centre of the range). One
 * that is left is the same; several are in doubt.
 * @param planned the place that the manifest tells of the pair.
 */
export function sameLaunches<Found extends Told & { id: string }>(
  told: Told,
  others: readonly Found[],
  { pads, planned }: { pads: readonly Place[]; planned: (other: Found) => Place },
): { found: Found[]; rule: string } {
  const near = others
    .map((other) => ({ other, km: kmBetween(told, other) ?? Number.POSITIVE_INFINITY, ms: apart(told.time, other.time) }))
    .filter(({ km, ms }) => km < RANGE_KM && ms < DAY_MS);
  const nearest = Math.min(...near.map(({ km }) => km));
  const fromPad = near.filter(({ km }) => km < PAD_KM && km === nearest);
  const ofMinute = fromPad.filter(({ ms }) => ms < MINUTES_MS);
  if (fromPad.length > 0) {
    const found = ofMinute.length > 0 ? ofMinute : fromPad;
    return { found: found.map(({ other }) => other), rule: 'the launch from its pad within a day of its time' };
  }
  const atPad = (place: Place) => pads.some((pad) => (kmBetween(pad, place) ?? Number.POSITIVE_INFINITY) < PAD_KM);
  const alike = near.filter(({ other }) => sameVehicle(told.vehicle, other.vehicle) && !atPad(planned(other)));
  return { found: alike.map(({ other }) => other), rule: 'the launch of such a vehicle from its range within a day of its time' };
}

/** How far apart two vague dates are at the least; 0 where they may mean the same moment. */
export function apart(one: VagueDate | null, other: VagueDate | null): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  const [first, second] = one.date <= other.date ? [one, other] : [other, one];
  return Math.max(0, second.date.getTime() - endOf(first).getTime());
}

const ALIKE = 5;

/** Whether two names may be of one vehicle: they begin alike, by whichever name China's rockets go. */
function sameVehicle(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((name) => plain((name ?? '').replace(/^Long March/i, 'Chang Zheng')));
  return (
    a !== '' && b !== '' && (a!.startsWith(b!) || b!.startsWith(a!) || (a!.length >= ALIKE && a!.slice(0, ALIKE) === b!.slice(0, ALIKE)))
  );
}
