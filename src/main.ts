import type { AddressInfo } from 'node:net';
import { openDatabase, prepare } from './db/index.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';

async function start() {
  const env = readEnv();
  // The database starts in its own thread while the schema is built in this one.
  const [database, { createHttpServer }] = await Promise.all([openDatabase(env), import('./server.js')]);
  try {
    await prepare(database);
    const server = createHttpServer(database.db);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(env.port, env.host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    console.log(`Rendezvous answers at http://${env.host.includes(':') ? `[${env.host}]` : env.host}:${port}/graphql`);

    const stop = () => {
      server.close(() => void database.close().then(() => process.exit(0), exitWith));
      server.closeIdleConnections();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    await database.close();
    throw error;
  }
}

start().catch(exitWith);
