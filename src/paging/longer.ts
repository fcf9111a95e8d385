import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import type { Context } from '../context.js';

/** Whether a type is one of the pages that `connectionOf` makes. */
export const isConnection = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();

/**
 * Lets the contexts of our own code ask for longer pages than a caller may: an export reads a list by the thousand. It holds for the list that the
 * operation leads to; lists within its rows keep their bounds.
 */
export function allowLongerPages(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, Context>[]) {
      const { resolve } = field;
      if (!resolve || !isConnection(getNamedType(field.type))) continue;
      field.resolve = (parent, args, context, info) =>
        resolve(parent, context.longestPage && isOutermost(info.path) ? { ...args, most: context.longestPage } : args, context, info);
    }
  }
  return schema;
}

interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

/** Not within a list. */
const isOutermost = (path: Path): boolean => typeof path.key === 'string' && (!path.prev || isOutermost(path.prev));
