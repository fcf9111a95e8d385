import SchemaBuilder from '@pothos/core';
import type { Context } from './context.js';

/** Fields are non-null unless they say otherwise. Types live in their rooms. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Date; Output: Date };
    DateTime: { Input: Date; Output: Date };
    URL: { Input: URL; Output: string };
  };
}>({ defaultFieldNullability: false });

export type SchemaTypes = (typeof builder)['$inferSchemaTypes'];
/** `t` in the fields of an object whose rows are `Row`. */
export type Fields<Row> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Row>;

/** Writes: see `src/desk`. */
builder.mutationType({});
/** What is told as it changes: see `src/subscriptions`. */
builder.subscriptionType({});

/** The root. Its value is the moment to read at, see `Context.at`. */
export const Query = builder.queryType({});
