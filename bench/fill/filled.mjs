import pg from 'pg';
import { openDatabase, prepare } from '../../dist/db/index.js';
import { createKey } from '../../dist/keys/keep.js';
import { fill } from './graph.mjs';
import { makeDatabase } from './postgres.mjs';

/**
 * A database with the curated facts and the generated graph on top; `filled` is how long the latter took, in milliseconds. One that was given a name is kept, and
 * taken as it is when it was filled before, but for migrations that came since.
 */
export async function filledDatabase(server, scale, name) {
  const database = await makeDatabase(server, name);
  try {
    const facts = await openDatabase({ databaseUrl: database.url, dataDir: '' });
    await prepare(facts);
    await facts.close();
    const client = new pg.Client(database.url);
    await client.connect();
    const launches = 7000 * scale;
    const { rows } = await client.query('SELECT count(*)::integer AS count FROM "Launch" WHERE id LIKE \'bench-%\'');
    if (rows[0].count > 0 && rows[0].count !== launches)
      throw new Error(`${name} holds ${rows[0].count} generated launches, not ${launches}`);
    if (rows[0].count === 0) console.error(`filling: ${launches.toLocaleString('en')} launches`);
    const filled = rows[0].count === 0 ? await fill(client, scale) : 0;
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
