const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
export const DAY = 86_400_000;

/** A date of the API, as exact as it is: `2026-Q3`, `2025-11-27T09:27:57.000Z`. */
export function readable(text: string): string {
  const [, year, part, month, day, time] = /^(\d{4})(?:-(Q\d|H\d)|-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?/.exec(text) ?? [];
  if (!year) return text;
  if (part) return part.startsWith('Q') ? `${part} ${year}` : `${part === 'H1' ? 'first' : 'second'} half of ${year}`;
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  return time ? `${words}, ${time} UTC` : words;
}

/** A moment to the precision that it is known with. */
export function readableTime(time: string, precision: string | null | undefined): string {
  switch (precision) {
    case 'SECOND':
    case 'MINUTE':
      return readable(time);
    case 'MONTH':
      return readable(time.slice(0, 7));
    case 'QUARTER':
      return readable(`${time.slice(0, 4)}-Q${Math.ceil(Number(time.slice(5, 7)) / 3)}`);
    case 'HALF':
      return readable(`${time.slice(0, 4)}-H${Number(time.slice(5, 7)) < 7 ? 1 : 2}`);
    case 'YEAR':
      return time.slice(0, 4);
    default:
      return readable(time.slice(0, 10));
  }
}

export const dayOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
export const at = (day: string) => Date.parse(day.slice(0, 10));
export const today = () => dayOf(Date.now());
