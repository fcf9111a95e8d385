import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Counts, newPath, newTmp, socketFolders, start, startAndCount } from './process.js';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });

/** Each is followed by a whole first start, which takes its time on a machine that others use. */
const KILLS = 3;

/** mulberry32: the same moments in every run, as far as a machine keeps time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// They start the embedded database whatever TEST_DATABASE_URL says: once is enough.
describe.skipIf(Boolean(process.env.TEST_DATABASE_URL))('SIGKILL at any moment of the first start', () => {
  let undisturbed: { counts: Counts; ms: number };

  beforeAll(async () => {
    const { process, counts, ms } = await startAndCount({ DATA_DIR: newPath('data'), TMPDIR: newTmp() });
    await process.stop();
    undisturbed = { counts, ms };
  });

  /** One moment in each part of the time from 100 ms to shortly after a first start is up. */
  function moments(seed: number): number[] {
    const next = random(seed);
    const span = undisturbed.ms * 1.1 - 100;
    return Array.from({ length: KILLS }, (_, index) => Math.round(100 + (span * (index + next())) / KILLS));
  }

  async function killAfter(ms: number, env: Record<string, string>) {
    const doomed = start(env);
    await pause(ms);
    await doomed.kill();
    expect(doomed.stderr).toBe('');
    return doomed.stdout === '' ? 'starting' : 'up';
  }

  async function expectWhole(env: { DATA_DIR: string; TMPDIR: string }, killed: string) {
    const { process, counts } = await startAndCount(env);
    expect(counts, killed).toEqual(undisturbed.counts);
    // The folder of the dead process has gone with its successor's start.
    expect(socketFolders(env.TMPDIR), killed).toHaveLength(1);
    expect(await process.stop(), killed).toEqual({ code: 0, signal: null });
    expect(process.stderr, killed).toBe('');
    expect(socketFolders(env.TMPDIR), killed).toEqual([]);
  }

  test(`${KILLS} times, each on a new directory`, async () => {
    const TMPDIR = newTmp();
    for (const ms of moments(1961)) {
      const env = { DATA_DIR: newPath('data'), TMPDIR };
      const state = await killAfter(ms, env);
      await expectWhole(env, `killed after ${ms} ms, ${state}`);
    }
  });

  test(`${KILLS} times on the same directory`, async () => {
    const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
    const killed: string[] = [];
    for (const ms of moments(1975)) killed.push(`${ms} ms: ${await killAfter(ms, env)}`);
    // Later ones end a second start, or a first one that an earlier kill had let get further.
    await expectWhole(env, killed.join(', '));
  });
});
