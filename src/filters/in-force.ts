/**
 * `inForceOn` as Prisma conditions, the same as `holdsOn` of src/analysis/intervals.ts: a vague date is stored as the first day that it may mean, so
 * what it means at the latest depends on its precision. `certainly` asks for what holds whatever the vague dates mean.
 */
export interface InForce {
  day: Date;
  certainly: boolean;
}

type Condition = Record<string, unknown>;

const MONTHS = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };
const VAGUE = Object.keys(MONTHS) as (keyof typeof MONTHS)[];
const DAY = 86_400_000;

/** The first day of the month, quarter, half or year that a day is of. */
const startOf = (unit: keyof typeof MONTHS, day: Date) =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - (day.getUTCMonth() % MONTHS[unit]), 1));
/** The days that a calendar and the database both have: nothing on record comes near either. */
const [FIRST, LAST] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];
const plus = (day: Date, days: number) => new Date(Math.min(Math.max(day.getTime() + days * DAY, FIRST), LAST));

const precisionOf = (column: string) => (column.endsWith('Date') ? column.replace(/Date$/, 'Precision') : `${column}Precision`);

/** Exact dates by one condition, vague ones each by their own, against the start of the unit that the next day is of. */
const byPrecision = (column: string, exact: Condition, vague: (start: Date) => Condition, next: Date): Condition => ({
  OR: [
    { [precisionOf(column)]: { notIn: VAGUE }, [column]: exact },
    ...VAGUE.map((unit) => ({ [precisionOf(column)]: unit, [column]: vague(startOf(unit, next)) })),
  ],
});

/** The date in `column` (its precision is in the column beside it) is the day or before it. */
export const isBy = (column: string, { day, certainly }: InForce): Condition =>
  certainly ? byPrecision(column, { lte: day }, (start) => ({ lt: start }), plus(day, 1)) : { [column]: { lte: day } };

/** It is after the day. */
export const isAfter = (column: string, { day, certainly }: InForce): Condition =>
  certainly ? { [column]: { gt: day } } : byPrecision(column, { gt: day }, (start) => ({ gte: start }), plus(day, 1));

/** It is the day or after it. */
export const isFrom = (column: string, { day, certainly }: InForce): Condition => isAfter(column, { day: plus(day, -1), certainly });

/** It is not known, which is certain only as far as the record was checked. */
export const isOpen = (column: string, { day, certainly }: InForce): Condition => ({
  [column]: null,
  ...(certainly && { checkedThrough: { gte: day } }),
});

/** What a filter asks: `inForceOn`, `certainlyInForceOn`, or both. */
export function askedOf(filter: { inForceOn?: Date | null | undefined; certainlyInForceOn?: Date | null | undefined }): InForce[] {
  const { inForceOn, certainlyInForceOn } = filter;
  return [
    ...(inForceOn ? [{ day: inForceOn, certainly: false }] : []),
    ...(certainlyInForceOn ? [{ day: certainlyInForceOn, certainly: true }] : []),
  ];
}
