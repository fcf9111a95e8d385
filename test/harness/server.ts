import type { AddressInfo } from 'node:net';
import type { Database } from '../../src/db/index.js';
import { NO_LIMIT } from '../../src/limits/rate.js';
import { createHttpServer, type ServerOptions } from '../../src/server.js';
import { copyOf } from './database.js';

/** The whole server on a free port, over a copy of the curated graph. @param prepare what the copy needs besides. */
export async function startServer(
  prepare?: (database: Database) => Promise<void>,
  options: ServerOptions = {},
): Promise<{ url: string; database: Database; close(): Promise<void> }> {
  const { database, dispose } = await copyOf('seeded');
  await prepare?.(database);
  const { url, close } = await startServerOn(database, options);
  return {
    url,
    database,
    async close() {
      await close();
      await dispose();
    },
  };
}

/** The same over a database that the test keeps. */
export async function startServerOn(database: Database, options: ServerOptions = {}): Promise<{ url: string; close(): Promise<void> }> {
  // Tests ask more than anybody may in a minute; those of the limits give their own.
  const server = createHttpServer(database, { ...options, limits: { rates: NO_LIMIT, ...options.limits } });
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
    },
  };
}
