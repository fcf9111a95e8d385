import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dated } from '../../facts/rows.js';
import { claimId } from '../claim.js';
import { FeedFileError } from '../file.js';
import type { Edition, FeedItem, Known, Schedule, ScheduleEntry } from '../item.js';
import { LAUNCH_PROPERTIES, launchDifferences } from '../launch-differences.js';
import { isVariantOf, sameRocket } from '../rocket-names.js';
import { slugged } from '../slug.js';
import { launchOf, providerOf, vehicleOf } from './meet.js';
import { type LibraryLaunch, readPage } from './parse.js';
import { type Met, Places } from './places.js';

const FEED = 'launch-library';
const PUBLISHER = 'The Space Devs';
const stampOf = (at: Date) => at.toISOString().slice(0, 19).replace(/[-:]/g, '').toLowerCase();
const sourceIdOf = (at: Date) => `${FEED}-${stampOf(at)}`;

/** The pages at a path: one file, or those of a folder, oldest first. */
export async function* libraryEditions({ path }: { path: string }): AsyncGenerator<Edition> {
  if (!existsSync(path)) throw new FeedFileError(path, 'is not there');
  if (!statSync(path).isDirectory()) yield openLibraryPage(path);
  else {
    const files = readdirSync(path).filter((file) => file.toLowerCase().endsWith('.json'));
    if (files.length === 0) throw new FeedFileError(path, 'no .json file in this folder');
    for (const { file } of files.map((name) => ({ file: name, at: fetchedAt(name) })).sort((a, b) => a.at.getTime() - b.at.getTime()))
      yield openLibraryPage(join(path, file));
  }
}

/**
 * A page of Launch Library's `launch/upcoming`, by the time at which it was fetched, which its name tells.
 * @throws FeedFileError when it does not.
 */
export function openLibraryPage(path: string): Edition {
  const at = fetchedAt(basename(path));
  const size = statSync(path).size;
  let read = 0;
  return {
    at,
    source: {
      id: sourceIdOf(at),
      publisher: PUBLISHER,
      title: `Launch Library 2, upcoming launches, as of ${at.toISOString().slice(0, 16)}Z`,
      url: 'https://ll.thespacedevs.com/2.2.0/launch/upcoming/',
    },
    size,
    read: () => read,
    ends: [],
    async *items(known) {
      const launches = await readPage(path);
      read = size;
      yield* itemsOf(launches, basename(path), at, known, await known.schedule());
    },
  };
}

/** `20250503T151502_d8317701.json`, UTC. */
function fetchedAt(file: string): Date {
  const [, year, month, day, hour, minute, second] = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(file) ?? [];
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(date.getTime()))
    throw new FeedFileError(file, 'its name does not tell when the page was fetched, as 20250503T151502_page.json does');
  return date;
}

function* itemsOf(
  launches: Awaited<ReturnType<typeof readPage>>,
  file: string,
  at: Date,
  known: Known,
  schedule: Schedule,
): Generator<FeedItem> {
  const good: { launch: LibraryLaunch; id: string }[] = [];
  const differing: FeedItem[] = [];
  const taken = new Set<string>();
  const graph = { ...schedule, places: new Places(schedule) };
  for (const launch of launches) {
    if ('reason' in launch) yield { kind: 'BAD', file, ...launch };
    else {
      const { id, found } = yield* launchItem(launch, at, known, graph, taken);
      differing.push(...differencesOf(launch, id, found, at, known));
      taken.add(id);
      good.push({ launch, id });
    }
  }
  for (const { launch, id } of good) {
    const entry = entryItem(launch, id, at, schedule.last(launch.id));
    if (entry) yield entry;
  }
  yield* differing;
}

type Found = Record<'PAD' | 'SITE' | 'VEHICLE' | 'PROVIDER', Met>;
const idOf = (one: Met) => ('id' in one ? one.id : null);
const PLANNED: LibraryLaunch['outcome'][] = ['GO', 'TBC', 'TBD', 'HOLD'];

