import { builder } from '../builder.js';
import { required } from '../loading/loaders.js';
import { Node } from '../nodes/interfaces.js';
import { connectionOf, pageArgs } from '../paging/connection.js';
import { find, type Hit } from './find.js';
import { SEARCH_TYPES } from './types.js';

const SearchType = builder.enumType('SearchType', { values: SEARCH_TYPES });

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  fields: (t) => ({
    node: t.field({ type: Node, resolve: (hit, _args, context) => required(context.loadersOf(hit).node(hit.type, hit.id)) }),
    score: t.exposeFloat('score'),
    title: t.exposeString('title'),
  }),
});
const SearchConnection = connectionOf<Hit>(SearchHit, 'Search');

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    args: { query: t.arg.string({ required: true }), types: t.arg({ type: [SearchType] }), ...pageArgs(t) },
    resolve: (root, { query, types, ...args }, { at }) => find(at(root).db, query, types ?? SEARCH_TYPES, args),
  }),
}));
