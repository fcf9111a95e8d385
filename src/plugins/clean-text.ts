import { Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { badUserInput } from '../errors.js';

// Postgres holds no NUL and no half of a surrogate pair; such text can only be a mistake or an attack.
export const UNCLEAN = /\0|\p{Surrogate}/u;

/** Walks with a list of its own: JSON can be nested deeper than the stack goes. */
function isUnclean(whole: unknown): boolean {
  const left = [whole];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && UNCLEAN.test(value)) return true;
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) left.push(inner);
  }
  return false;
}

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
