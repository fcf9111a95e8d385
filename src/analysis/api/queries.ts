import { builder } from '../../builder.js';
import { badUserInput } from '../../errors.js';
import { assessCapability } from '../capability.js';
import { CapabilityAssessment, CapabilityKindEnum } from './types.js';

builder.queryFields((t) => ({
  capability: t.field({
    type: CapabilityAssessment,
    args: {
      country: t.arg.string({ required: true }),
      kind: t.arg({ type: CapabilityKindEnum, required: true }),
      on: t.arg({ type: 'Date' }),
    },
    resolve: async (root, { country, kind, on }, context) => {
      const { loaders, today } = context.at(root);
      if (!(await loaders.geography.byId.load(country)))
        throw badUserInput('`country` must be an ISO 3166-1 alpha-2 code in capital letters, such as "RU".');
      const day = on ?? today;
      const facts = await loaders.analysis.capabilityFacts.load(country);
      return context.derived(root, { countryId: country, kind, on: day, ...assessCapability(facts, kind, day) });
    },
  }),
}));
