import pg from 'pg';
import { openDatabase, prepare } from '../../dist/db/index.js';
import { fill } from './graph.mjs';
import { makeDatabase } from './postgres.mjs';

/** A database with the curated facts and the generated graph on top; `filled` is how long the latter took, in milliseconds. */
export async function filledDatabase(server, scale) {
  console.error(`filling: ${(7000 * scale).toLocaleString('en')} launches`);
  const database = await makeDatabase(server);
  const facts = await openDatabase({ databaseUrl: database.url, dataDir: '' });
  await prepare(facts);
  await facts.close();
  const client = new pg.Client(database.url);
  await client.connect();
  const filled = await fill(client, scale);
  await client.end();
  return { ...database, filled };
}
