import { Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badUserInput } from '../errors.js';

// Postgres holds no NUL and no half of a surrogate pair; such text can only be a mistake or an attack.
const UNCLEAN = /\0|\p{Surrogate}/u;

const isUnclean = (value: unknown): boolean => {
  if (typeof value === 'string') return UNCLEAN.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(isUnclean);
};

/** Refuses texts that no database can hold, in variables and in the document. */
export function cleanText(): Plugin {
  return {
    onExecute({ args }) {
      let unclean = isUnclean(args.variableValues);
      visit(args.document, {
        [Kind.STRING](node) {
          unclean ||= isUnclean(node.value);
        },
      });
      if (unclean) throw badUserInput('A text has a NUL or half of a surrogate pair in it.');
    },
  };
}
