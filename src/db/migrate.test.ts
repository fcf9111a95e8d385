import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { openDatabase, prepare } from './index.js';
import { MigrationError, migrate, withMigrationLock } from './migrate.js';

const OURS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const server = inject('templates').postgres;

describe('migrations', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  let folder: string;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client?.end());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rendezvous-migrations-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await client.query('DROP TABLE IF EXISTS "A", "B"');
    await client.query(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '0%'`);
  });

  function write(name: string, script: string) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), script);
  }
  const ledger = async () =>
    (
      await client.query(`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count FROM _prisma_migrations
      WHERE migration_name LIKE '0%' ORDER BY migration_name`)
    ).rows;
  const tables = async () =>
    (await client.query(`SELECT relname FROM pg_class WHERE relname IN ('A', 'B') ORDER BY 1`)).rows.map((row) => row.relname);

  test('of ours are all applied and recorded as Prisma records them', async () => {
    const names = readdirSync(OURS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const { rows } = await client.query('SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name');
    const checksum = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(OURS, name, 'migration.sql')))
        .digest('hex');
    expect(rows).toEqual(names.sort().map((name) => ({ migration_name: name, checksum: checksum(name) })));
    expect(await migrate(client)).toEqual([]);
  });

  test('are applied in the order of their names, once', async () => {
    write('02_b', 'ALTER TABLE "A" ADD COLUMN b int; CREATE TABLE "B" (id int) -- no newline at the end');
    write('01_a', `CREATE TABLE "A" (id int); CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$;`);
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    expect(await migrate(client, folder)).toEqual(['01_a', '02_b']);
    expect(await tables()).toEqual(['A', 'B']);
    const checksum = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name, 'migration.sql')))
        .digest('hex');
    expect(await ledger()).toEqual(
      ['01_a', '02_b'].map((name) => ({ migration_name: name, checksum: checksum(name), finished: true, applied_steps_count: 1 })),
    );
    expect(await migrate(client, folder)).toEqual([]);
    write('03_c', 'DROP TABLE "B"');
    expect(await migrate(client, folder)).toEqual(['03_c']);
  });

  test('that were changed after they had been applied are refused', async () => {
    write('01_a', 'CREATE TABLE "A" (id int)');
    await migrate(client, folder);
    write('01_a', 'CREATE TABLE "A" (id bigint)');
    write('02_b', 'CREATE TABLE "B" (id int)');
    await expect(migrate(client, folder)).rejects.toThrow(MigrationError);
    await expect(migrate(client, folder)).rejects.toThrow('01_a is not the one that was applied');
    expect(await tables()).toEqual(['A']);
  });

  test('that another tool left half applied are refused until it says that they were rolled back', async () => {
    write('01_a', 'CREATE TABLE "A" (id int)');
    await client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('half', 'x', '01_a')`);
    await expect(migrate(client, folder)).rejects.toThrow(MigrationError);
    expect(await tables()).toEqual([]);
    await client.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'half'`);
    expect(await migrate(client, folder)).toEqual(['01_a']);
  });

  test('that fail leave nothing of themselves behind, and name themselves', async () => {
    write('01_a', 'CREATE TABLE "A" (id int)');
    write('02_b', 'CREATE TABLE "B" (id int); INSERT INTO "A" VALUES (1); SELECT 1 / 0;');
    await expect(migrate(client, folder)).rejects.toThrow(/02_b.*division by zero/);
    // The connection is usable: on the embedded database the next one would share its broken transaction.
    expect(await tables()).toEqual(['A']);
    expect((await client.query('SELECT * FROM "A"')).rows).toEqual([]);
    expect((await ledger()).map((row) => row.migration_name)).toEqual(['01_a']);

    write('02_b', 'CREATE TABLE "B" (id int)');
    expect(await migrate(client, folder)).toEqual(['02_b']);
  });

  test('that fail free the lock', async () => {
    write('01_a', 'nonsense');
    await expect(withMigrationLock(client, () => migrate(client, folder))).rejects.toThrow(MigrationError);
    const { rows } = await client.query(`SELECT count(*)::int AS held FROM pg_locks WHERE locktype = 'advisory' AND database = (
      SELECT oid FROM pg_database WHERE datname = current_database())`);
    expect(rows).toEqual([{ held: 0 }]);
  });

  // The embedded database lets in one process, and all its connections are one session: there is nobody to wait for.
  test.skipIf(!server)('and facts of two processes that start at once come one after the other', async () => {
    const name = `rendezvous_twice_${process.pid}`;
    const admin = new pg.Client(server);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    onTestFinished(async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    });
    const databaseUrl = Object.assign(new URL(server!), { pathname: `/${name}` }).href;
    const both = await Promise.all([1, 2].map(() => openDatabase({ databaseUrl, dataDir: '' })));
    const results = await Promise.all(both.map((one) => prepare(one)));
    await Promise.all(both.map((one) => one.close()));
    const [first, second] = results.sort((a, b) => b.migrations.length - a.migrations.length);
    expect(first!.migrations.length).toBeGreaterThan(0);
    expect(first!.facts.changed).toBeGreaterThan(1000);
    expect(second).toEqual({ migrations: [], facts: { changed: 0, revisionId: undefined } });
  });
});
