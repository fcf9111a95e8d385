import type { AddressInfo } from 'node:net';
import { createHttpServer } from '../../src/server.js';
import { copyOf } from './database.js';

/** The whole server on a free port, over a copy of the curated graph. */
export async function startServer(): Promise<{ url: string; close(): Promise<void> }> {
  const { database, dispose } = await copyOf('seeded');
  const server = createHttpServer(database);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      await dispose();
    },
  };
}
