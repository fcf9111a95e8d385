import { builder, type Fields } from '../builder.js';
import { ClaimConnection, Source } from '../claims/types.js';
import type { NodeType } from '../generated/prisma/enums.js';
import { pageArgs } from '../paging/connection.js';
import { Revision } from '../revisions/types.js';
import { encodeId } from './ids.js';
import { Node } from './interfaces.js';

/** What every row of a record has. */
export interface RecordRow {
  id: string;
  checkedThrough: Date;
  knownFrom: Date;
  revisionId: number;
}

export const Record = builder.interfaceRef<object>('Record');
Record.implement({
  interfaces: [Node],
  fields: (t) => ({
    slug: t.string(),
    sources: t.field({ type: [Source] }),
    claims: t.field({ type: ClaimConnection, args: { property: t.arg.string(), ...pageArgs(t) } }),
    knownFrom: t.field({ type: 'DateTime' }),
    checkedThrough: t.field({ type: 'Date' }),
    revision: t.field({ type: Revision }),
  }),
});

export const nodeFields = <Row extends { id: string | number }>(t: Fields<Row>, type: NodeType) => ({
  id: t.id({ resolve: (row, _args, context) => encodeId(type, (row as Row).id, context.at(row as Row).knownAt) }),
});

/** Sources of anything that cites some, by its table and key. */
export const sourcesField = <Row extends { id: string }>(t: Fields<Row>, subjectType: string) =>
  t.field({
    type: [Source],
    resolve: (row, _args, context) => context.loadersOf(row as Row).claims.sourcesOf.load(`${subjectType} ${(row as Row).id}`),
  });

/** Claims about a node. */
export const claimsField = <Row extends { id: string }>(t: Fields<Row>, type: NodeType) =>
  t.field({
    type: ClaimConnection,
    args: { property: t.arg.string(), ...pageArgs(t) },
    resolve: (row, { property, ...args }, context) =>
      context.loadersOf(row as Row).claims.of(type, (row as Row).id, property ?? undefined, args),
  });

/** The fields of the interface `Record`, for a type that implements it. */
export const recordFields = <Row extends RecordRow>(t: Fields<Row>, type: NodeType) => ({
  ...nodeFields(t, type),
  // Columns, so that what is compiled may take them from the row (the types of a generic row cannot tell).
  slug: t.exposeString('id' as never, {} as never),
  sources: sourcesField(t, type),
  claims: claimsField(t, type),
  knownFrom: t.expose('knownFrom' as never, { type: 'DateTime' } as never),
  checkedThrough: t.expose('checkedThrough' as never, { type: 'Date' } as never),
  revision: t.field({
    type: Revision,
    resolve: (row, _args, context) => context.loadersOf(row as Row).revisions.revision((row as Row).revisionId),
  }),
});
