import type { EnumRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.js';
import { badUserInput } from '../errors.js';

export const SlugFilter = builder.inputType('SlugFilter', { fields: (t) => ({ eq: t.string(), in: t.stringList() }) });
export const TextFilter = builder.inputType('TextFilter', {
  fields: (t) => ({ eq: t.string(), contains: t.string(), startsWith: t.string() }),
});
export const DateFilter = builder.inputType('DateFilter', {
  fields: (t) => ({
    gte: t.field({ type: 'Date' }),
    gt: t.field({ type: 'Date' }),
    lte: t.field({ type: 'Date' }),
    lt: t.field({ type: 'Date' }),
  }),
});
export const DateTimeFilter = builder.inputType('DateTimeFilter', {
  fields: (t) => ({
    gte: t.field({ type: 'DateTime' }),
    gt: t.field({ type: 'DateTime' }),
    lte: t.field({ type: 'DateTime' }),
    lt: t.field({ type: 'DateTime' }),
  }),
});

/** The filter input of an enum: `{eq, in}`. */
export const enumFilter = <Value extends string>(name: string, type: EnumRef<SchemaTypes, Value>) =>
  builder.inputType(`${name}Filter`, { fields: (t) => ({ eq: t.field({ type }), in: t.field({ type: [type] }) }) });

type Maybe<T> = T | null | undefined;
interface Choice<T> {
  eq?: Maybe<T>;
  in?: Maybe<readonly T[]>;
}

const MOST = 250;
/** @throws BAD_USER_INPUT for a list of more than 250. */
export function limited<T>(list: Maybe<readonly T[]>): T[] | undefined {
  if (list && list.length > MOST) throw badUserInput(`A list in a filter may have at most ${MOST} entries.`);
  return list ? [...list] : undefined;
}

const defined = (conditions: Record<string, unknown>) => {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined && value !== null);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

/** `{eq, in}` as a Prisma condition on a column. */
export const choice = <T>(filter: Maybe<Choice<T>>): { equals?: T; in?: T[] } | undefined =>
  filter ? defined({ equals: filter.eq, in: limited(filter.in) }) : undefined;

// Prisma hands `contains`, `startsWith` and a case-blind `equals` to ILIKE as they are; % and _ must match themselves.
const literal = (text: Maybe<string>) => text?.replace(/[\\%_]/g, '\\$&');
/** Text conditions as a Prisma condition on a column. */
export function matches(filter: Maybe<{ eq?: Maybe<string>; contains?: Maybe<string>; startsWith?: Maybe<string> }>) {
  const given =
    filter && defined({ equals: literal(filter.eq), contains: literal(filter.contains), startsWith: literal(filter.startsWith) });
  return given ? ({ ...given, mode: 'insensitive' } as { equals?: string; mode: 'insensitive' }) : undefined;
}

/** Bounds as a Prisma condition on a column. */
export const within = (
  filter: Maybe<Partial<Record<'gte' | 'gt' | 'lte' | 'lt', Maybe<Date>>>>,
): { gte?: Date; gt?: Date; lte?: Date; lt?: Date } | undefined =>
  filter ? defined({ gte: filter.gte, gt: filter.gt, lte: filter.lte, lt: filter.lt }) : undefined;

/** Drops what is undefined: an absent condition is no condition. */
export function where(...conditions: Maybe<object>[]): { AND: object[] } {
  return {
    AND: conditions
      .filter((condition) => condition != null)
      .map((condition) => Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined)))
      .filter((condition) => Object.keys(condition).length > 0),
  };
}
