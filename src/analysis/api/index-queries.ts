import { builder } from '../../builder.js';
import { badUserInput } from '../../errors.js';
import { Country } from '../../geography/types.js';
import { required } from '../../loading/loaders.js';
import { Node } from '../../nodes/interfaces.js';
import { beginningOf, INPUT_KINDS, type IndexInterval, type Input, indexOf, intervalsOf, VERSION } from '../cooperation-index.js';
import { loadIndexFacts } from './index-facts.js';
import { checkOrder, readSides } from './sides.js';

const MOST = 400;
const DAY = 86_400_000;
const FORMULA =
  '100 (C - K) / (C + K + 10), where C adds up the weights of inputs above nought and K those below; docs/cooperation-index.md has the weights.';

const IndexStep = builder.enumType('IndexInterval', { values: ['YEAR', 'QUARTER'] as const });
const CooperationInputKind = builder.enumType('CooperationInputKind', { values: INPUT_KINDS });

const CooperationInput = builder.objectRef<Input>('CooperationInput');
CooperationInput.implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: CooperationInputKind }),
    node: t.field({
      type: Node,
      resolve: (input, _args, context) => required(context.loadersOf(input).node(input.nodeType, input.nodeId)),
    }),
    weight: t.exposeFloat('weight'),
    contribution: t.exposeFloat('contribution'),
    statement: t.exposeString('statement'),
  }),
});

const CooperationIndexInterval = builder.objectRef<IndexInterval>('CooperationIndexInterval');
CooperationIndexInterval.implement({
  fields: (t) => ({
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date' }),
    figure: t.exposeFloat('figure', { nullable: true }),
    inputs: t.field({ type: [CooperationInput], resolve: ({ inputs }) => inputs }),
    checkedThrough: t.expose('checkedThrough', { type: 'Date', nullable: true }),
  }),
});

const CooperationIndex = builder.objectRef<{ codes: string[]; intervals: IndexInterval[] }>('CooperationIndex');
CooperationIndex.implement({
  fields: (t) => ({
    version: t.string({ resolve: () => VERSION }),
    formula: t.string({ resolve: () => FORMULA }),
    between: t.field({
      type: [Country],
      resolve: (answer, _args, context) =>
        Promise.all(answer.codes.map((code) => required(context.loadersOf(answer).geography.byId.load(code)))),
    }),
    intervals: t.field({ type: [CooperationIndexInterval], resolve: ({ intervals }) => intervals }),
  }),
});

builder.queryField('cooperationIndex', (t) =>
  t.field({
    type: CooperationIndex,
    args: {
      between: t.arg.stringList({ required: true }),
      from: t.arg({ type: 'Date' }),
      to: t.arg({ type: 'Date' }),
      interval: t.arg({ type: IndexStep, required: true, defaultValue: 'YEAR' }),
    },
    resolve: async (root, { between, from, to, interval }, context) => {
      const { db, loaders, today } = context.at(root);
      checkOrder(from, to);
      const sides = await readSides(loaders, between);
      const facts = await loadIndexFacts(db, loaders.analysis.surroundings, sides);
      const tomorrow = new Date(today.getTime() + DAY);
      const begin = from ?? beginningOf(facts);
      const spans = begin ? intervalsOf(begin, to && to < tomorrow ? to : tomorrow, interval === 'YEAR' ? 12 : 3) : [];
      if (spans.length > MOST) throw badUserInput(`This would be more than ${MOST} intervals: ask for a shorter time, or by year.`);
      return context.derived(root, { codes: [...sides.keys()], intervals: spans.map((span) => indexOf(facts, span, today)) });
    },
  }),
);
