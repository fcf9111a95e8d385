import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dated } from '../../facts/rows.js';
import { FeedFileError } from '../file.js';
import type { Edition, FeedItem, Known, NodeItem } from '../item.js';
import { launchDifferences } from '../launch-differences.js';
import type { GraphPlace } from '../places.js';
import { plain } from './codes.js';
import { openGcatDirectory } from './join.js';
import { type GcatLaunch, openGcatLaunches } from './launches.js';
import { launchesMet } from './meet.js';
import { agencies, ORGANISATIONS, SITES, sites, VEHICLES, vehicles } from './nodes.js';
import { PADS, padCode, pads } from './pads.js';
import { openGcatTable } from './table.js';

const PUBLISHER = 'Jonathan McDowell, General Catalog of Artificial Space Objects (GCAT)';

/**
 * A folder with GCAT's launch.tsv (or the latest of several `launch_<date>.tsv`), sites.tsv, lp.tsv, orgs.tsv and lv.tsv as published.
 * @param launchFile another launch list in the folder, for an earlier edition.
 * @throws FeedFileError when a table is missing or is none.
 */
export async function openGcat(folder: string, launchFile = launchListOf(folder)): Promise<Edition> {
  const files = [launchFile, 'sites.tsv', 'lp.tsv', 'orgs.tsv', 'lv.tsv'].map((file) => join(folder, file));
  for (const file of files) if (!existsSync(file)) throw new FeedFileError(file, `not in ${folder}`);
  const list = files[0]!;
  const { updated, launches } = await openGcatLaunches(list);
  await launches.next(); // a generator that was never begun would leave the file open
  await launches.return(undefined);
  const day = updated.toISOString().slice(0, 10);
  const progress = { read: 0 };
  const source = {
    id: `gcat-${day}`,
    publisher: PUBLISHER,
    title: `GCAT, launches as of ${day}, with their sites, pads, organisations and vehicles (CC BY 4.0)`,
    url: 'https://planet4589.org/space/gcat/',
    author: 'Jonathan McDowell',
  };
  return {
    at: updated,
    ends: ['Claim', 'Launch', 'LaunchVehicle', 'Pad', 'LaunchSite', 'Agency'],
    source,
    size: statSync(list).size,
    read: () => progress.read,
    items: (known) => itemsOf(folder, list, updated, source.id, known, progress),
  };
}

function launchListOf(folder: string): string {
  const lists = existsSync(folder) ? readdirSync(folder).filter((file) => /^launch(_\d{4}-\d\d-\d\d)?\.tsv$/.test(file)) : [];
  return lists.sort().at(-1) ?? 'launch.tsv';
}

