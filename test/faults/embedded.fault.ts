import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { newPath, newTmp, type Process, startAndCount, until } from '../process/process.js';
import { counted, statusOf, underLoad } from './load.js';

/** Past the server, by its socket: whoever may read DATA_DIR may. */
async function connected(dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ host: readFileSync(join(dataDir, 'socket'), 'utf8'), user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** The same, once there is somebody to connect to. */
async function reconnected(dataDir: string): Promise<pg.Client> {
  return until(() => connected(dataDir).catch(() => undefined)) as Promise<pg.Client>;
}

const kept = async (client: pg.Client) => (await client.query<{ id: number }>('SELECT id FROM kept ORDER BY id')).rows.map(({ id }) => id);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
const lines = (server: Process) =>
  server.stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { msg: string; disk?: string });

test('a statement that never ends: its worker is killed and started again, what was committed is there, and the server goes on', async () => {
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
  const { process: server, url, counts } = await startAndCount(env);
  const writer = await connected(env.DATA_DIR);
  await writer.query('CREATE TABLE kept (id int PRIMARY KEY)');
  let acknowledged = 0;
  const writing = (async () => {
    for (;;) {
      await writer.query('INSERT INTO kept VALUES ($1)', [acknowledged + 1]);
      acknowledged++;
    }
  })().catch(() => {});
  const load = underLoad(url, 4);
  await until(() => load.outcomes.length > 10 && acknowledged > 10);
  const began = performance.now();
  const endless = await connected(env.DATA_DIR);
  await expect(endless.query('SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b')).rejects.toThrow();
  const killed = performance.now() - began;
  await writing;
  await until(async () => (await statusOf(`${url}/ready`)) === 200);
  const ready = performance.now() - began;
  const after = load.outcomes.length;
  await until(() => load.outcomes.length > after + 10);
  const all = await load.end();
  console.log(
    `killed after ${Math.round(killed)} ms, ready after ${Math.round(ready)} ms, ${acknowledged} rows acknowledged;`,
    counted(all),
  );

  const left = await kept(await connected(env.DATA_DIR));
  // The last may have been committed without its acknowledgement having come through.
  expect([upTo(acknowledged), upTo(acknowledged + 1)]).toContainEqual(left);
  expect(['200 none', '503 SERVICE_UNAVAILABLE', '504 TIMEOUT']).toEqual(expect.arrayContaining(Object.keys(counted(all))));
  expect(all.at(-1)).toMatchObject({ status: 200, code: 'none' });
  expect(lines(server).map(({ msg }) => msg)).toContain('the embedded database is started again: a statement took more than 5000 ms');
  expect(await server.stop()).toEqual({ code: 0, signal: null });
  const again = await startAndCount(env);
  expect(again.counts).toEqual(counts);
  await again.process.stop();
});

describe('a full disk', () => {
  const mounted: string[] = [];
  afterAll(() => {
    for (const folder of mounted) execFileSync('umount', ['-l', folder]);
  });

  /** A small disk of memory; undefined where nobody may mount one. */
  function smallDisk(megabytes: number): string | undefined {
    const folder = newPath('disk');
    mkdirSync(folder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return undefined;
    }
    mounted.push(folder);
    return folder;
  }

  test('is told, nothing acknowledged is lost, and the server goes on when there is room again', async (context) => {
    const disk = smallDisk(400);
    if (!disk) return context.skip('mounting a tmpfs needs root');
    const env = { DATA_DIR: join(disk, 'data'), TMPDIR: newTmp() };
    const { process: server, url, counts } = await startAndCount(env);
    const writer = await connected(env.DATA_DIR);
    await writer.query('CREATE TABLE kept (id int PRIMARY KEY)');
    const { bavail, bsize } = statfsSync(disk);
    const ballast = join(disk, 'ballast');
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 10e6)); // less than the next file of the write-ahead log takes
    let acknowledged = 0;
    const refusal = await (async () => {
      for (;;) {
        await writer.query('INSERT INTO kept VALUES ($1)', [acknowledged + 1]);
        acknowledged++;
        await writer.query(`SELECT pg_logical_emit_message(true, 'fault', repeat('x', 1000000))`);
      }
    })().catch((error: Error) => error);
    const told = await until(() => lines(server).find(({ disk }) => disk));
    expect(told?.disk).toMatch(/^the disk of DATA_DIR is full: \d+\.\d MB are left$/);
    expect(await statusOf(`${url}/ready`)).toBe(503);
    expect(await statusOf(`${url}/health`)).toBe(200);

    rmSync(ballast);
    const freed = performance.now();
    await until(async () => (await statusOf(`${url}/ready`)) === 200);
    console.log(`${acknowledged} rows, then "${refusal.message}"; ready ${Math.round(performance.now() - freed)} ms after there was room`);
    const left = await kept(await reconnected(env.DATA_DIR));
    expect([upTo(acknowledged), upTo(acknowledged + 1)]).toContainEqual(left);
    expect(acknowledged).toBeGreaterThan(0);
    expect(await server.stop()).toEqual({ code: 0, signal: null });
    const again = await startAndCount(env);
    expect(again.counts).toEqual(counts);
    await again.process.stop();
  });
});
