import type { IncomingMessage } from 'node:http';
import { type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { isMomentary } from './momentary.js';

interface Note {
  keepable: boolean;
  cost: number;
}

const notes = new WeakMap<IncomingMessage, Note>();

/** What executing a request has shown of its answer; undefined when nothing was executed. */
export const noteOf = (request: IncomingMessage): Note | undefined => notes.get(request);

interface Transport {
  req: IncomingMessage;
}

/** Notes whether the answer to a request may be kept: one without errors, to a query, that follows from the graph and the day alone. */
export function keepableAnswers(schema: GraphQLSchema): Plugin<object, Transport> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      const query = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
      notes.set((contextValue as unknown as Transport).req, { keepable: query && !isMomentary(schema, document), cost: 0 });
    },
    onResultProcess({ result, serverContext }) {
      const note = notes.get(serverContext.req);
      if (!note) return;
      const whole = !isAsyncIterable(result) && !Array.isArray(result) && !result.errors;
      note.keepable &&= whole;
      if (whole) note.cost = (result.extensions?.cost as { requested?: number } | undefined)?.requested ?? 0;
    },
  };
}
