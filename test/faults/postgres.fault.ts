import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTmp, type Process, startAndCount, until } from '../process/process.js';
import { askOnce, counted, type Outcome, statusOf, underLoad } from './load.js';
import { type OwnPostgres, ownPostgres, postgresBin } from './own-postgres.js';

const ALLOWED = ['200 none', '503 SERVICE_UNAVAILABLE'];

describe.skipIf(!postgresBin())('a real Postgres (needs initdb and pg_ctl)', () => {
  let postgres: OwnPostgres;
  let server: Process;
  let url: string;
  beforeAll(async () => {
    postgres = await ownPostgres();
    ({ process: server, url } = await startAndCount({ DATABASE_URL: postgres.url, TMPDIR: newTmp(), POOL_SIZE: '4' }));
  });
  afterAll(async () => {
    await server.kill();
    postgres.remove();
  });

  /** Nobody reads the table until what this gives back is called. */
  async function heldTable(): Promise<() => Promise<void>> {
    const client = new pg.Client(postgres.url);
    await client.connect();
    await client.query('BEGIN; LOCK TABLE "Mission" IN ACCESS EXCLUSIVE MODE');
    return () => client.end();
  }

  test('stopped at once and started under load: 503 meanwhile, and ready within 5 s of its return', async () => {
    const load = underLoad(url, 6);
    await until(() => load.outcomes.length > 20);
    postgres.stop('immediate');
    expect(await statusOf(`${url}/ready`)).toBe(503);
    expect(await statusOf(`${url}/health`)).toBe(200);
    const before = load.outcomes.length;
    await pause(1500);
    const meanwhile = load.outcomes.slice(before + 6);
    postgres.start();
    const back = performance.now();
    await until(async () => (await statusOf(`${url}/ready`)) === 200);
    const ready = performance.now() - back;
    await pause(1000);
    const after = load.outcomes.length;
    await until(() => load.outcomes.length > after + 20);
    const all = await load.end();
    console.log(`ready ${Math.round(ready)} ms after its return;`, counted(all));
    expect(ready).toBeLessThan(5000);
    expect(ALLOWED).toEqual(expect.arrayContaining(Object.keys(counted(all))));
    expect(Object.keys(counted(meanwhile))).toEqual(['503 SERVICE_UNAVAILABLE']);
    expect(Object.keys(counted(all.slice(after)))).toEqual(['200 none']);
  });

  test('a statement that takes long is ended after 5 s: TIMEOUT; who finds no connection of the pool waits 1 s: SERVICE_UNAVAILABLE', async () => {
    const release = await heldTable();
    // Some hold up the connections that are shared, the next ones those of the pool; for the rest there is none.
    const slow: Promise<Outcome>[] = [];
    for (let n = 0; n < 8; n++) {
      slow.push(askOnce(url));
      await pause(n === 3 ? 1500 : 100);
    }
    const waited = await Promise.all(Array.from({ length: 8 }, () => askOnce(url)));
    const blocked = await Promise.all(slow);
    await release();
    const longest = (all: Outcome[]) => `${Math.round(Math.max(...all.map(({ ms }) => ms)))} ms`;
    console.log('blocked:', counted(blocked), longest(blocked), 'waiting:', counted(waited), longest(waited));
    expect(['504 TIMEOUT', '503 SERVICE_UNAVAILABLE']).toEqual(expect.arrayContaining(Object.keys(counted(blocked))));
    const ended = blocked.filter(({ code }) => code === 'TIMEOUT');
    expect(ended.length).toBeGreaterThanOrEqual(5);
    for (const { ms } of ended) expect(ms).toBeGreaterThan(4900);
    expect(counted(waited)).toEqual({ '503 SERVICE_UNAVAILABLE': 8 });
    for (const { ms } of waited) expect(ms).toBeGreaterThan(900);
    expect((await askOnce(url)).status).toBe(200);
  });

  test('SIGTERM with requests in flight: each has its answer, and the process ends within 15 s', async () => {
    const release = await heldTable();
    const inFlight = Array.from({ length: 4 }, () => askOnce(url));
    await pause(1000);
    const began = performance.now();
    server.signal('SIGTERM');
    await until(async () => (await statusOf(`${url}/health`)) === 0);
    await release();
    const answers = await Promise.all(inFlight);
    expect(await server.ended).toEqual({ code: 0, signal: null });
    const ms = performance.now() - began;
    console.log(`ended ${Math.round(ms)} ms after SIGTERM;`, counted(answers));
    expect(counted(answers)).toEqual({ '200 none': 4 });
    expect(ms).toBeLessThan(15_000);
  });
});
