import type { IncomingMessage } from 'node:http';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { paramsOfRequest } from '../http/params.js';
import type { PersistedOperations } from '../http/persisted.js';

/** Reads requests in place of Yoga's parsers, which take more forms of them than are safe. */
export function strictRequests(persisted: PersistedOperations): Plugin {
  return {
    onRequestParse({ serverContext, setRequestParser }) {
      const { req } = serverContext as unknown as { req: IncomingMessage };
      setRequestParser(() => paramsOfRequest(req, persisted) as Promise<GraphQLParams>);
    },
  };
}
