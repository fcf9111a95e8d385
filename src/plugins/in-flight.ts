import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { viewerOfRequest } from '../keys/plugin.js';
import type { Viewer } from '../keys/viewer.js';
import type { InFlight, Ticket } from '../limits/in-flight.js';
import { sendError } from '../limits/refusal.js';

interface Transport {
  req: IncomingMessage;
  res: ServerResponse;
}

const tickets = new WeakMap<IncomingMessage, Ticket>();

/** Lets a request in until its answer has gone out, or refuses it before anything of it is read. @returns whether it is in. */
export function admit(inFlight: InFlight, client: string, request: IncomingMessage, response: ServerResponse): boolean {
  try {
    // Whose key it is takes a look at the database. Until then it must not find the room of its address full of others who ask without.
    const ticket = inFlight.enter(request.headers.authorization === undefined ? client : `${client} with a key`);
    tickets.set(request, ticket);
    response.once('close', ticket.leave);
    return true;
  } catch (error) {
    request.resume(); // a client that is still sending could not read the answer otherwise
    sendError(response, error as GraphQLError);
    return false;
  }
}

const nameOf = ({ key }: Viewer, client: string) => (key ? `key:${key.id}` : client);

/** Once it is known who asks, their key has room of its own, and whoever has no limit needs none. @throws RATE_LIMITED when there is none left. */
export function admitAs(viewer: Viewer, client: string, request: IncomingMessage) {
  tickets.get(request)?.belongsTo(viewer.unlimited ? null : nameOf(viewer, client));
}

/**
 * Room for each viewer, see `admitAs`. Subscriptions last, so that they would fill the room of those that come and go: they have one of theirs.
 */
export function roomForEach(streams: InFlight, clientOf: (request: IncomingMessage) => string): Plugin<object, Transport> {
  return {
    onRequestParse({ serverContext: { req } }) {
      admitAs(viewerOfRequest(req), clientOf(req), req);
    },
    onSubscribe({ args }) {
      const { req, res } = args.contextValue as unknown as Transport;
      const viewer = viewerOfRequest(req);
      tickets.get(req)?.leave();
      if (!viewer.unlimited) res.once('close', streams.enter(nameOf(viewer, clientOf(req))).leave);
    },
  };
}
