import type { TimePrecision } from '../generated/prisma/enums.js';

/** Something that held for a time, `[from, to)` by day; null from: always so far; null to: open. No precision: exact to the day. */
export interface Span {
  fromDate: Date | null;
  fromPrecision?: TimePrecision | null;
  toDate: Date | null;
  toPrecision?: TimePrecision | null;
}

/** Whether it held whatever days its vague ends mean, for some of them, or for none. */
export type Certainty = 'CERTAIN' | 'POSSIBLE' | 'NOT';

const DAY = 86_400_000;
const dayOf = (time: number) => Math.floor(time / DAY) * DAY;

const MONTHS: Partial<Record<TimePrecision, number>> = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };

/** The first and the last day that an end may mean. */
export function edges(date: Date, precision: TimePrecision | null | undefined): [first: Date, last: Date] {
  const first = new Date(dayOf(date.getTime()));
  const months = precision ? MONTHS[precision] : undefined;
  return [first, months ? new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 0)) : first];
}

/**
 * Whether it held at the end of a day, UTC; what changed on the day counts.
 * @param checkedThrough past this day, an open end may have come without our knowing.
 */
export const holdsOn = (day: Date, span: Span, checkedThrough?: Date | null): Certainty => holdsBetween(day, day, span, checkedThrough);

/** Whether it held on at least one day from the first to the last, both included. */
export function holdsBetween(first: Date, last: Date, span: Span, checkedThrough?: Date | null): Certainty {
  const [fromFirst, fromLast] = span.fromDate ? edges(span.fromDate, span.fromPrecision).map(Number) : [-Infinity, -Infinity];
  const unchecked = checkedThrough ? dayOf(checkedThrough.getTime()) + DAY : Infinity;
  const [toFirst, toLast] = span.toDate ? edges(span.toDate, span.toPrecision).map(Number) : [unchecked, Infinity];
  const overlaps = (from: number, to: number) => Math.max(from, dayOf(first.getTime())) < Math.min(to, dayOf(last.getTime()) + DAY);
  // A later beginning and an earlier end only ever shorten it: the shortest reading and the longest decide for all.
  if (overlaps(fromLast!, toFirst!)) return 'CERTAIN';
  return overlaps(fromFirst!, toLast!) ? 'POSSIBLE' : 'NOT';
}

/** Whether it held at the end of a day if each vague end is taken for the earliest day that it may mean. */
export const holdsByEarliest = (day: Date, { fromDate, toDate }: Span): boolean =>
  (!fromDate || fromDate <= day) && (!toDate || toDate > day);

export const dayText = (date: Date): string => date.toISOString().slice(0, 10);

/** The span in words, for reasons. */
export function spanText({ fromDate, toDate }: Span): string {
  if (fromDate && toDate) return `from ${dayText(fromDate)} to ${dayText(toDate)}`;
  if (fromDate) return `since ${dayText(fromDate)}`;
  return toDate ? `until ${dayText(toDate)}` : 'at all times on record';
}

export const earliest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a < b ? a : b), null);
export const latest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a > b ? a : b), null);
