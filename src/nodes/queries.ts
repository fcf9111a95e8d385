import { builder, Query } from '../builder.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import type { Maybe } from '../loading/loader.js';
import { decodeId } from './ids.js';
import { Node } from './interfaces.js';

const MOST = 100;

/** An id that carries a moment is read at that moment, wherever it is asked for. */
function nodeOf(root: object, given: string, context: Context): Maybe<object | null> {
  const { type, id, knownAt } = decodeId(given);
  return context.at(knownAt ? context.asOf(knownAt) : root).loaders.node(type, id);
}

builder.queryFields((t) => ({
  asOf: t.field({
    type: Query,
    args: { knownAt: t.arg({ type: 'DateTime', required: true }) },
    resolve: (_root, { knownAt }, context) => context.asOf(knownAt),
  }),
  node: t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (root, { id }, context) => nodeOf(root, id, context),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true }) },
    resolve: (root, { ids }, context) => {
      if (ids.length > MOST) throw badUserInput(`Ask for at most ${MOST} nodes at once.`);
      return Promise.all(ids.map((id) => nodeOf(root, id, context)));
    },
  }),
}));
