import { parse } from 'graphql';
import { endOf } from '../facts/dates.js';
import type { LaunchOutcome, TimePrecision } from '../generated/prisma/enums.js';
import { component, day, instant, type Property, text } from './icalendar.js';
import { stableId } from './stable-id.js';

export const LAUNCHES = parse(`query ($filter: LaunchFilter, $first: Int) {
  list: launches(filter: $filter, first: $first, orderBy: [{ field: TIME }]) {
    totalCount
    nodes {
      slug cospar time timePrecision outcome knownFrom
      slips { knownFrom }
      mission { slug name }
      vehicle { name }
      provider { name }
      pad { name latitude longitude }
      site { name latitude longitude country { name } }
    }
  }
}`);

interface Named {
  name: string;
}
interface Place extends Named {
  latitude: number | null;
  longitude: number | null;
}

export interface Launch {
  slug: string;
  cospar: string | null;
  time: Date | null;
  timePrecision: TimePrecision | null;
  outcome: LaunchOutcome;
  knownFrom: Date;
  slips: { knownFrom: Date }[];
  mission: { slug: string; name: string } | null;
  vehicle: Named | null;
  provider: Named | null;
  pad: Place | null;
  site: (Place & { country: Named }) | null;
}

/** Words for what the status of an event cannot say. */
const OUTCOMES: Record<LaunchOutcome, string> = {
  SUCCESS: 'Reached its orbit',
  FAILURE: 'Did not reach orbit',
  PARTIAL_FAILURE: 'Reached orbit, and not the one meant',
  IN_FLIGHT: 'On its way',
  GO: 'Planned, date confirmed',
  TBC: 'Planned, date to be confirmed',
  TBD: 'Planned, date to be determined',
  HOLD: 'Planned, count stopped',
};
const FLOWN = new Set<LaunchOutcome>(['SUCCESS', 'FAILURE', 'PARTIAL_FAILURE', 'IN_FLIGHT']);
const EXACT = new Set<TimePrecision>(['SECOND', 'MINUTE', 'HOUR']);

/** Whether it has a day of its own in a calendar: a month or a year of launches tells nobody when to look up. */
export const hasDay = ({ time, timePrecision }: Launch): boolean => time !== null && (EXACT.has(timePrecision!) || timePrecision === 'DAY');

/** Anything newer than the launch itself is a slip. */
export const changedAt = ({ knownFrom, slips }: Launch): Date =>
  slips.reduce((last, slip) => (slip.knownFrom > last ? slip.knownFrom : last), knownFrom);

/** @param isCancelled whether the record says that a mission was given up. */
export function calendarOf(launches: readonly Launch[], isCancelled: (mission: string) => boolean): string {
  const head: Property[] = [
    ['VERSION', '2.0'],
    ['PRODID', '-//Rendezvous//Launches//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', 'Launches'],
    ['X-WR-CALNAME', 'Launches'],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
  ];
  const events = launches.filter(({ time }) => time !== null).map((launch) => component('VEVENT', eventOf(launch, isCancelled)));
  return component('VCALENDAR', head, events.join(''));
}

function eventOf(launch: Launch, isCancelled: (mission: string) => boolean): Property[] {
  const { slug, cospar, outcome, mission, vehicle, provider, pad, site, slips } = launch;
  const place = [pad?.name, site?.name, site?.country.name].filter(Boolean).join(', ');
  const at = pad?.latitude != null && pad.longitude != null ? pad : site;
  const cancelled = mission && !FLOWN.has(outcome) && isCancelled(mission.slug);
  const told = [
    `${cancelled ? 'Given up' : OUTCOMES[outcome]}.`,
    vehicle && `Vehicle: ${vehicle.name}`,
    provider && `Launched by: ${provider.name}`,
    cospar && `COSPAR: ${cospar}`,
    `Slug: ${slug}`,
  ].filter(Boolean);
  const changed = instant(changedAt(launch));
  return [
    ['UID', stableId('Launch', slug)],
    ['DTSTAMP', changed],
    ['LAST-MODIFIED', changed],
    ['SEQUENCE', String(slips.length)],
    ...times(launch),
    ['SUMMARY', text([mission?.name ?? slug, vehicle?.name].filter(Boolean).join(' · '))],
    ['STATUS', cancelled ? 'CANCELLED' : isFirm(launch) ? 'CONFIRMED' : 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ...(place ? ([['LOCATION', text(place)]] as const) : []),
    ...(at?.latitude != null && at.longitude != null ? ([['GEO', `${at.latitude.toFixed(6)};${at.longitude.toFixed(6)}`]] as const) : []),
    ['CATEGORIES', outcome],
    ['DESCRIPTION', text(told.join('\n'))],
  ];
}

/** What has flown did; a plan is firm once its date is confirmed, to the hour at least. */
const isFirm = ({ outcome, timePrecision }: Launch) => FLOWN.has(outcome) || (outcome === 'GO' && EXACT.has(timePrecision!));

/** An instant where the time is known, an hour where the hour is, all of its days where only those are. */
function times({ time, timePrecision }: Launch): Property[] {
  const [from, precision] = [time!, timePrecision!];
  if (precision === 'SECOND' || precision === 'MINUTE') return [['DTSTART', instant(from)]];
  const end = endOf({ date: from, precision });
  return precision === 'HOUR'
    ? [
        ['DTSTART', instant(from)],
        ['DTEND', instant(end)],
      ]
    : [
        ['DTSTART;VALUE=DATE', day(from)],
        ['DTEND;VALUE=DATE', day(end)],
      ];
}
