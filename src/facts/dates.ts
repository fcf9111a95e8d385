import type { TimePrecision } from '../generated/prisma/enums.js';

/** A moment as vague as its source left it: the earliest instant that it may mean, and how wide it is. */
export interface VagueDate {
  date: Date;
  precision: TimePrecision;
}

const FORMS: [RegExp, (m: RegExpExecArray) => [number, number, number, number, number, number], TimePrecision][] = [
  [/^(\d{4})$/, (m) => [+m[1]!, 1, 1, 0, 0, 0], 'YEAR'],
  [/^(\d{4})-H([12])$/, (m) => [+m[1]!, m[2] === '1' ? 1 : 7, 1, 0, 0, 0], 'HALF'],
  [/^(\d{4})-Q([1-4])$/, (m) => [+m[1]!, +m[2]! * 3 - 2, 1, 0, 0, 0], 'QUARTER'],
  [/^(\d{4})-(\d\d)$/, (m) => [+m[1]!, +m[2]!, 1, 0, 0, 0], 'MONTH'],
  [/^(\d{4})-(\d\d)-(\d\d)$/, (m) => [+m[1]!, +m[2]!, +m[3]!, 0, 0, 0], 'DAY'],
  [/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)Z$/, (m) => [+m[1]!, +m[2]!, +m[3]!, +m[4]!, +m[5]!, 0], 'MINUTE'],
  [/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/, (m) => [+m[1]!, +m[2]!, +m[3]!, +m[4]!, +m[5]!, +m[6]!], 'SECOND'],
];

/**
 * Reads `2026`, `2026-H2`, `2026-Q3`, `2026-03`, `2026-03-03`, `2026-03-03T11:59Z` or `2026-03-03T11:59:51Z` (UTC).
 * @returns undefined for any other form and for a date that no calendar has.
 */
export function parseVagueDate(text: string): VagueDate | undefined {
  for (const [form, parts, precision] of FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [year, month, day, hour, minute, second] = parts(match);
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
    return same && minute < 60 && second < 60 && year >= 1000 ? { date, precision } : undefined;
  }
  return undefined;
}

const MONTHS: Partial<Record<TimePrecision, number>> = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };

/** The first instant after everything that the date may mean (exclusive end of its span). */
export function endOf({ date, precision }: VagueDate): Date {
  const months = MONTHS[precision];
  if (months) return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const seconds = { SECOND: 1, MINUTE: 60, HOUR: 3600, DAY: 86_400 }[precision as 'SECOND' | 'MINUTE' | 'HOUR' | 'DAY'];
  return new Date(date.getTime() + seconds * 1000);
}

/** The inverse of parseVagueDate: the form that says no more than is known. */
export function formatVagueDate({ date, precision }: VagueDate): string {
  const iso = date.toISOString();
  switch (precision) {
    case 'YEAR':
      return iso.slice(0, 4);
    case 'HALF':
      return `${iso.slice(0, 4)}-H${date.getUTCMonth() < 6 ? 1 : 2}`;
    case 'QUARTER':
      return `${iso.slice(0, 4)}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
    case 'MONTH':
      return iso.slice(0, 7);
    case 'DAY':
      return iso.slice(0, 10);
    case 'HOUR':
    case 'MINUTE':
      return `${iso.slice(0, 16)}Z`;
    case 'SECOND':
      return `${iso.slice(0, 19)}Z`;
  }
}

/** A stored pair of columns as one vague date. */
export const vague = (date: Date | null, precision: TimePrecision | null): VagueDate | null =>
  date && precision ? { date, precision } : null;
