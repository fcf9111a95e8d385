import { builder } from '../../builder.js';
import { contextBetween, loadBetween } from './between.js';
import { readSides } from './sides.js';
import { DiplomaticContext } from './types.js';

builder.queryField('diplomaticContext', (t) =>
  t.field({
    type: DiplomaticContext,
    args: { between: t.arg.stringList({ required: true }), on: t.arg({ type: 'Date' }) },
    resolve: async (root, { between, on }, context) => {
      const { db, loaders, today } = context.at(root);
      const facts = await loadBetween(db, loaders.analysis.surroundings, await readSides(loaders, between));
      return context.derived(root, contextBetween(facts, on ?? today));
    },
  }),
);
