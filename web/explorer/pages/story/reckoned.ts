import type { ClaimPartsFragment } from '../../generated/operations';
import { dayOf } from '../../parts/dates';

/** A forecast that can be drawn: from when it was said to the date that it means. */
export interface Reckoned {
  said: string;
  /** The latest day that it may mean. */
  until: string;
  /** Counted by us from the day on which it was said: the claim tells a span, not a date. */
  counted: boolean;
}

const MONTHS: Record<string, number> = { month: 1, months: 1, year: 12, years: 12 };
const DAYS: Record<string, number> = { day: 1, days: 1, week: 7, weeks: 7 };

/** Undefined for forecasts in words, such as "soon": those are told as said. */
export function reckoned({ value, assertedOn }: ClaimPartsFragment): Reckoned | undefined {
  const said = assertedOn?.date;
  if (!said) return undefined;
  if (value.__typename === 'DateValue') return { said, until: value.date.latest, counted: false };
  if (value.__typename !== 'NumberValue' || !value.unit) return undefined;
  const until = new Date(said);
  if (MONTHS[value.unit]) until.setUTCMonth(until.getUTCMonth() + value.number * MONTHS[value.unit]!);
  else if (DAYS[value.unit]) until.setUTCDate(until.getUTCDate() + value.number * DAYS[value.unit]!);
  else return undefined;
  return { said, until: dayOf(until.getTime()), counted: true };
}
