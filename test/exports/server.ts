import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../src/db/index.js';
import { NO_LIMIT } from '../../src/limits/rate.js';
import { createHttpServer, type ServerOptions } from '../../src/server.js';
import { useDatabase } from '../harness/database.js';

/** More launches than one page of an export has, each on its own day, later than all others. */
export const MANY = 2500;

export async function addLaunches(database: Database, count = MANY): Promise<void> {
  await database.db.$executeRaw`
    INSERT INTO "Launch" (id, time, "timePrecision", outcome, "padId", "checkedThrough", "knownFrom", "revisionId")
    SELECT 'many-' || lpad(n::text, 5, '0'), '2200-01-01'::timestamptz + n * interval '1 day', 'DAY', 'TBD', 'baikonur-31-6', '2026-01-01', '2025-01-01',
      (SELECT max(id) FROM "Revision") FROM generate_series(1, ${count}) n`;
}

/** A server over a database of its own, both of the test file. @param over what the server is handed in place of the database. */
export function useExports(options: ServerOptions = {}, over: (database: Database) => Database = (database) => database) {
  const database = useDatabase();
  let server: ReturnType<typeof createHttpServer>;
  beforeAll(async () => {
    await addLaunches(database.current);
    server = createHttpServer(over(database.current), { limits: { rates: NO_LIMIT }, ...options });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    database,
    url,
    get: (query: string, format?: string, headers: Record<string, string> = {}) =>
      fetch(`${url()}?${new URLSearchParams({ query, ...(format && { format }) })}`, { headers }),
    post: (body: object, format?: string, headers: Record<string, string> = {}) =>
      fetch(`${url()}${format ? `?format=${format}` : ''}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
}