/** What the page has otherwise than the record has it; and the end of what an earlier page had so. When a plan is due, the schedule tells. */
function differencesOf(launch: LibraryLaunch, id: string, found: Found, at: Date, known: Known): FeedItem[] {
  const curated = known.curatedLaunch(id);
  if (!curated) return [];
  const vehicle = known.vehicleName(curated.vehicleId ?? '');
  const sameVehicle = vehicle !== undefined && launch.rocket.some((name) => sameRocket(name, vehicle) || isVariantOf(name, vehicle));
  const claims = launchDifferences(
    {
      time: PLANNED.includes(launch.outcome) ? null : launch.net,
      padId: idOf(found.PAD),
      vehicleId: idOf(found.VEHICLE),
      providerId: idOf(found.PROVIDER),
      outcome: launch.outcome,
      names: { pad: launch.pad.name, vehicle: launch.rocket[0]!, provider: launch.provider },
    },
    curated,
    { feed: FEED, publisher: PUBLISHER, list: 'The manifest', edition: at, sourceId: sourceIdOf(at) },
    { sameVehicle, related: known.related },
  );
  const told = new Set(claims.map((claim) => claim.id));
  const gone = LAUNCH_PROPERTIES.map((property) => claimId(FEED, id, property)).filter((claim) => !told.has(claim));
  return [...claims, ...gone.map((claim): FeedItem => ({ kind: 'GONE', type: 'Claim', id: claim }))];
}

function* launchItem(
  launch: LibraryLaunch,
  at: Date,
  known: Known,
  schedule: Schedule & { places: Places },
  taken: ReadonlySet<string>,
): Generator<FeedItem, { id: string; found: Found }> {
  const place = { ...launch.pad, pad: launch.pad.name };
  const site = schedule.places.siteOf(place);
  const coded = known.byCode('Launch', launch.id);
  // One that stood apart may be met later: its time has slipped to that of another, or another was told since.
  const met = coded && known.isSettled('Launch', coded) ? undefined : launchOf(launch, known, schedule, taken, idOf(site));
  const id = met?.id ?? coded ?? slugged('ll', launch.slug, launch.id.slice(0, 8));
  const settled = known.isSettled('Launch', id);
  const found = {
    PAD: schedule.places.padOf(place),
    SITE: site,
    VEHICLE: vehicleOf(launch, schedule),
    PROVIDER: providerOf(launch, schedule),
  };
  if (!settled) {
    const told = { PAD: launch.pad.name, SITE: launch.pad.site ?? 'at sea', VEHICLE: launch.rocket[0]!, PROVIDER: launch.provider };
    for (const [reference, one] of Object.entries(found) as [keyof typeof found, Met][]) {
      if ('reason' in one)
        yield { kind: 'UNSURE', type: 'Launch', record: launch.id, reference, code: told[reference], reason: one.reason };
    }
  }
  yield {
    kind: 'NODE',
    type: 'Launch',
    id,
    codes: [launch.id],
    knownFrom: launch.updated < at ? launch.updated : at,
    rule: met?.rule,
    folds: coded && coded !== id ? coded : undefined,
    columns: settled
      ? null
      : {
          ...dated('time', 'timePrecision', launch.net),
          vehicleId: idOf(found.VEHICLE),
          siteId: idOf(found.SITE),
          padId: idOf(found.PAD),
          providerId: idOf(found.PROVIDER),
          outcome: launch.outcome,
        },
  };
  return { id, found };
}

/** A row for every change: what the page says as the one before it did is not said again. */
function entryItem(
  { id, name, net, window, outcome, updated, pad }: LibraryLaunch,
  launchId: string,
  at: Date,
  last: ScheduleEntry | undefined,
) {
  const told = {
    ...dated('time', 'timePrecision', net),
    outcome,
    windowStart: window.start,
    windowEnd: window.end,
  };
  const same = last && Object.entries(told).every(([key, value]) => plainly(last[key as keyof typeof told]) === plainly(value));
  if (same) return undefined;
  // When the library wrote it, unless that was before what it is known to have said last.
  const known = updated <= at && (!last || updated > last.knownFrom) ? updated : at;
  return {
    kind: 'NODE',
    type: 'ScheduleEntry',
    id: `${FEED}-${id}-${stampOf(known)}`,
    codes: [],
    knownFrom: known,
    columns: { launchId, feed: FEED, name, ...told, latitude: pad.latitude, longitude: pad.longitude },
  } satisfies FeedItem;
}

const plainly = (value: unknown) => (value instanceof Date ? value.getTime() : value);
