import type { LaunchOutcome } from '../../generated/prisma/enums.js';
import { plain } from '../gcat/codes.js';
import type { Known, Schedule } from '../item.js';
import { isVariantOf, sameRocket } from '../rocket-names.js';
import { apart, sameLaunches } from '../same-launch.js';
import type { LibraryLaunch } from './parse.js';
import type { Met } from './places.js';

/** By the full name of the rocket, then by that of its kind; else the only vehicle that it is a variant of. */
export function vehicleOf({ rocket }: LibraryLaunch, { vehicles }: Schedule): Met {
  const ways = [
    ...rocket.map((name) => (one: { name: string }) => sameRocket(one.name, name)),
    (one: { name: string }) => isVariantOf(rocket[0]!, one.name),
  ];
  for (const way of ways) {
    const found = vehicles.filter(way);
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
  siteId: string | null,
): { id: string; rule: string } | undefined {
  const launches = schedule.launches.filter(({ id }) => !taken.has(id));
  const named = launches.filter(
    ({ mission, time }) => mission !== null && plain(mission).endsWith(plain(launch.mission)) && apart(time, launch.net) < NAMESAKE_MS,
  );
  const mission = known.only('Launch', [launch.id], named);
  if (mission) return { id: mission.id, rule: `the launch of the mission of its name, ${mission.mission}` };
  // A plan may slip past the flight of another from its pad: only what flew is met by place and time.
  if (!FLOWN.includes(launch.outcome)) return undefined;
  const { found, rule } = sameLaunches({ time: launch.net, vehicle: launch.rocket[0]!, siteId, exact: true, ...launch.pad }, launches, {
    pads: schedule.pads,
    planned: () => launch.pad,
  });
  const same = known.only('Launch', [launch.id], found);
  return same && { id: same.id, rule };
}
