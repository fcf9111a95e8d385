// rendezvous seed migrate applies the migrations of this checkout; rendezvous seed also brings the curated facts up to date.
import { openDatabase, prepare } from './db/index.js';
import { migrate, withMigrationLock } from './db/migrate.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';

async function run() {
  const database = await openDatabase(readEnv());
  try {
    if (process.argv[2] === 'migrate') {
      const client = await database.connect();
      const applied = await withMigrationLock(client, () => migrate(client)).finally(() => client.end());
      console.log(`${applied.length} migrations applied`);
    } else {
      const { migrations, facts } = await prepare(database);
      console.log(`${migrations.length} migrations applied, ${facts.changed} rows changed`);
    }
  } finally {
    await database.close();
  }
}

run().catch(exitWith);
