import { builder } from '../builder.js';
import type { Scope as Name } from './scope.js';
import type { Viewer as Known } from './viewer.js';

const Scope = builder.enumType('Scope', { values: { DESK_WRITE: { value: 'desk:write' as Name } } });

const Viewer = builder.objectRef<Known>('Viewer');
Viewer.implement({
  fields: (t) => ({
    name: t.string({ resolve: ({ key }) => key!.name }),
    scopes: t.field({ type: [Scope], resolve: ({ scopes }) => [...scopes] }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Viewer,
    nullable: true,
    resolve: (_root, _args, { viewer }) => (viewer.key ? viewer : null),
  }),
}));
