import pg from 'pg';
import { describe, expect, inject, test, vi } from 'vitest';
import { ask, newPath, PATIENCE, start, until } from './process.js';

vi.setConfig(PATIENCE);

const { postgres, seeded } = inject('templates');

test('the embedded database is for one process, which is said', async () => {
  const server = start({ DATA_DIR: newPath('data') }, 'main.js', ['--workers', '2']);
  expect(await server.ended).toMatchObject({ code: 1 });
  expect(server.stderr).toMatch(/^rendezvous: WORKERS: the embedded database serves one process/);
});

describe.skipIf(!postgres)('workers on a real Postgres', () => {
  async function serveByThree() {
    const name = `${seeded}_workers_${process.pid}`;
    const admin = new pg.Client(postgres);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${seeded}`);
    const url = Object.assign(new URL(postgres!), { pathname: `/${name}` }).href;
    const client = new pg.Client(url);
    client.on('error', () => {});
    await client.connect();
    const server = start({ DATABASE_URL: url }, 'main.js', ['--workers', '3']);
    return {
      server,
      client,
      async [Symbol.asyncDispose]() {
        await server.kill();
        await client.end();
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await admin.end();
      },
    };
  }
  const nameOf = async (url: string) => (await ask<{ agency: { name: string } }>(url, '{ agency(slug: "nasa") { name } }')).agency.name;

  test('answer on one port, none with what was written over before; SIGTERM ends them all', async () => {
    await using served = await serveByThree();
    const { server, client } = served;
    const url = await server.url();
    for (let round = 0; round < 15; round++) {
      await client.query(`UPDATE "Agency" SET name = $1 WHERE id = 'nasa'`, [`Name ${round}`]);
      // Each connection is of its own, and goes to the next worker in turn.
      expect(new Set(await Promise.all(Array.from({ length: 6 }, () => nameOf(url))))).toEqual(new Set([`Name ${round}`]));
    }
    const asked = Array.from({ length: 12 }, () => nameOf(url));
    await Promise.all(asked);
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    await until(async () => {
      const { rows } = await client.query('SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
      return rows.length === 0;
    });
  });
});
