import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newTmp, type Process, startAndCount, until } from '../process/process.js';
import { askOnce, counted, type Outcome } from './load.js';
import { freePort, type OwnPostgres, ownPostgres, postgresBin } from './own-postgres.js';

const missing = !postgresBin() || spawnSync('redis-server', ['--version']).status !== 0;

describe.skipIf(missing)('Redis (needs redis-server, initdb and pg_ctl)', () => {
  let postgres: OwnPostgres;
  let redis: ChildProcess;
  let server: Process;
  let url: string;
  beforeAll(async () => {
    postgres = await ownPostgres();
    const port = await freePort();
    redis = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], { stdio: 'ignore' });
    const env = { DATABASE_URL: postgres.url, REDIS_URL: `redis://127.0.0.1:${port}`, TMPDIR: newTmp() };
    ({ process: server, url } = await startAndCount(env));
    await until(() => server.stderr.includes('Redis counts for all processes'));
  });
  afterAll(async () => {
    await server.kill();
    redis.kill('SIGKILL');
    postgres.remove();
  });

  async function asked(times: number): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let n = 0; n < times; n++) outcomes.push(await askOnce(url));
    return outcomes;
  }
  const p99 = (outcomes: Outcome[]) => outcomes.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(outcomes.length * 0.99)]!;

  test.each(['SIGSTOP', 'SIGKILL'] as const)('%s: reads go on, hardly slower', async (signal) => {
    await asked(50);
    const before = await asked(150);
    redis.kill(signal);
    if (signal === 'SIGKILL') await once(redis, 'exit');
    const after = await asked(150);
    if (signal === 'SIGSTOP') redis.kill('SIGCONT');
    console.log(`${signal}: p99 ${p99(before).toFixed(1)} ms before, ${p99(after).toFixed(1)} ms after;`, counted(after));
    expect(counted(after)).toEqual({ '200 none': 150 });
    // 50 ms on a machine of its own; others may be using this one.
    expect(p99(after)).toBeLessThan(p99(before) + 300);
  });
});
