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
  const from: Edge = span.fromDate ? edgeOf(span.fromDate, span.fromPrecision) : [-Infinity, -Infinity];
  const to: Edge = span.toDate ? edgeOf(span.toDate, span.toPrecision) : [checkedThrough ? dayAfter(checkedThrough) : Infinity, Infinity];
  return holdsWithin(first, last, from, to);
}

/** The first and the last day that an end may mean, as numbers; infinite where nothing bounds it. */
export type Edge = readonly [first: number, last: number];

export const edgeOf = (date: Date, precision?: TimePrecision | null): Edge => {
  const [first, last] = edges(date, precision);
  return [first.getTime(), last.getTime()];
};

/** The day after, as a number. */
export const dayAfter = (date: Date): number => dayOf(date.getTime()) + DAY;

/** As `holdsBetween`, for ends that may lie anywhere between two days. */
export function holdsWithin(first: Date, last: Date, [fromFirst, fromLast]: Edge, [toFirst, toLast]: Edge): Certainty {
  const overlaps = (from: number, to: number) => Math.max(from, dayOf(first.getTime())) < Math.min(to, dayAfter(last));
  // A later beginning and an earlier end only ever shorten it: the shortest reading and the longest decide for all.
  if (overlaps(fromLast, toFirst)) return 'CERTAIN';
  return overlaps(fromFirst, toLast) ? 'POSSIBLE' : 'NOT';
}

/** Whether it held at the end of a day if each vague end is taken for the earliest day that it may mean. */
export const holdsByEarliest = (day: Date, { fromDate, toDate }: Span): boolean =>
  (!fromDate || fromDate <= day) && (!toDate || toDate > day);

export const dayText = (date: Date): string => date.toISOString().slice(0, 10);

/** A date with no more than is known of it. */
export function endText(date: Date, precision: TimePrecision | null | undefined): string {
  const [year, month] = [dayText(date).slice(0, 4), date.getUTCMonth()];
  if (precision === 'YEAR') return year;
  if (precision === 'HALF') return `${year}-H${month < 6 ? 1 : 2}`;
  if (precision === 'QUARTER') return `${year}-Q${Math.floor(month / 3) + 1}`;
  return precision === 'MONTH' ? dayText(date).slice(0, 7) : dayText(date);
}

/** The span in words, for reasons. */
export function spanText({ fromDate, fromPrecision, toDate, toPrecision }: Span): string {
  if (fromDate && toDate) return `from ${endText(fromDate, fromPrecision)} to ${endText(toDate, toPrecision)}`;
  if (fromDate) return `since ${endText(fromDate, fromPrecision)}`;
  return toDate ? `until ${endText(toDate, toPrecision)}` : 'at all times on record';
}

/**
 * Which of the facts of one thing held on a day: those that certainly did, else all that possibly did.
 * `certain`: at least one of them held, also when one hands over to the next on a vague day, the same for both.
 */
export function factsOn<Fact extends Span>(day: Date, facts: readonly Fact[]): { held: Fact[]; certain: boolean } {
  const sure = facts.filter((fact) => holdsOn(day, fact) === 'CERTAIN');
  if (sure.length > 0) return { held: sure, certain: true };
  const begun = ({ fromDate }: Span) => fromDate?.getTime() ?? -Infinity;
  const ended = ({ toDate }: Span) => toDate?.getTime() ?? Infinity;
  const held = facts.filter((fact) => holdsOn(day, fact) === 'POSSIBLE').sort((a, b) => begun(a) - begun(b) || ended(a) - ended(b));
  const [first, last] = [held[0], held.at(-1)];
  const certain =
    first !== undefined &&
    last !== undefined &&
    holdsOn(day, { ...first, toDate: null }) === 'CERTAIN' &&
    holdsOn(day, { ...last, fromDate: null }) === 'CERTAIN' &&
    held.slice(1).every((next, index) => {
      const { toDate, toPrecision } = held[index]!;
      return toDate?.getTime() === next.fromDate?.getTime() && toPrecision === next.fromPrecision;
    });
  return { held, certain };
}

export const earliest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a < b ? a : b), null);
export const latest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a > b ? a : b), null);
