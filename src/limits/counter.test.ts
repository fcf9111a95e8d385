import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Counter, memoryCounter, redisCounter } from './counter.js';

test('in memory, points add up by name, and a minute ends', async () => {
  const counter = memoryCounter();
  expect((await counter.add('a', 3)).points).toBe(3);
  expect((await counter.add('b', 1)).points).toBe(1);
  const { points, msLeft } = await counter.add('a', 4);
  expect(points).toBe(7);
  expect(msLeft).toBeGreaterThan(0);
  expect(msLeft).toBeLessThanOrEqual(60_000);
});

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe.skipIf(!hasRedis)('in Redis', () => {
  let port: number;
  let redis: ChildProcess;
  const told: string[] = [];
  const counters: Counter[] = [];
  const start = () => {
    redis = spawn('redis-server', ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  };
  const counter = () => {
    const made = redisCounter(`redis://127.0.0.1:${port}`, (message) => told.push(message));
    counters.push(made);
    return made;
  };
  /** Two processes that count together see each other's points. */
  const together = (a: Counter, b: Counter, name: string) =>
    expect.poll(async () => (await b.add(name, 1)).points - (await a.add(name, 1)).points, { timeout: 20_000, interval: 100 }).toBe(-1);

  beforeAll(async () => {
    port = await freePort();
    start();
  });
  afterAll(() => {
    for (const made of counters) made.close();
    redis.kill('SIGKILL');
  });

  test('processes count together; while it is gone or hangs each goes on for itself, and afterwards together again', async () => {
    const [a, b] = [counter(), counter()];
    await together(a, b, 'first');

    redis.kill('SIGSTOP'); // it keeps its connections and answers nothing
    for (let i = 1; i <= 20; i++) expect((await a.add('hangs', 1)).points).toBe(i);
    redis.kill('SIGCONT');
    await together(a, b, 'second');

    redis.kill('SIGKILL');
    await once(redis, 'exit');
    for (let i = 1; i <= 20; i++) expect((await a.add('gone', 1)).points).toBe(i);
    start();
    await together(a, b, 'third');
    expect(told).toContain('Redis does not answer: this process counts for itself');
  });
});
