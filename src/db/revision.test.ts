import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../test/harness/database.js';
import { insert } from '../../test/harness/rows.js';

describe('the revision of the graph', () => {
  const database = useDatabase('empty');
  let client: pg.Client;
  beforeAll(async () => {
    client = await database.current.connect();
  });
  afterAll(() => client?.end());
  const current = () => database.current.revisions.current();
  const country = (id: string) => insert(client, 'Country', { id, name: id });

  test('moves with a commit, once, and not before it', async () => {
    const before = await current();
    await client.query('BEGIN');
    await country('AA');
    await client.query(`UPDATE "Country" SET name = 'other' WHERE id = 'AA'`);
    const { rows } = await client.query('SELECT commits::integer AS commits FROM rendezvous.graph');
    expect(rows).toEqual([{ commits: before }]);
    await client.query('COMMIT');
    expect(await current()).toBe(before + 1);
    expect(await current()).toBe(before + 1);
    expect((await client.query('SELECT FROM rendezvous.changing')).rowCount).toBe(0);
  });

  test('stays where nothing was changed, or the change was taken back', async () => {
    const before = await current();
    await client.query('BEGIN');
    await country('BB');
    await client.query('ROLLBACK');
    await client.query('SELECT FROM "Country"');
    expect(await current()).toBe(before);
  });

  test('a change within a part of a transaction that is taken back, and one after it, are one commit', async () => {
    const before = await current();
    await client.query('BEGIN; SAVEPOINT part');
    await country('CC');
    await client.query('ROLLBACK TO SAVEPOINT part');
    await country('DD');
    await client.query('SET CONSTRAINTS ALL IMMEDIATE'); // the facts are loaded so
    await client.query('COMMIT');
    expect(await current()).toBe(before + 1);
  });

  test('every table that an answer may be made from counts, also when it is emptied', async () => {
    const { rows } = await client.query<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE '\\_%'
         AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'change_begins' AND t.tgenabled = 'O') ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table).filter((table) => table !== 'ApiKey')).toEqual([]);
    const before = await current();
    await client.query('TRUNCATE "Merge"');
    expect(await current()).toBe(before + 1);
  });

  test('what was committed before it was asked is in every answer, however many ask at once', async () => {
    for (let round = 0; round < 20; round++) {
      const early = [current(), current()];
      await country(`E${String.fromCharCode(65 + round)}`);
      const { rows } = await client.query<{ commits: number }>('SELECT commits::float8 AS commits FROM rendezvous.graph');
      const late = await Promise.all([current(), current(), current()]);
      await Promise.all(early);
      expect(Math.min(...late)).toBeGreaterThanOrEqual(rows[0]!.commits);
    }
  });

  test('listeners are told of commits, of other connections too', async () => {
    const told: number[] = [];
    await current();
    const end = database.current.revisions.onRevision((revision) => told.push(revision));
    await country('FF');
    const reached = await current(); // as whoever commits in this process does
    expect(told).toContain(reached);
    end();
    await country('GG');
    expect(await current()).toBe(reached + 1);
    expect(told).not.toContain(reached + 1);
  });

  test('on a real Postgres commits are told unasked, also those made while the connection was lost', async (context) => {
    const { rows: postgres } = await client.query(`SELECT FROM pg_stat_activity WHERE application_name = 'rendezvous commits'`);
    if (postgres.length === 0) return context.skip();
    const heard = (beyond: number) =>
      new Promise<void>((resolve) => {
        const end = database.current.revisions.onRevision((revision) => {
          if (revision <= beyond) return;
          end();
          resolve();
        });
      });
    let before = await current();
    let next = heard(before);
    await country('HH');
    await next;
    before = await current();
    next = heard(before);
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rendezvous commits' AND datname = current_database()`,
    );
    await country('II');
    await next;
  });
});