async function* itemsOf(
  folder: string,
  list: string,
  edition: Date,
  sourceId: string,
  known: Known,
  progress: { read: number },
): AsyncGenerator<FeedItem> {
  const directory = await openGcatDirectory(folder);
  const used = await firstUses(list, directory);
  const making = { known, edition, firstUse: (kind: string, code: string) => used.get(`${kind} ${code}`) };
  const table = async <Column extends string>(file: string, columns: readonly Column[]) =>
    (await openGcatTable(join(folder, file), columns)).rows;

  const ids = new Map<string, { id: string; countryId: string | null }>();
  const places = new Map<string, GraphPlace>();
  async function* noted(items: AsyncGenerator<FeedItem>) {
    for await (const item of items) {
      if (item.kind === 'NODE' && (item.type === 'Pad' || item.type === 'LaunchSite') && item.columns) places.set(item.id, placeIn(item));
      if (item.kind === 'NODE') for (const code of item.codes) ids.set(`${item.type} ${code}`, { id: item.id, countryId: countryIn(item) });
      yield item;
    }
  }
  const countryIn = (item: NodeItem) => (item.columns?.countryId as string | null | undefined) ?? known.countryOfAgency(item.id) ?? null;

  yield* noted(agencies(await table('orgs.tsv', ORGANISATIONS), making));
  yield* noted(sites(await table('sites.tsv', SITES), making));
  const siteOf = (code: string) => {
    const site = ids.get(`LaunchSite ${code}`);
    return site && { id: site.id, enduring: directory.enduring(code) };
  };
  yield* noted(pads(await table('lp.tsv', PADS), making, siteOf));
  yield* noted(vehicles(await table('lv.tsv', VEHICLES), making, (code) => ids.get(`Agency ${code}`)));

  const teller = { feed: 'gcat', publisher: PUBLISHER, list: 'The launch list', edition, sourceId };
  const claims: NodeItem[] = [];
  const meet = launchesMet(known, places);
  const { launches } = await openGcatLaunches(list);
  const idOf = (type: string, code: string | null) => (code === null ? null : (ids.get(`${type} ${code}`)?.id ?? null));
  for await (const launch of launches) {
    if ('reason' in launch) {
      yield { kind: 'BAD', file: basename(list), ...launch };
      continue;
    }
    progress.read += launch.bytes;
    const joined = directory.join({ ...launch, on: launch.time });
    for (const { what, code, reason } of joined.unsure)
      yield { kind: 'UNSURE', type: 'Launch', record: launch.tag, reference: what, code, reason };
    const siteId = idOf('LaunchSite', joined.site);
    if (joined.site && !siteId) yield unknown(launch, 'SITE', joined.site);
    const vehicleId = idOf('LaunchVehicle', launch.vehicle);
    if (!vehicleId) yield unknown(launch, 'VEHICLE', launch.vehicle);
    const padId = joined.site && joined.pad ? idOf('Pad', padCode(joined.site, joined.pad)) : null;
    const { id, rule, folds, designated } = meet(launch, vehicleId, padId, siteId);
    const told = known.curatedLaunch(id);
    const providerId = idOf('Agency', joined.agency);
    if (told) {
      const names = { pad: `${launch.pad} of ${launch.site}`, vehicle: launch.vehicle, provider: joined.agency ?? '' };
      const fed = { time: launch.time, padId, vehicleId, providerId, outcome: launch.outcome, names };
      // The curated facts name families where the catalogue names variants.
      const family = known.vehicleName(told.vehicleId ?? '');
      const sameVehicle = family !== undefined && plain(launch.vehicle).startsWith(plain(family));
      // It names NASA's centres where the curated facts name NASA.
      const parents = joined.agency ? directory.parents(joined.agency).map((code) => idOf('Agency', code)) : [];
      const related = (one: string, other: string) => known.related(one, other) || parents.includes(other);
      claims.push(...launchDifferences(fed, told, teller, { sameVehicle, related }));
    }
    yield {
      kind: 'NODE',
      type: 'Launch',
      id,
      codes: [launch.tag],
      knownFrom: launch.time.date,
      rule,
      folds,
      columns: known.isSettled('Launch', id)
        ? null
        : {
            cospar: designated,
            ...dated('time', 'timePrecision', launch.time),
            vehicleId,
            siteId,
            padId,
            providerId,
            outcome: launch.outcome,
          },
    };
  }
  yield* claims;
}

const unknown = (launch: GcatLaunch, reference: string, code: string): FeedItem => ({
  kind: 'UNSURE',
  type: 'Launch',
  record: launch.tag,
  reference,
  code,
  reason: 'it stands apart itself: its country is not told',
});

const placeIn = ({ type, columns }: NodeItem): GraphPlace => {
  const { latitude, longitude } = columns as unknown as GraphPlace;
  return { latitude, longitude, pad: type === 'Pad' };
};

/** When each site, pad, agency and vehicle was first launched from, by or with: one pass over the list, before the one that counts. */
async function firstUses(list: string, directory: Awaited<ReturnType<typeof openGcatDirectory>>): Promise<Map<string, Date>> {
  const used = new Map<string, Date>();
  const { launches } = await openGcatLaunches(list);
  for await (const launch of launches) {
    if ('reason' in launch) continue;
    const { site, pad, agency } = directory.join({ ...launch, on: launch.time });
    const keys = [
      site && `SITE ${launch.site}`,
      site && pad && `PAD ${padCode(site, pad)}`,
      agency && `AGENCY ${agency}`,
      `VEHICLE ${launch.vehicle}`,
    ];
    for (const key of keys) {
      const before = key ? used.get(key) : undefined;
      if (key && (!before || before > launch.time.date)) used.set(key, launch.time.date);
    }
  }
  return used;
}
