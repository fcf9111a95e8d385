// The embedded Postgres, in a thread of its own so that a long statement never stops the server's event loop.
// Plain JavaScript: Node 20 starts a worker from the source tree (tests, `npm run dev`) only if it needs no compiling.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @type {{dir: string, socket: string, beats: Int32Array}} */
const { dir, socket, beats } = workerData;
const options = { extensions: { btree_gist, pg_trgm }, relaxedDurability: false };

// A statement holds this thread: while it runs there is no beat, and the watchdog sees how long.
setInterval(() => Atomics.add(beats, 0, 1), 100);

// A kill while the cluster is being made leaves files that no start can use, so it is made aside and moved into place whole.
if (!existsSync(dir)) {
  const aside = `${dir}.new`;
  rmSync(aside, { recursive: true, force: true });
  await (await PGlite.create(aside, options)).close();
  renameSync(aside, dir);
}

const db = await PGlite.create(dir, options);

// A panic (the log of writes has no room on the disk) ends a real Postgres. This one would go on, and show what it could not keep:
// its client has the error, nobody gets another answer, and the thread ends, to be started again from what is on the disk.
const PANIC = Buffer.from('SPANIC\0VPANIC\0');
const execute = db.execProtocolRawStream.bind(db);
let panicked = false;
db.execProtocolRawStream = (message, { onRawData, ...rest }) => {
  if (panicked) return new Promise(() => {});
  const watched = (data) => {
    if (Buffer.from(data.buffer, data.byteOffset, data.byteLength).includes(PANIC)) {
      panicked = true;
      setTimeout(() => process.exit(1), 50);
    }
    onRawData(data);
  };
  return execute(message, { onRawData: watched, ...rest });
};

// More than one connection must be let in: with one, an SQL error outside a transaction breaks the next query.
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 8 });
await server.start();

parentPort?.on('message', async () => {
  await server.stop();
  await db.close();
  parentPort?.postMessage('stopped');
});
parentPort?.postMessage('ready');
