import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Counts, countsOf, newTmp, PATIENCE, start, startAndCount, until } from './process.js';

vi.setConfig(PATIENCE);

const postgres = process.env.TEST_DATABASE_URL;

// A server of its own is what these need: they are skipped unless TEST_DATABASE_URL names one.
describe.skipIf(!postgres)('on a real Postgres (needs TEST_DATABASE_URL)', () => {
  const names: string[] = [];
  let admin: pg.Client;
  let undisturbed: Counts;

  beforeAll(async () => {
    admin = new pg.Client(postgres);
    await admin.connect();
    const { process, counts } = await startAndCount(await emptyDatabase());
    await process.stop();
    undisturbed = counts;
  });
  afterAll(async () => {
    for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });

  async function emptyDatabase() {
    const name = `rendezvous_process_${process.pid}_${names.length}`;
    await admin.query(`CREATE DATABASE ${name}`);
    names.push(name);
    return { DATABASE_URL: Object.assign(new URL(postgres!), { pathname: `/${name}` }).href, TMPDIR: newTmp(), name };
  }

  const envOf = ({ DATABASE_URL, TMPDIR }: { DATABASE_URL: string; TMPDIR: string }) => ({ DATABASE_URL, TMPDIR });

  /** How many sessions of a database hold for a condition on pg_stat_activity. */
  async function sessions(name: string, condition = 'true'): Promise<number> {
    const { rows } = await admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend' AND (${condition})`,
      [name],
    );
    return rows[0]!.n;
  }

  const LOADING = `query LIKE '%jsonb_populate_recordset%' AND xact_start IS NOT NULL`;
  const WAITING = `wait_event_type = 'Lock' AND wait_event = 'advisory'`;

  /** Rows of every table of the graph: not the ledger of migrations, nor the number of the last commit. */
  async function rowsIn(database: { DATABASE_URL: string }): Promise<number> {
    const client = new pg.Client(database.DATABASE_URL);
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE schemaname IN ('public', 'history') AND tablename <> '_prisma_migrations'`,
      );
      expect(tables.length).toBeGreaterThan(20);
      const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${name})`);
      const { rows } = await client.query<{ n: number }>(`SELECT (${counts.join(' + ')})::int AS n`);
      return rows[0]!.n;
    } finally {
      await client.end();
    }
  }

  test('two that start at once on one empty database both come up, and the graph is loaded once', async () => {
    const env = envOf(await emptyDatabase());
    const both = await Promise.all([startAndCount(env), startAndCount(env)]);
    expect(both.map(({ counts }) => counts)).toEqual([undisturbed, undisturbed]);
    expect(undisturbed.revisions).toBe(1);
    for (const { process } of both) {
      expect(await process.stop()).toEqual({ code: 0, signal: null });
      expect(process.stderr).toBe('');
    }
  });

  test('SIGKILL during the load leaves nothing half written, and the next start completes', async () => {
    const database = await emptyDatabase();
    const doomed = start(envOf(database));
    await until(() => sessions(database.name, LOADING));
    await doomed.kill();
    await until(async () => (await sessions(database.name)) === 0);
    expect(await rowsIn(database)).toBe(0);

    const { process, counts } = await startAndCount(envOf(database));
    expect(counts).toEqual(undisturbed);
    expect(await process.stop()).toEqual({ code: 0, signal: null });
  });

  test('one that waits for the load of another takes over when that is killed', async () => {
    const database = await emptyDatabase();
    // Stopped in the middle of its load, so that the other has the time to come.
    const doomed = start(envOf(database));
    await until(() => sessions(database.name, LOADING));
    doomed.signal('SIGSTOP');
    const heir = start(envOf(database));
    await until(() => sessions(database.name, WAITING));
    await doomed.kill();
    expect(await countsOf(await heir.url())).toEqual(undisturbed);
    expect(await heir.stop()).toEqual({ code: 0, signal: null });
  });
});
