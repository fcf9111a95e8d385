import type { IncomingMessage } from 'node:http';
import type { CostOf } from '../limits/cost.js';
import { LIMITS } from '../limits/limits.js';
import { type Charge, rateHeaders } from '../limits/rate.js';
import { recordOf } from '../log/request.js';
import type { PayFor } from './plugin.js';

/** A page of a table, however many rows it has, costs what the longest page that a caller may ask for costs: read in bulk, it is no more work. */
export function payingFor(costOf: CostOf, charge: Charge, clientOf: (request: IncomingMessage) => string): PayFor {
  return async ({ req, res, viewer }, plan, pages) => {
    const points = pages * costOf(plan.document, undefined, plan.variablesOf({ first: LIMITS.page, after: null, begun: true }));
    recordOf(req).cost = (recordOf(req).cost ?? 0) + points;
    const allowance = await charge(viewer, clientOf(req), points);
    if (allowance) for (const [name, value] of Object.entries(rateHeaders(allowance))) res.setHeader(name, value);
  };
}
