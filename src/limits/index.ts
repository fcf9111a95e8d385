import { schema } from '../schema.js';
import { costs } from './cost.js';

export { LIMITS } from './limits.js';

/** What an operation on our schema costs, in points; at most `LIMITS.cost` may run. 0 when the document has no such operation. */
export const costOf = costs(schema);
