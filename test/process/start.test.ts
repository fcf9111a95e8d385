import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type Counts,
  countsOf,
  isLocked,
  newPath,
  newTmp,
  PATIENCE,
  type Process,
  socketFolders,
  start,
  startAndCount,
} from './process.js';

vi.setConfig(PATIENCE);

const CLEAN = { code: 0, signal: null };

describe('start on the embedded database', () => {
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };

  test('the first start loads the graph, the second finds it there and changes nothing', async () => {
    const first = await startAndCount(env);
    expect(first.process.stdout).toMatch(/^Rendezvous answers at http:\/\/127\.0\.0\.1:[1-9]\d*\/graphql\n$/);
    expect(first.counts.revisions).toBe(1);
    expect(Math.min(first.counts.missions, first.counts.claims, first.counts.sources)).toBeGreaterThan(0);
    expect(await first.process.stop()).toEqual(CLEAN);

    const seed = start(env, 'seed.js');
    expect(await seed.ended).toEqual(CLEAN);
    expect(seed.stdout).toBe('0 migrations applied, 0 rows changed\n');

    const second = await startAndCount(env);
    expect(second.counts).toEqual(first.counts);
    expect(await second.process.stop()).toEqual(CLEAN);
    expect(first.process.stderr + seed.stderr + second.process.stderr).toBe('');
    console.log(`until the first answer: ${first.ms} ms on a new DATA_DIR, ${second.ms} ms on the same again`);
  });

  test('of several that find the lock of a killed one, exactly one takes it over', async () => {
    const killed = await startAndCount(env);
    await killed.process.kill();
    expect(isLocked(env.DATA_DIR)).toBe(true);

    const rivals = [start(env), start(env), start(env)];
    const came = await Promise.allSettled(rivals.map((rival) => rival.url()));
    const [winner, ...more] = came.filter((one) => one.status === 'fulfilled');
    expect(more).toEqual([]);
    expect(await countsOf(winner!.value)).toEqual(killed.counts);
    for (const [index, one] of came.entries()) {
      if (one.status === 'fulfilled') continue;
      expect(rivals[index]!.stderr).toMatch(/^rendezvous: DATA_DIR .* is in use by process \d+.*\n$/);
    }
    await Promise.all(rivals.map((rival) => rival.stop()));
    expect(socketFolders(env.TMPDIR)).toEqual([]);
  });
});

describe('a start that cannot be', () => {
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
  let first: Process;
  let url: string;
  let counts: Counts;

  beforeAll(async () => {
    ({ process: first, url, counts } = await startAndCount(env));
  });
  afterAll(async () => {
    await first.stop();
  });

  /** Starts, and expects the end with 1 after one line that `reason` matches. */
  async function refused(settings: Record<string, string>, reason: RegExp): Promise<Process> {
    const process = start(settings);
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stdout).toBe('');
    expect(process.stderr).toMatch(/^rendezvous: [^\n]+\n$/);
    expect(process.stderr).toMatch(reason);
    return process;
  }

  test('the DATA_DIR of a running process', async () => {
    await refused(env, new RegExp(`DATA_DIR ${env.DATA_DIR} is in use by process ${first.pid}\\b`));
    expect(await countsOf(url)).toEqual(counts);
    expect(socketFolders(env.TMPDIR)).toHaveLength(1);
    // The seeder writes, so it above all must keep out.
    expect(await start(env, 'seed.js').ended).toEqual({ code: 1, signal: null });
    expect(await countsOf(url)).toEqual(counts);
  });

  test('a taken PORT; the directory is free and whole afterwards', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    const other = { DATA_DIR: newPath('data'), TMPDIR: newTmp() };
    await refused({ ...other, PORT: String(port) }, new RegExp(`EADDRINUSE.*127\\.0\\.0\\.1:${port}`));
    taken.close();
    expect(isLocked(other.DATA_DIR)).toBe(false);
    expect(socketFolders(other.TMPDIR)).toEqual([]);
    const next = await startAndCount(other);
    expect(next.counts).toEqual(counts);
    await next.process.stop();
  });

  test('a HOST that this machine does not have', async () => {
    // On the seeded directory of nobody else: it is only listening that fails.
    await refused({ DATA_DIR: newPath('data'), HOST: '203.0.113.9' }, /EADDRNOTAVAIL.*203\.0\.113\.9/);
  });

  test('a DATA_DIR that is a file', async () => {
    await refused({ DATA_DIR: process.execPath }, /EEXIST.*mkdir/);
  });

  test.each([
    ['abc', /PORT: must be/],
    ['99999', /PORT: /],
    ['-1', /PORT: /],
    ['1.5', /PORT: /],
  ])('PORT=%s', async (PORT, reason) => {
    await refused({ PORT, DATA_DIR: newPath('data') }, reason);
  });

  test.each([
    ['not a URL', 'user:secret@db', /DATABASE_URL: must be an address such as postgresql:/],
    ['nothing listens', 'postgresql://user:secret@127.0.0.1:1/x', /DATABASE_URL: no database at 127\.0\.0\.1:1\/x: .*ECONNREFUSED/],
    ['no such host', 'postgresql://user:secret@nowhere.invalid/x', /DATABASE_URL: no database at nowhere\.invalid\/x: /],
    ['no such certificate', 'postgresql://user:secret@127.0.0.1:1/x?sslrootcert=/none', /DATABASE_URL: .*ENOENT.*\/none/],
    ['half an escape', 'postgresql://user:secret%@127.0.0.1:1/x', /DATABASE_URL: /],
  ])('DATABASE_URL: %s', async (_name, DATABASE_URL, reason) => {
    const { stderr } = await refused({ DATABASE_URL }, reason);
    expect(stderr).not.toContain('secret');
  });

  const postgres = process.env.TEST_DATABASE_URL;
  test.skipIf(!postgres)('DATABASE_URL: no such database (needs TEST_DATABASE_URL)', async () => {
    const DATABASE_URL = Object.assign(new URL(postgres!), { pathname: '/rendezvous_is_not_there' }).href;
    await refused({ DATABASE_URL }, /DATABASE_URL: .*"rendezvous_is_not_there" does not exist/);
  });
});
