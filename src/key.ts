// rendezvous key create --name <name> [--scopes desk:write] [--unlimited] | list | revoke <id>
import { parseArgs } from 'node:util';
import { misused } from './cli/help.js';
import { type Db, openDatabase } from './db/index.js';
import { DataDirInUse } from './db/lock.js';
import { migrate, withMigrationLock } from './db/migrate.js';
import { readEnv } from './env.js';
import { exitWith } from './exit.js';
import { createKey, type KeyAsked, listKeys, revokeKey } from './keys/keep.js';
import { isScope, SCOPES } from './keys/scope.js';

type Asked = { command: 'create'; key: KeyAsked } | { command: 'list' } | { command: 'revoke'; id: string };

async function run() {
  const asked = readArguments();
  await withDatabase(async (db) => {
    if (asked.command === 'create') {
      const { id, key } = await createKey(db, asked.key);
      console.log(`${key}\nThis is key ${id}. It is shown this once: keep it where secrets are kept.`);
    } else if (asked.command === 'list') {
      for (const line of table(await listKeys(db))) console.log(line);
    } else if (await revokeKey(db, asked.id)) {
      console.log(`key ${asked.id} is revoked: servers refuse it within seconds`);
    } else {
      console.error(`rendezvous: there is no key ${asked.id} that is still good`);
      process.exitCode = 1;
    }
  });
}

async function withDatabase(use: (db: Db) => Promise<void>) {
  const database = await openDatabase(readEnv()).catch((error: unknown) => {
    if (error instanceof DataDirInUse) {
      error.message += '. The embedded database serves one process: keys are made and revoked while the server is stopped';
    }
    throw error;
  });
  try {
    const client = await database.connect();
    await withMigrationLock(client, () => migrate(client)).finally(() => client.end());
    await use(database.db);
  } finally {
    await database.close();
  }
}

function readArguments(): Asked {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, scopes: { type: 'string', default: '' }, unlimited: { type: 'boolean', default: false } },
    });
    const [command, id, ...more] = positionals;
    if (command === 'list' && id === undefined) return { command };
    if (command === 'revoke' && id && more.length === 0) return { command, id };
    if (command !== 'create' || id !== undefined) throw new TypeError();
    const name = values.name?.trim();
    if (!name || /\p{C}/u.test(name) || name.length > 100) throw new TypeError('--name: a name of at most 100 letters is needed');
    const scopes = values.scopes.split(',').flatMap((scope) => scope.trim() || []);
    const known = scopes.filter(isScope);
    if (known.length < scopes.length) throw new TypeError(`--scopes: there are ${SCOPES.join(', ')}`);
    return { command, key: { name, scopes: known, unlimited: values.unlimited } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    misused('key', error.message);
  }
}

function table(keys: Awaited<ReturnType<typeof listKeys>>): string[] {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '-';
  const rows = [
    ['id', 'name', 'scopes', 'limits', 'created', 'last used', 'revoked'],
    ...keys.map(({ id, name, scopes, unlimited, createdAt, lastUsedOn, revokedAt }) => [
      ...[id, name, scopes.join(',') || '-', unlimited ? 'none' : 'as usual'],
      ...[day(createdAt), day(lastUsedOn), day(revokedAt)],
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

run().catch(exitWith);
