import type { VagueDate } from '../../facts/dates.js';
import type { TimePrecision } from '../../generated/prisma/enums.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const FORM = /^(\d{4})(?: +([A-Z][a-z]{2})(?: +(\d{1,2})(?: +(\d\d)(\d\d)(?::(\d\d))?)?)?)?(\?)?$/;
/** What a date with a question mark is still taken for: it may be off by some of its smallest unit. */
const COARSER = { SECOND: 'MINUTE', MINUTE: 'HOUR', HOUR: 'DAY', DAY: 'MONTH', MONTH: 'YEAR' } as const;

/**
 * Reads GCAT's vague dates, UTC: `1957 Oct  4 1928:34`, `2022 Sep 21 1354`, `2014 Mar 3`, `2014 Mar`, `1989`, each also with a question mark,
 * which makes it one step vaguer.
 * @returns undefined for any other form, for a year that is in doubt itself, and for a date that no calendar has.
 */
export function parseGcatDate(text: string): VagueDate | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, year, monthName, day, hour, minute, second, doubt] = match;
  const month = monthName ? MONTHS.indexOf(monthName) : 0;
  const date = new Date(Date.UTC(+year!, month, +(day ?? 1), +(hour ?? 0), +(minute ?? 0), +(second ?? 0)));
  const real = month >= 0 && date.getUTCMonth() === month && date.getUTCDate() === +(day ?? 1) && date.getUTCHours() === +(hour ?? 0);
  if (!real || +(minute ?? 0) > 59 || +(second ?? 0) > 59) return undefined;
  const told: TimePrecision = second ? 'SECOND' : minute ? 'MINUTE' : day ? 'DAY' : monthName ? 'MONTH' : 'YEAR';
  if (!doubt) return { date, precision: told };
  const precision = told === 'YEAR' ? undefined : COARSER[told as keyof typeof COARSER];
  return precision && { date: startOf(date, precision), precision };
}

function startOf(date: Date, precision: TimePrecision): Date {
  const text = date.toISOString();
  const kept = { MINUTE: 16, HOUR: 13, DAY: 10, MONTH: 7, YEAR: 4 }[precision as 'MINUTE' | 'HOUR' | 'DAY' | 'MONTH' | 'YEAR'];
  return new Date(`${text.slice(0, kept)}${'0000-01-01T00:00:00.000Z'.slice(kept)}`);
}
