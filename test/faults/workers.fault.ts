import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTmp, start, until } from '../process/process.js';
import { askOnce, counted, statusOf } from './load.js';
import { type OwnPostgres, ownPostgres, postgresBin } from './own-postgres.js';

const WORKERS = 3;
const ASKED = 12;

/** The processes that a process started, as the kernel knows them. */
function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => {
      try {
        return new RegExp(`^PPid:\\t${pid}$`, 'm').test(readFileSync(`/proc/${child}/status`, 'utf8'));
      } catch {
        return false; // gone meanwhile
      }
    });
}
const isThere = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!postgresBin())('workers on a real Postgres (needs initdb and pg_ctl)', () => {
  let postgres: OwnPostgres;
  let client: pg.Client;
  /** Of its own: in a transaction what others do looks the same all the time. */
  let holder: pg.Client;
  beforeAll(async () => {
    postgres = await ownPostgres();
    client = new pg.Client({ connectionString: postgres.url, application_name: 'test' });
    await client.connect();
    holder = new pg.Client({ connectionString: postgres.url, application_name: 'test' });
    await holder.connect();
  });
  afterAll(async () => {
    await Promise.all([client.end(), holder.end()]);
    postgres.remove();
  });
  /** The connections of the server's processes: which of them wait for the table, and how many there are. */
  const connections = async () => {
    const { rows } = await client.query<{ port: number; waits: boolean }>(
      `SELECT client_port AS port, coalesce(wait_event_type = 'Lock', false) AS waits FROM pg_stat_activity
       WHERE datname = current_database() AND application_name <> 'test' AND backend_type = 'client backend'`,
    );
    return rows;
  };
  /** Whose ends of connections these are, by the sockets that each process has open. */
  function holders(pids: number[], ports: number[]): Set<number> {
    const inodes = new Map<string, number>();
    for (const line of readFileSync('/proc/net/tcp', 'utf8').split('\n').slice(1)) {
      const [, local, , , , , , , , inode] = line.trim().split(/\s+/);
      if (local && inode) inodes.set(`socket:[${inode}]`, Number.parseInt(local.split(':')[1]!, 16));
    }
    return new Set(
      pids.filter((pid) =>
        readdirSync(`/proc/${pid}/fd`).some((fd) => {
          try {
            return ports.includes(inodes.get(readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? -1);
          } catch {
            return false;
          }
        }),
      ),
    );
  }

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s with requests in flight on all of them: each has its answer, the parent ends with 0 within 15 s, and nothing is left',
    async (signal) => {
      const server = start({ DATABASE_URL: postgres.url, TMPDIR: newTmp(), POOL_SIZE: '8' }, 'main.js', ['--workers', String(WORKERS)]);
      try {
        const url = await server.url();
        const workers = childrenOf(server.pid);
        expect(workers).toHaveLength(WORKERS);
        // Each has answered before, so that none is still making ready while the others' statements come to their end.
        expect(counted(await Promise.all(Array.from({ length: ASKED }, () => askOnce(url))))).toEqual({ '200 none': ASKED });
        await holder.query('BEGIN; LOCK TABLE "Mission" IN ACCESS EXCLUSIVE MODE');
        // What waits in the database is ended after 5 s: they must be answered before that.
        const asked = Array.from({ length: ASKED }, () => askOnce(url));
        await until(async () => {
          const waiting = (await connections()).filter(({ waits }) => waits).map(({ port }) => port);
          return holders(workers, waiting).size === WORKERS;
        });
        await pause(300); // the others are in their worker's line by then
        const began = performance.now();
        server.signal(signal);
        // A connection that arrives just as the last worker stops listening is taken by the parent, and left until it ends: Node's way.
        await until(async () => (await statusOf(`${url}/health`, 1000)) === 0);
        expect(workers.filter(isThere)).toEqual(workers);
        await holder.query('ROLLBACK');
        const answers = counted(await Promise.all(asked));
        expect(await server.ended).toEqual({ code: 0, signal: null });
        const ms = performance.now() - began;
        console.log(`${WORKERS} workers ended ${Math.round(ms)} ms after ${signal};`, answers);
        expect(answers).toEqual({ '200 none': ASKED });
        expect(ms).toBeLessThan(15_000);
        expect(server.stderr).toBe('');
        expect(workers.filter(isThere)).toEqual([]);
        await until(async () => (await connections()).length === 0);
      } finally {
        await holder.query('ROLLBACK');
        await server.kill();
      }
    },
  );
});
