import { builder, type Fields } from '../builder.js';
import { endOf, formatVagueDate, type VagueDate, vague } from '../facts/dates.js';
import { TimePrecision } from '../generated/prisma/enums.js';
import { type Checked, holdsField } from './held.js';

export const TimePrecisionEnum = builder.enumType(TimePrecision, { name: 'TimePrecision' });

export const PartialDate = builder.objectRef<VagueDate>('PartialDate');
PartialDate.implement({
  fields: (t) => ({
    text: t.string({ resolve: formatVagueDate }),
    date: t.field({ type: 'Date', resolve: ({ date }) => date }),
    latest: t.field({ type: 'Date', resolve: (value) => new Date(endOf(value).getTime() - 1) }),
    precision: t.expose('precision', { type: TimePrecisionEnum }),
  }),
});

/** A field over a pair of columns. */
export const dateField = <Row>(t: Fields<Row>, read: (row: Row) => [Date | null, TimePrecision | null]) =>
  t.field({ type: PartialDate, nullable: true, resolve: (row) => vague(...read(row as Row)) });

export interface Interval {
  fromDate: Date | null;
  fromPrecision: TimePrecision | null;
  toDate: Date | null;
  toPrecision: TimePrecision | null;
}

/** `from`, `to` and `holds` of everything that held for a time. */
export const intervalFields = <Row extends Interval>(t: Fields<Row>) => ({
  from: dateField(t, (row) => [row.fromDate, row.fromPrecision]),
  to: dateField(t, (row) => [row.toDate, row.toPrecision]),
  holds: holdsField(t, (row): Checked => row),
});
