// The embedded Postgres, in a thread of its own so that a long statement never stops the server's event loop.
// Plain JavaScript: Node 20 starts a worker from the source tree (tests, `npm run dev`) only if it needs no compiling.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @type {{dir: string, socket: string}} */
const { dir, socket } = workerData;
const options = { extensions: { btree_gist }, relaxedDurability: false };

// A kill while the cluster is being made leaves files that no start can use, so it is made aside and moved into place whole.
if (!existsSync(dir)) {
  const aside = `${dir}.new`;
  rmSync(aside, { recursive: true, force: true });
  await (await PGlite.create(aside, options)).close();
  renameSync(aside, dir);
}

const db = await PGlite.create(dir, options);
// More than one connection must be let in: with one, an SQL error outside a transaction breaks the next query.
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 8 });
await server.start();

parentPort?.on('message', async () => {
  await server.stop();
  await db.close();
  parentPort?.postMessage('stopped');
});
parentPort?.postMessage('ready');
