import pg from 'pg';
import { openDatabase, prepare } from '../../dist/db/index.js';
import { createKey } from '../../dist/keys/keep.js';
import { fill } from './graph.mjs';
import { makeDatabase } from './postgres.mjs';

/** A database with the curated facts and the generated graph on top; `filled` is how long the latter took, in milliseconds. */
export async function filledDatabase(server, scale) {
  console.error(`filling: ${(7000 * scale).toLocaleString('en')} launches`);
  const database = await makeDatabase(server);
  try {
    const facts = await openDatabase({ databaseUrl: database.url, dataDir: '' });
    await prepare(facts);
    await facts.close();
    const client = new pg.Client(database.url);
    await client.connect();
    const filled = await fill(client, scale);
    await client.end();
    return { ...database, filled };
  } catch (error) {
    await database.close(); // else a Postgres of its own goes on
    throw error;
  }
}

/** The header of a key that no limit of points holds for: what is measured is the server, not its patience. */
export async function unlimited(url) {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' });
  const { key } = await createKey(database.db, { name: 'bench', scopes: [], unlimited: true });
  await database.close();
  return { authorization: `Bearer ${key}` };
}
