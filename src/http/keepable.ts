import type { IncomingMessage } from 'node:http';
import { type DocumentNode, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { isMomentary } from './momentary.js';

/** What executing a request has shown of its answer. */
export interface Note {
  document: DocumentNode;
  /** It answers a query, and has no errors. */
  whole: boolean;
  /** It follows from the graph and the day alone. */
  keepable: boolean;
  cost: number;
}

const notes = new WeakMap<IncomingMessage, Note>();

/** Undefined when nothing was executed. */
export const noteOf = (request: IncomingMessage): Note | undefined => notes.get(request);

interface Transport {
  req: IncomingMessage;
}

/** Notes whether the answer to a request may be given again. */
export function keepableAnswers(schema: GraphQLSchema): Plugin<object, Transport> {
  return {
    onExecute({ args: { document, operationName, contextValue } }) {
      const query = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY;
      const keepable = query && !isMomentary(schema, document);
      notes.set((contextValue as unknown as Transport).req, { document, whole: query, keepable, cost: 0 });
    },
    onResultProcess({ result, serverContext }) {
      const note = notes.get(serverContext.req);
      if (!note) return;
      const whole = !isAsyncIterable(result) && !Array.isArray(result) && !result.errors;
      note.whole &&= whole;
      note.keepable &&= whole;
      if (whole) note.cost = (result.extensions?.cost as { requested?: number } | undefined)?.requested ?? 0;
    },
  };
}
