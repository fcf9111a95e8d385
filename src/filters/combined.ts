import type { InputFieldBuilder, InputFieldMap, InputShapeFromFields } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.js';
import { badUserInput } from '../errors.js';
import { limited, where } from './inputs.js';

/** A filter that combines with others of its kind. */
type Combined<Own> = Own & {
  AND?: readonly Combined<Own>[] | null | undefined;
  OR?: readonly Combined<Own>[] | null | undefined;
  NOT?: Combined<Own> | null | undefined;
};

/** The filter input of a list: its own conditions, and AND, OR and NOT over filters of the same kind. */
export function filterInput<Own extends InputFieldMap>(name: string, own: (t: InputFieldBuilder<SchemaTypes, 'InputObject'>) => Own) {
  const filter = builder.inputRef<Combined<InputShapeFromFields<Own>>>(name);
  builder.inputType(filter as never, {
    fields: (t) =>
      ({ ...own(t), AND: t.field({ type: [filter] }), OR: t.field({ type: [filter] }), NOT: t.field({ type: filter }) }) as never,
  });
  return filter;
}

/** The Prisma condition of such a filter. Everything in it must hold; an empty OR is a choice of nothing, so nothing meets it. */
export function combined<Own>(filter: Combined<Own> | null | undefined, own: (filter: Combined<Own>) => object): { AND: object[] } {
  if (!filter) return where();
  weigh(filter);
  return within(filter, own);
}

const within = <Own>(filter: Combined<Own>, own: (filter: Combined<Own>) => object): { AND: object[] } => {
  const inner = (other: Combined<Own>) => where(ALL, within(other, own));
  const either = limited(filter.OR)?.map(inner);
  return where(
    own(filter),
    { AND: limited(filter.AND)?.map(inner) },
    either && (either.length > 0 ? { OR: either } : NOTHING),
    filter.NOT && { NOT: inner(filter.NOT) },
  );
};

// Prisma drops what is empty, so that the choice of nothing, or the opposite of everything, would let all through.
const ALL = { id: { notIn: [] } };
const NOTHING = { id: { in: [] } };

const MOST = 5000;
const DEEPEST = 20;

/** A statement can carry so many values, and the database goes down so many levels, before either gives up. */
function weigh(filter: object) {
  let values = 0;
  let level: object[] = [filter];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw badUserInput(`A filter may be at most ${DEEPEST} levels deep.`);
    const inner = level.flatMap((part) => Object.values(part)).flat();
    values += inner.length;
    if (values > MOST) throw badUserInput(`A filter may have at most ${MOST} values in all.`);
    level = inner.filter((value) => typeof value === 'object' && value !== null && !(value instanceof Date));
  }
}
