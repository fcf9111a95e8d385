import { type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import { type Context, createContext } from '../context.js';
import type { Snapshot } from '../db/snapshot.js';
import { coded } from '../errors.js';
import type { Plan } from './plan.js';

/** Rows are read by the thousand: few statements, and still little in memory. */
const PAGE = 1000;
const PAGE_OF_LARGE = 200;

export interface Page {
  rows: unknown[][];
  /** Where the next one begins; undefined after the last. */
  next: string | undefined;
  /** How many rows the list has from its very start; told with the first page. */
  total: number | undefined;
}

/** What GraphQL itself says is wrong, as an answer in JSON would have it. */
export class PageErrors extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('a page could not be read', { cause: errors[0]?.originalError ?? errors[0] });
  }
}

/** Reads a table page by page, each in a context of its own, so that nothing is remembered from one to the next. */
export function readerOf(schema: GraphQLSchema, plan: Plan, snapshot: Snapshot, { viewer }: Context, now = new Date()) {
  const size = plan.large ? PAGE_OF_LARGE : PAGE;
  /** @throws PageErrors, or NOT_FOUND when what the list hangs on is not there. */
  const read = async (after: string | null, done: number): Promise<Page> => {
    const first = Math.min(size, (plan.limit ?? Infinity) - done);
    const contextValue: Context = { ...createContext(snapshot.graph, now, viewer), longestPage: size };
    const { data, errors } = (await execute({
      schema,
      document: plan.document,
      variableValues: plan.variablesOf({ first, after, begun: done > 0 }),
      contextValue,
    })) as ExecutionResult;
    if (errors?.length) throw new PageErrors(errors);
    const list = plan.connectionIn(data);
    if (!list) throw coded('NOT_FOUND', 'What the list hangs on is not there: look at the slug or the id that it was asked by.');
    await snapshot.verify();
    const rows = list.__rows.map(plan.cellsOf);
    const more = list.__page.hasNextPage && done + rows.length < (plan.limit ?? Infinity);
    return { rows, next: more ? list.__page.endCursor! : undefined, total: list.__count };
  };
  return Object.assign(read, { size });
}
