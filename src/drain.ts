import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/**
 * Watches a server that does not listen yet. The function it gives back ends it: no new connection, idle ones closed at once,
 * every request in flight answered whole. `server.close()` does less: a connection that never asked anything holds it up, one
 * that goes on asking too, and an answer that a slow reader has not taken yet is cut off.
 */
export function drainable(server: Server): (graceMs?: number) => Promise<void> {
  const open = new Set<Socket>();
  const inFlight = new Set<ServerResponse>();
  let draining = false;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.prependListener('request', (request, response) => {
    inFlight.add(response);
    if (draining) response.setHeader('connection', 'close');
    response.once('close', () => {
      inFlight.delete(response);
      if (draining) request.socket.destroySoon();
    });
  });
  return (graceMs = 10_000) =>
    new Promise((resolve) => {
      draining = true;
      NetServer.prototype.close.call(server, () => resolve());
      for (const response of inFlight) if (!response.headersSent) response.setHeader('connection', 'close');
      const busy = new Set([...inFlight].map((response) => response.req.socket));
      for (const socket of open) if (!busy.has(socket)) socket.destroy();
      // A client that never ends its request, or never reads its answer, must not keep the process.
      setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, graceMs).unref();
    });
}
