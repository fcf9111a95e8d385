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
    resolve: async (_root, { country, kind, on }, { loaders, today }) => {
      if (!(await loaders.geography.byId.load(country)))
        throw badUserInput('`country` must be an ISO 3166-1 alpha-2 code in capital letters, such as "RU".');
      const day = on ?? today;
      return { countryId: country, kind, on: day, ...assessCapability(await loaders.analysis.capabilityFacts.load(country), kind, day) };
    },
  }),
}));
