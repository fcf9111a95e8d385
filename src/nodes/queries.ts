import { builder } from '../builder.js';
import { badUserInput } from '../errors.js';
import { decodeId } from './ids.js';
import { Node } from './interfaces.js';

const MOST = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, args, { loaders }) => {
      const { type, id } = decodeId(args.id);
      return loaders.node(type, id);
    },
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    args: { ids: t.arg.idList({ required: true }) },
    resolve: (_root, { ids }, { loaders }) => {
      if (ids.length > MOST) throw badUserInput(`Ask for at most ${MOST} nodes at once.`);
      return Promise.all(ids.map(decodeId).map(({ type, id }) => loaders.node(type, id)));
    },
  }),
}));
