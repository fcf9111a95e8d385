import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Viewer, ViewerOf } from './viewer.js';

const found = new WeakMap<IncomingMessage, Viewer>();

/** Who sent a request: told once the request has begun to be read. */
export const viewerOfRequest = (request: IncomingMessage): Viewer => found.get(request)!;

/** Asks who sends a request before anything of it is read, once. */
export function knownViewers(viewerOf: ViewerOf): Plugin {
  return {
    async onRequestParse({ serverContext }) {
      const { req } = serverContext as unknown as { req: IncomingMessage };
      if (!found.has(req)) found.set(req, await viewerOf(req.headers));
    },
  };
}
