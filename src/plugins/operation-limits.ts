import type { ExecutionArgs, GraphQLSchema, Source } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { coded } from '../errors.js';
import type { CostOf } from '../limits/cost.js';
import { LIMITS } from '../limits/limits.js';
import { problemOf } from '../limits/shape.js';
import { countTokens } from '../limits/tokens.js';

/**
 * Refuses operations that are too large, as early as each can be told: the document before it is parsed, its shape before the rules of
 * GraphQL go over it, its cost before it runs. The library keeps what came of parsing and the rules, so that a known document is not counted again.
 */
export function operationLimits(costOf: CostOf): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: string | Source, options) => {
        countTokens(source);
        return parseFn(source, options);
      });
    },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn(((schema: GraphQLSchema, document, ...others) => {
        const problem = problemOf(document);
        return problem ? [problem] : validateFn(schema, document, ...others);
      }) as typeof validateFn);
    },
    onExecute: ({ args }) => priced(costOf, args),
    onSubscribe: ({ args }) => priced(costOf, args),
    onExecutionResult({ request, result, setResult }) {
      const requested = prices.get(request);
      if (requested === undefined || !result || Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, cost: { requested, limit: LIMITS.cost } } });
    },
  };
}

const prices = new WeakMap<Request, number>();

function priced(costOf: CostOf, { document, operationName, variableValues, contextValue }: ExecutionArgs) {
  const cost = costOf(document, operationName, variableValues);
  if (cost === 0) return; // there is no such operation, which others tell
  prices.set((contextValue as YogaInitialContext).request, cost);
  if (cost > LIMITS.cost) {
    const advice = 'Ask for smaller pages (`first`), fewer lists inside lists, or in several requests.';
    throw coded('QUERY_COMPLEXITY', `An operation may cost at most ${LIMITS.cost} points; this one costs ${cost}. ${advice}`);
  }
}
