import type { ObjectRef } from '@pothos/core';
import { type Certainty, holdsBetween, type Span } from '../analysis/intervals.js';
import { builder, type Fields, type SchemaTypes } from '../builder.js';
import type { Loaders } from '../context.js';
import { badUserInput } from '../errors.js';
import type { Maybe } from '../loading/loader.js';

export const CertaintyEnum = builder.enumType('Certainty', { values: ['CERTAIN', 'POSSIBLE', 'NOT'] as const });

export const DateRange = builder.inputType('DateRange', {
  fields: (t) => ({ from: t.field({ type: 'Date', required: true }), to: t.field({ type: 'Date', required: true }) }),
});

interface Days {
  on?: Date | null | undefined;
  between?: { from: Date; to: Date } | null | undefined;
}
export interface Held extends Days {
  certainly?: boolean | null | undefined;
}
/** An interval that may tell to which day it was checked: past it, that it has no end is no longer certain. */
export type Checked = Span & { checkedThrough?: Date | null };

/** The days asked for. @throws BAD_USER_INPUT for both ways at once and for an end before the start. */
export function daysOf({ on, between }: Days): [first: Date, last: Date] | undefined {
  if (on && between) throw badUserInput('Give `on` or `between`, not both.');
  if (between && between.to < between.from) throw badUserInput('`between.to` must not be before `between.from`; both days count.');
  return between ? [between.from, between.to] : on ? [on, on] : undefined;
}

const certaintyOf = ([first, last]: [Date, Date], span: Checked): Certainty => holdsBetween(first, last, span, span.checkedThrough);

/**
 * Keeps what held on the days asked for, possibly or certainly; everything when none are.
 * @throws BAD_USER_INPUT as `daysOf` does.
 */
export function held<Row>(rows: readonly Row[], { certainly, ...asked }: Held, spanOf: (row: Row) => Checked): readonly Row[] {
  const days = daysOf(asked);
  const wanted: Certainty[] = certainly ? ['CERTAIN'] : ['CERTAIN', 'POSSIBLE'];
  return days ? rows.filter((row) => wanted.includes(certaintyOf(days, spanOf(row)))) : rows;
}

/** The arguments of a list of what held for a time. */
export const heldArgs = <Parent>(t: Fields<Parent>) => ({
  on: t.arg({ type: 'Date' }),
  between: t.arg({ type: DateRange }),
  certainly: t.arg.boolean({ required: true, defaultValue: false }),
});

/** A list of what held for a time: `on` a day, `between` two, `certainly` so. */
export const heldList = <Parent, Row extends Span>(
  t: Fields<Parent>,
  type: ObjectRef<SchemaTypes, Row>,
  load: (parent: Parent, loaders: Loaders) => Maybe<Row[]>,
) => heldListOf(t, type, load, (row) => row);

/** The same where the interval has to be worked out from the row. */
export const heldListOf = <Parent, Row>(
  t: Fields<Parent>,
  type: ObjectRef<SchemaTypes, Row>,
  load: (parent: Parent, loaders: Loaders) => Maybe<Row[]>,
  spanOf: (row: Row) => Checked,
) =>
  t.field({
    type: [type],
    args: heldArgs(t),
    resolve: (parent, args, context) => {
      const rows = load(parent as Parent, context.loadersOf(parent as Parent & object));
      return (rows instanceof Promise ? rows.then((there) => held(there, args, spanOf)) : held(rows, args, spanOf)) as never;
    },
  });

/** `holds`: whether an interval held on the days asked for; today when none are. */
export const holdsField = <Row>(t: Fields<Row>, spanOf: (row: Row) => Checked) =>
  t.field({
    type: CertaintyEnum,
    args: { on: t.arg({ type: 'Date' }), between: t.arg({ type: DateRange }) },
    resolve: (row, asked, context) => {
      const { today } = context.at(row as Row & object);
      return certaintyOf(daysOf(asked) ?? [today, today], spanOf(row as Row));
    },
  });
