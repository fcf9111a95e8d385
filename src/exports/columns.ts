import { type GraphQLOutputType, getNamedType, getNullableType, isCompositeType, isListType, isNonNullType } from 'graphql';
import { badUserInput } from '../errors.js';
import { type Asked, fieldsOf, type Reading, within } from './selection.js';

/** A column of a table, known from the document and the schema alone: an empty table has the same columns as a full one. */
export interface Column {
  /** The names (or aliases) that lead to it from the row, joined by `_`. */
  name: string;
  path: readonly string[];
  /** Without its `!`. */
  type: GraphQLOutputType;
  /** Whether it, or something on the way to it, may be null. */
  nullable: boolean;
}

/**
 * One column for each leaf that is asked of a row; a list is one column, whatever is in it. The field of the row that is `unnamed` (the node of
 * an edge) gives its columns no prefix.
 * @throws BAD_USER_INPUT when two columns would have one name.
 */
export function columnsOf(row: readonly Asked[], reading: Reading, unnamed?: string): Column[] {
  const columns: Column[] = [];
  const walk = (asked: readonly Asked[], path: readonly string[], uncertain: boolean) => {
    for (const field of fieldsOf(asked, reading)) {
      const own = [...path, field.key];
      const type = getNullableType(field.chosen[0].type);
      const nullable = uncertain || field.sometimes || field.chosen.some((chosen) => !isNonNullType(chosen.type));
      if (isCompositeType(type)) walk(within(field), own, nullable);
      else columns.push({ name: (own[0] === unnamed ? own.slice(1) : own).join('_'), path: own, type, nullable });
    }
  };
  walk(row, [], false);
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) throw badUserInput(`Two columns would be called \`${name}\`: give one of the fields an alias.`);
    names.add(name);
  }
  return columns;
}

/** Whether a cell of it holds objects: they are told as JSON. */
export const isNested = ({ type }: Column): boolean => isListType(type) && isCompositeType(getNamedType(type));

/** What a row has in each column, in their order. */
export const cellsOf = (columns: readonly Column[]): ((row: unknown) => unknown[]) => {
  const readers = columns.map(({ path }) => readerOf(path));
  return (row) => readers.map((read) => read(row as Row));
};

type Row = { [name: string]: unknown };

function readerOf([first, ...rest]: readonly string[]): (row: Row) => unknown {
  if (rest.length === 0) return (row) => row[first!] ?? null;
  const inner = readerOf(rest);
  return (row) => {
    const value = row[first!];
    return value == null ? null : inner(value as Row);
  };
}
