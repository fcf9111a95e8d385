import { builder } from '../builder.js';

/** Anything with a global id. Rows that stand for a Node or Record come from the `byId` loaders, which tell them their type. */
export const Node = builder.interfaceRef<object>('Node');
Node.implement({ fields: (t) => ({ id: t.id() }) });
