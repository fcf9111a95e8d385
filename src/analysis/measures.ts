import type { TimePrecision } from '../generated/prisma/enums.js';
import { type Certainty, dayAfter, type Edge, earliest, edgeOf, holdsWithin, type Span } from './intervals.js';

/** A sanction's own days, and those of the editions of a list that name it. */
export interface Measured {
  startsOn: Date | null;
  startsOnPrecision: TimePrecision | null;
  listedOn: Date | null;
  listedOnPrecision: TimePrecision | null;
  endsOn: Date | null;
  endsOnPrecision: TimePrecision | null;
  /** The last edition that did not name it, the first and the last that did, the first that no longer does. */
  notYetOn: Date | null;
  firstSeenOn: Date | null;
  lastSeenOn: Date | null;
  goneOn: Date | null;
  checkedThrough: Date;
  /** The list that tells it; null when the record does. */
  list: ListOfMeasures | null;
}

export interface ListOfMeasures {
  /** The day of its latest edition. */
  checkedThrough: Date;
  /** Whether it collects the lists of others, and so may tell again what these tell. */
  collects: boolean;
  /** Nothing is listed under a programme before that begins. */
  programStartsOn: Date | null;
}

/** Through which day it is told whether it still stood. */
export const toldThrough = ({ list, checkedThrough }: Pick<Measured, 'list' | 'checkedThrough'>): Date =>
  list && list.checkedThrough > checkedThrough ? list.checkedThrough : checkedThrough;

/**
 * Whether it was in force on a day: from its start, else its listing. Where editions alone tell it, certainly from the first to the last that names it, and
 * possibly from the one before to the one after. One that tells nothing of this is not known to be in force on any day.
 */
export function inForceOn(on: Date, measure: Measured): Certainty {
  const from = beginningOf(measure);
  return from ? holdsWithin(on, on, from, endOf(measure)) : 'NOT';
}

function beginningOf({ startsOn, startsOnPrecision, listedOn, listedOnPrecision, notYetOn, firstSeenOn, list }: Measured): Edge | null {
  if (startsOn) return edgeOf(startsOn, startsOnPrecision);
  if (listedOn) return edgeOf(listedOn, listedOnPrecision);
  if (!firstSeenOn) return null;
  const seen = firstSeenOn.getTime();
  const before = Math.max(notYetOn ? dayAfter(notYetOn) : -Infinity, list?.programStartsOn?.getTime() ?? -Infinity);
  return [Math.min(before, seen), seen];
}

/** It ends at the latest where its own end or the list says so, whichever comes first. */
function endOf(measure: Measured): Edge {
  const { endsOn, endsOnPrecision, lastSeenOn, goneOn } = measure;
  const own: Edge = endsOn ? edgeOf(endsOn, endsOnPrecision) : [goneOn ? Infinity : dayAfter(toldThrough(measure)), Infinity];
  const named: Edge = goneOn ? [dayAfter(lastSeenOn ?? goneOn), goneOn.getTime()] : [Infinity, Infinity];
  return [Math.min(own[0], named[0]), Math.min(own[1], named[1])];
}

/** For how long it counts where a figure wants one reading: a vague day by its earliest, a listing told by editions alone as long as these name it. */
export function countedSpan(measure: Measured): Pick<Span, 'fromDate' | 'toDate'> {
  const { startsOn, listedOn, firstSeenOn, endsOn, lastSeenOn, goneOn } = measure;
  const gone = goneOn && new Date(dayAfter(lastSeenOn ?? goneOn));
  return { fromDate: startsOn ?? listedOn ?? firstSeenOn, toDate: earliest([endsOn ?? [], gone ?? []].flat()) };
}

/** By when it was in force for certain: its start, else its listing, else the first edition that names it. */
export const dayOfMeasure = ({ startsOn, listedOn, firstSeenOn }: Measured): Date | null => startsOn ?? listedOn ?? firstSeenOn;

type Target = Pick<Measured, 'list'> & { agencyId: string | null; personId: string | null; countryId: string | null };

/**
 * Without what a collection of lists tells where the record, or the authority's own list, tells a measure of the same authority on the same target: that
 * may be the very same one, and none is counted twice.
 */
export function withoutCopies<Measure extends Target>(
  measures: readonly Measure[],
  authorityOf: (one: Measure) => string | null,
): Measure[] {
  const collected = ({ list }: Target) => list?.collects === true;
  if (!measures.some(collected)) return [...measures];
  const key = (one: Measure) => [authorityOf(one), one.agencyId, one.personId, one.countryId].join(' ');
  const told = new Set(measures.filter((one) => !collected(one)).map(key));
  return measures.filter((one) => !collected(one) || !told.has(key(one)));
}
