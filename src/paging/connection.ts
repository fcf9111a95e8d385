import type { ObjectRef } from '@pothos/core';
import { builder, type Fields, type SchemaTypes } from '../builder.js';
import type { Page } from './page.js';

interface Edge<Row> {
  page: Page<Row>;
  row: Row;
}

const PageInfo = builder.objectRef<Page<unknown>>('PageInfo');
PageInfo.implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.string({ nullable: true, resolve: (page) => (page.rows.length > 0 ? page.cursorOf(page.rows[0]) : null) }),
    endCursor: t.string({ nullable: true, resolve: (page) => (page.rows.length > 0 ? page.cursorOf(page.rows.at(-1)) : null) }),
  }),
});

/** The Relay connection and edge of a type; call it once for each type, in its room. */
export function connectionOf<Row>(node: ObjectRef<SchemaTypes, Row>, name: string): ObjectRef<SchemaTypes, Page<Row>> {
  const edge = builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.string({ resolve: ({ page, row }) => page.cursorOf(row) }),
      node: t.field({ type: node, resolve: ({ row }) => row as never }),
    }),
  });
  return builder.objectRef<Page<Row>>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [edge], resolve: (page) => page.rows.map((row) => ({ page, row })) }),
      nodes: t.field({ type: [node], resolve: (page) => page.rows as never }),
      pageInfo: t.field({ type: PageInfo, resolve: (page) => page as Page<unknown> }),
      totalCount: t.int({ resolve: (page) => page.totalCount() }),
    }),
  });
}

/** The four arguments of every connection. Their bounds are checked where the page is read. */
export const pageArgs = (t: Pick<Fields<unknown>, 'arg'>) => ({
  first: t.arg.int(),
  after: t.arg.string(),
  last: t.arg.int(),
  before: t.arg.string(),
});
