import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.js';
import { viewerOfRequest } from '../keys/plugin.js';
import type { CostOf } from '../limits/cost.js';
import { type Charge, rateHeaders } from '../limits/rate.js';
import { recordOf } from '../log/request.js';

interface Transport {
  req: IncomingMessage;
  res: ServerResponse;
}
type Asked = Transport & YogaInitialContext & Context;

/** What a document that does not run costs: reading it was some work. */
const REFUSED = 1;

/** Charges each operation before it runs, and every other request for a document that was not worth running. */
export function rateLimits(costOf: CostOf, charge: Charge, clientOf: (request: IncomingMessage) => string): Plugin<object, Transport> {
  const charged = new WeakSet<IncomingMessage>();
  const take = async ({ req, res }: Transport, points: number) => {
    charged.add(req);
    recordOf(req).cost = points;
    const allowance = await charge(viewerOfRequest(req), clientOf(req), points);
    if (allowance) for (const [name, value] of Object.entries(rateHeaders(allowance))) res.setHeader(name, value);
    return allowance && { ...allowance, cost: points };
  };
  const before = async ({ document, operationName, variableValues, contextValue }: ExecutionArgs) => {
    const context = contextValue as Asked;
    context.charged = await take(context, Math.max(REFUSED, costOf(document, operationName, variableValues)));
  };
  return {
    onExecute: ({ args }) => before(args),
    onSubscribe: ({ args }) => before(args),
    async onExecutionResult({ result, setResult, context }) {
      if (!result || isAsyncIterable(result) || charged.has(context.req)) return;
      try {
        await take(context, REFUSED);
      } catch (error) {
        setResult({ errors: [error as GraphQLError] });
      }
    },
  };
}
