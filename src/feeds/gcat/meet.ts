import type { Known } from '../item.js';
import type { GraphPlace, Place } from '../places.js';
import { sameLaunches } from '../same-launch.js';
import { launchSlug } from './codes.js';
import type { GcatLaunch } from './launches.js';

const NOWHERE: Place = { latitude: null, longitude: null };

export interface MetLaunch {
  id: string;
  /** By what rule it is the node of somebody else. */
  rule: string | undefined;
  /** What a manifest alone told is this launch, too: where that has a node of its own, it goes into this one. */
  folds: string | undefined;
  /** No two launches have one designation: apart from the launch that it was wrongly taken for, it goes without. */
  designated: string | null;
}

/**
 * Which node each launch of the list is: by its tag; else the curated one; else the one that a manifest of plans alone tells, from its pad within a day.
 * @param places where the pads and sites that this edition tells are; complete by the first launch.
 */
export function launchesMet(known: Known, places: ReadonlyMap<string, GraphPlace>) {
  const taken = new Set<string>();
  let pads: Place[] | undefined;
  return (launch: GcatLaunch, vehicleId: string | null, padId: string | null, siteId: string | null): MetLaunch => {
    const coded = known.byCode('Launch', launch.tag);
    const candidates = curatedLaunches(launch, vehicleId, known);
    const same = coded ? undefined : known.only('Launch', [launch.tag], candidates);
    const placeOf = (id: string | null) => {
      const place = id === null ? undefined : (places.get(id) ?? known.places.get(id));
      return place?.latitude == null ? undefined : place;
    };
    const pad = placeOf(padId);
    pads ??= [...known.places.values(), ...places.values()].filter((one) => one.pad);
    const place = pad ?? placeOf(siteId) ?? NOWHERE;
    const told = {
      time: launch.time,
      vehicle: launch.vehicle,
      siteId,
      exact: pad !== undefined,
      latitude: place.latitude,
      longitude: place.longitude,
    };
    const planned = known.planned.filter(({ id }) => !taken.has(id));
    const { found, rule } = sameLaunches(told, planned, { pads, planned: (plan) => plan });
    const plan = known.only('Launch', [launch.tag], found);
    if (plan) taken.add(plan.id);
    const id = coded ?? same?.id ?? plan?.id ?? launchSlug(launch.tag);
    const designation = launch.cospar ? `the launch with its designation, ${launch.cospar}` : 'the launch of its minute on its vehicle';
    return {
      id,
      rule: same ? designation : plan && rule,
      folds: plan && plan.id !== id ? plan.id : undefined,
      designated: candidates.some((one) => one.id !== id) ? null : launch.cospar,
    };
  };
}

/** The designation names a launch; one that got none is known by its very minute and vehicle. */
function curatedLaunches(launch: GcatLaunch, vehicleId: string | null, { curated }: Known) {
  const minute = (date: Date) => Math.floor(date.getTime() / 60_000);
  return curated.launches.filter((one) =>
    launch.cospar
      ? one.cospar === launch.cospar
      : !one.cospar && one.time && one.vehicleId === vehicleId && minute(one.time.date) === minute(launch.time.date),
  );
}
