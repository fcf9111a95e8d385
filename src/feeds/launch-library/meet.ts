import type { LaunchOutcome } from '../../generated/prisma/enums.js';
import { plain } from '../gcat/codes.js';
import type { Known, Schedule } from '../item.js';
import { kmBetween, SAME_PAD_KM, SAME_SITE_KM } from '../places.js';
import { apart, sameLaunches } from '../same-launch.js';
import type { LibraryLaunch } from './parse.js';

/** What a reference of a launch leads to, or why to nothing for certain. */
export type Met = { id: string; siteId?: string } | { reason: string };

/** The pad at the very place, of several the one whose name is among the names that the library has for it. */
export function padOf({ pad }: LibraryLaunch, { pads }: Schedule): Met {
  const near = pads.filter((one) => (kmBetween(one, pad) ?? Number.POSITIVE_INFINITY) < SAME_PAD_KM);
  const words = pad.name.split(/[()/,]| - /).map(plain);
  const named = near.filter(({ names }) => names.some((name) => words.includes(plain(name)) || plain(name) === plain(pad.name)));
  const found = named.length > 0 ? named : near;
  if (found.length === 1) return { id: found[0]!.id, siteId: found[0]!.siteId };
  return { reason: found.length === 0 ? `no pad within ${SAME_PAD_KM} km` : `${found.length} pads within ${SAME_PAD_KM} km` };
}

/** The site of the pad; where that is open, the only one near. */
export function siteOf({ pad }: LibraryLaunch, met: Met, { sites }: Schedule): Met {
  if ('siteId' in met && met.siteId) return { id: met.siteId };
  const near = sites.filter((one) => (kmBetween(one, pad) ?? Number.POSITIVE_INFINITY) < SAME_SITE_KM);
  if (near.length === 1) return near[0]!;
  return { reason: near.length === 0 ? `no site within ${SAME_SITE_KM} km` : `${near.length} sites within ${SAME_SITE_KM} km` };
}

/** By the full name of the rocket, then by that of its kind. */
export function vehicleOf({ rocket }: LibraryLaunch, { vehicles }: Schedule): Met {
  for (const name of rocket) {
    const found = vehicles.filter((one) => plain(one.name) === plain(name));
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return { reason: `${found.length} vehicles of this name` };
  }
  return { reason: 'no vehicle of this name' };
}

/** By its name, with or without what stands in brackets, or by what stands there. */
export function providerOf({ provider }: LibraryLaunch, { agencies }: Schedule): Met {
  const names = [provider, provider.replace(/\(.*\)/, ''), /\((.*)\)/.exec(provider)?.[1] ?? provider].map(plain);
  const found = agencies.filter((one) => one.names.some((name) => names.includes(plain(name))));
  return found.length === 1
    ? found[0]!
    : { reason: found.length === 0 ? 'no agency of this name' : `${found.length} agencies of this name` };
}

const NAMESAKE_MS = 31 * 86_400_000;
const FLOWN: LaunchOutcome[] = ['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE', 'IN_FLIGHT'];

/** The launch that somebody else tells and that is meant: that of the mission of its name within a month of its time, else as `sameLaunches` finds it. */
export function launchOf(
  launch: LibraryLaunch,
  known: Known,
  schedule: Schedule,
  taken: ReadonlySet<string>,
): { id: string; rule: string } | undefined {
  const launches = schedule.launches.filter(({ id }) => !taken.has(id));
  const named = launches.filter(
    ({ mission, time }) => mission !== null && plain(mission).endsWith(plain(launch.mission)) && apart(time, launch.net) < NAMESAKE_MS,
  );
  const mission = known.only('Launch', [launch.id], named);
  if (mission) return { id: mission.id, rule: `the launch of the mission of its name, ${mission.mission}` };
  // A plan may slip past the flight of another from its pad: only what flew is met by place and time.
  if (!FLOWN.includes(launch.outcome)) return undefined;
  const { found, rule } = sameLaunches({ time: launch.net, vehicle: launch.rocket[0]!, ...launch.pad }, launches, {
    pads: schedule.pads,
    planned: () => launch.pad,
  });
  const same = known.only('Launch', [launch.id], found);
  return same && { id: same.id, rule };
}
