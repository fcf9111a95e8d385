/** Something that held for a time, `[from, to)` by day; an unknown end is open. */
export interface Span {
  fromDate: Date | null;
  toDate: Date | null;
}

/** Whether it held at the end of a day, UTC; what changed on the day counts. */
export const holdsOn = (day: Date, { fromDate, toDate }: Span): boolean => (!fromDate || fromDate <= day) && (!toDate || toDate > day);

export const dayText = (date: Date): string => date.toISOString().slice(0, 10);

/** The span in words, for reasons. */
export function spanText({ fromDate, toDate }: Span): string {
  if (fromDate && toDate) return `from ${dayText(fromDate)} to ${dayText(toDate)}`;
  if (fromDate) return `since ${dayText(fromDate)}`;
  return toDate ? `until ${dayText(toDate)}` : 'at all times on record';
}

export const earliest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a < b ? a : b), null);
export const latest = (dates: Date[]): Date | null => dates.reduce<Date | null>((a, b) => (a && a > b ? a : b), null);
