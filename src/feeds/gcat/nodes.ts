import { endOf } from '../../facts/dates.js';
import { dated } from '../../facts/rows.js';
import type { FeedItem, Known, NodeItem } from '../item.js';
import { countryOf, isOrganisation, kindOf, plain, slugOf } from './codes.js';
import { parseGcatDate } from './dates.js';
import { type BadRow, type GcatRow, isBad } from './table.js';

/** The first use of a code by a launch: by then it was known. */
export type FirstUse = (kind: 'SITE' | 'PAD' | 'AGENCY' | 'VEHICLE', code: string) => Date | undefined;

export interface Making {
  known: Known;
  firstUse: FirstUse;
  edition: Date;
}

export type Rows<Column extends string> = AsyncIterable<GcatRow<Column> | BadRow>;

export const ORGANISATIONS = ['Code', 'StateCode', 'Type', 'Class', 'TStart', 'TStop', 'ShortName', 'Name', 'ShortEName', 'EName'] as const;

/** An organisation is the curated agency that its code is named for, else the one of its country with its very name. */
export async function* agencies(
  rows: Rows<(typeof ORGANISATIONS)[number]>,
  { known, firstUse, edition }: Making,
): AsyncGenerator<FeedItem> {
  for await (const row of rows) {
    if (isBad(row)) {
      yield { kind: 'BAD', file: 'orgs.tsv', ...row };
      continue;
    }
    const { of } = row;
    if (!of.Code || !isOrganisation(of.Type)) continue;
    const name = of.EName ?? of.Name ?? of.Code;
    const shortName = of.ShortEName ?? of.ShortName;
    const countryId = countryOf(of.StateCode, known.countries);
    const names = new Set([name, of.Name ?? name].map(plain));
    const namesakes = known.curated.agencies.filter(
      (one) => one.countryId === countryId && one.names.some((other) => names.has(plain(other))),
    );
    const coded = known.byCode('Agency', of.Code);
    const namesake = coded ? undefined : known.only('Agency', [of.Code], namesakes);
    const met = coded ?? namesake?.id;
    const id = met ?? slugOf(of.Code);
    if (!met && namesakes.length > 1) {
      yield {
        kind: 'UNSURE',
        type: 'Agency',
        record: of.Code,
        code: name,
        reason: `the name of ${namesakes.map((one) => one.id).join(', ')}`,
      };
    }
    let [founded, dissolved] = [of.TStart, of.TStop].map((date) => (date ? dayAtMost(parseGcatDate(date)) : undefined));
    if (founded && dissolved && endOf(dissolved) <= founded.date) {
      yield {
        kind: 'UNSURE',
        type: 'Agency',
        record: of.Code,
        reference: 'DATES',
        code: `${of.TStart} to ${of.TStop}`,
        reason: 'it ends before it begins',
      };
      [founded, dissolved] = [undefined, undefined];
    }
    yield node(
      'Agency',
      id,
      [of.Code],
      known,
      firstUse('AGENCY', of.Code) ?? edition,
      {
        name,
        shortName: shortName === name ? null : shortName,
        kind: kindOf(of.Type, of.Class),
        countryId,
        ...dated('foundedOn', 'foundedOnPrecision', founded),
        ...dated('dissolvedOn', 'dissolvedOnPrecision', dissolved),
      },
      namesake && `the agency of its country with its name, ${name}`,
    );
  }
}

export const SITES = ['Site', 'UCode', 'StateCode', 'TStart', 'ShortName', 'Name', 'ShortEName', 'EName', 'Longitude', 'Latitude'] as const;

type SiteRow = GcatRow<(typeof SITES)[number]>;

