import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.js';
import { viewerOfRequest } from '../keys/plugin.js';
import type { CostOf } from '../limits/cost.js';
import { type Allowance, type Charge, type Charged, rateHeaders } from '../limits/rate.js';
import { recordOf } from '../log/request.js';

interface Transport {
  req: IncomingMessage;
  res: ServerResponse;
}
type Asked = Transport & YogaInitialContext & Context;

/** What a document that does not run costs: reading it was some work. */
const REFUSED = 1;

/** What each request was charged, and what may still be had; null for who has no limit. */
const charges = new WeakMap<IncomingMessage, Promise<Charged | null>>();

/**
 * Charges a request, once, whoever answers it: what is refused is refused to all.
 * @throws what `take` does.
 */
export function chargeOnce(
  request: IncomingMessage,
  response: ServerResponse,
  points: number,
  take: () => Promise<Allowance | null>,
): Promise<Charged | null> {
  let charged = charges.get(request);
  if (!charged) {
    recordOf(request).cost = points;
    charged = take().then((allowance) => {
      if (allowance) for (const [name, value] of Object.entries(rateHeaders(allowance))) response.setHeader(name, value);
      return allowance && { ...allowance, cost: points };
    });
    charges.set(request, charged);
  }
  return charged;
}

/** Charges each operation before it runs, and every other request for a document that was not worth running. */
export function rateLimits(costOf: CostOf, charge: Charge, clientOf: (request: IncomingMessage) => string): Plugin<object, Transport> {
  const take = ({ req, res }: Transport, points: number) =>
    chargeOnce(req, res, points, () => charge(viewerOfRequest(req), clientOf(req), points));
  const before = async ({ document, operationName, variableValues, contextValue }: ExecutionArgs) => {
    const context = contextValue as Asked;
    context.charged = await take(context, Math.max(REFUSED, costOf(document, operationName, variableValues)));
  };
  return {
    onExecute: ({ args }) => before(args),
    onSubscribe: ({ args }) => before(args),
    async onExecutionResult({ result, setResult, context }) {
      if (!result || isAsyncIterable(result) || charges.has(context.req)) return;
      try {
        await take(context, REFUSED);
      } catch (error) {
        setResult({ errors: [error as GraphQLError] });
      }
    },
  };
}