/** One site for all the names that it had (NIIP-5, GIK-5); the row that began last describes it. */
export async function* sites(rows: Rows<(typeof SITES)[number]>, { known, firstUse, edition }: Making): AsyncGenerator<FeedItem> {
  const places = new Map<string, SiteRow[]>();
  for await (const row of rows) {
    if (isBad(row)) yield { kind: 'BAD', file: 'sites.tsv', ...row };
    else {
      const enduring = row.of.UCode ?? row.of.Site!;
      places.set(enduring, [...(places.get(enduring) ?? []), row]);
    }
  }
  const shorts = [...places.values()].map((all) => shortName(latest(all)));
  const shared = new Set(shorts.filter((short, index) => shorts.indexOf(short) !== index));
  for (const [enduring, all] of places) {
    const codes = all.map(({ of }) => of.Site!);
    const { of } = latest(all);
    const short = shortName({ of });
    const met = codes.map((code) => known.byCode('LaunchSite', code)).find((id) => id !== undefined);
    const states = [of, ...all.map((row) => row.of)].map(({ StateCode }) => countryOf(StateCode, known.countries));
    const countryId = states.find((state) => state !== null);
    if (!met && !countryId) {
      yield {
        kind: 'UNSURE',
        type: 'LaunchSite',
        record: enduring,
        code: of.StateCode ?? '-',
        reason: 'no country is told that can be named',
      };
      continue;
    }
    const used = codes.flatMap((code) => firstUse('SITE', code) ?? []);
    yield node('LaunchSite', met ?? slugOf(enduring), codes, known, earliest(used) ?? edition, {
      // Both bases at Vandenberg are Vandenberg for short.
      name: (shared.has(short) ? (of.EName ?? of.Name) : short) ?? of.EName ?? of.Name ?? enduring,
      countryId,
      latitude: number(of.Latitude),
      longitude: number(of.Longitude),
    });
  }
}

const latest = (all: SiteRow[]): SiteRow => all.reduce((last, row) => (beginning(row) >= beginning(last) ? row : last));
const beginning = ({ of }: SiteRow) => Number.parseInt(of.TStart ?? '0', 10) || 0;
const shortName = ({ of }: Pick<SiteRow, 'of'>) => of.ShortName ?? of.ShortEName;

export const VEHICLES = ['LV_Name', 'LV_Family', 'LV_Manufacturer'] as const;

/** A launch vehicle under its name, all its variants together; the curated one is that with the very name, but for how it is written. */
export async function* vehicles(
  rows: Rows<(typeof VEHICLES)[number]>,
  { known, firstUse, edition }: Making,
  agencyOf: (code: string) => { id: string; countryId: string | null } | undefined,
): AsyncGenerator<FeedItem> {
  const told = new Map<string, GcatRow<(typeof VEHICLES)[number]>[]>();
  for await (const row of rows) {
    if (isBad(row)) yield { kind: 'BAD', file: 'lv.tsv', ...row };
    else if (row.of.LV_Name && row.of.LV_Name !== '?') told.set(row.of.LV_Name, [...(told.get(row.of.LV_Name) ?? []), row]);
  }
  for (const [name, all] of told) {
    const coded = known.byCode('LaunchVehicle', name);
    const namesakes = coded ? [] : known.curated.vehicles.filter((one) => plain(one.name) === plain(name));
    const namesake = known.only('LaunchVehicle', [name], namesakes);
    const met = coded ?? namesake?.id;
    const makers = all.flatMap(({ of }) => (of.LV_Manufacturer ? (agencyOf(of.LV_Manufacturer.split('/')[0]!) ?? []) : []));
    const maker = makers[0];
    const countryId = makers.find((one) => one.countryId)?.countryId;
    if (!met && !countryId) {
      yield {
        kind: 'UNSURE',
        type: 'LaunchVehicle',
        record: name,
        code: all[0]!.of.LV_Manufacturer ?? '-',
        reason: 'no maker whose country is told',
      };
      continue;
    }
    yield node(
      'LaunchVehicle',
      met ?? slugOf(name),
      [name],
      known,
      firstUse('VEHICLE', name) ?? edition,
      {
        name,
        family: all[0]!.of.LV_Family,
        variant: null,
        countryId,
        manufacturerId: maker?.id ?? null,
      },
      namesake && `the vehicle with its name, ${namesake.name}`,
    );
  }
}

export function node(
  type: Exclude<NodeItem['type'], 'ScheduleEntry'>,
  id: string,
  codes: string[],
  known: Known,
  knownFrom: Date,
  columns: Record<string, unknown>,
  rule?: string,
): NodeItem {
  return { kind: 'NODE', type, id, codes, columns: known.isSettled(type, id) ? null : columns, knownFrom, rule };
}

export const number = (text: string | null): number | null => (text === null || Number.isNaN(Number(text)) ? null : Number(text));
export const earliest = (dates: Date[]): Date | undefined => (dates.length > 0 ? new Date(Math.min(...dates.map(Number))) : undefined);

/** Days are as exact as these columns get. */
const dayAtMost = (date: ReturnType<typeof parseGcatDate>) =>
  date && (['SECOND', 'MINUTE', 'HOUR'].includes(date.precision) ? { date: date.date, precision: 'DAY' as const } : date);
