import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { DataDirInUse, lockDataDir } from './lock.js';

/** As the lock writes it: field 22 of /proc/<pid>/stat. */
const tellsStart = existsSync('/proc/self/stat');
const startOf = (pid: number) => (tellsStart ? readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19] : undefined);

describe('the lock on a data directory', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'rendezvous-lock-'));
    file = join(dir, 'lock');
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const hold = (holder: { pid: number; started?: string | undefined }) => writeFileSync(file, JSON.stringify(holder));
  const holder = () => JSON.parse(readFileSync(file, 'utf8')) as { pid: number; started?: string };

  /** Another process, alive until its end is asked for. */
  async function someProcess(): Promise<ChildProcess & { pid: number }> {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log()'], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    return child as never;
  }
  async function end(child: ChildProcess) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  test('is this process, and nothing else is left of the taking', async () => {
    const unlock = await lockDataDir(dir);
    expect(holder()).toEqual({ pid: process.pid, ...(tellsStart && { started: startOf(process.pid) }) });
    expect(readdirSync(dir)).toEqual(['lock']);
    unlock();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('makes the directory', async () => {
    const unlock = await lockDataDir(join(dir, 'deep', 'er'));
    unlock();
    expect(existsSync(join(dir, 'deep', 'er'))).toBe(true);
  });

  test('is refused while this process has it, and free again afterwards', async () => {
    const unlock = await lockDataDir(dir);
    await expect(lockDataDir(dir)).rejects.toThrow(DataDirInUse);
    unlock();
    (await lockDataDir(dir))();
  });

  test('is refused while another process has it, and taken over once that was killed', async () => {
    const other = await someProcess();
    hold({ pid: other.pid, started: startOf(other.pid) });
    await expect(lockDataDir(dir)).rejects.toThrow(
      new DataDirInUse(dir, other.pid), // names the directory and the process to stop
    );
    expect(holder().pid).toBe(other.pid);
    expect(readdirSync(dir)).toEqual(['lock']);
    await end(other);
    const unlock = await lockDataDir(dir);
    expect(holder().pid).toBe(process.pid);
    unlock();
  });

  // After a restart of the machine, or of a container, another process may bear the number.
  test.skipIf(!tellsStart)('is taken over from a process that only bears the number of the one that had it', async () => {
    const other = await someProcess();
    for (const pid of [other.pid, process.pid]) {
      hold({ pid, started: '1' });
      (await lockDataDir(dir))();
    }
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    '',
    '{"pid":',
    `{"pid":${process.pid},"started":"12`,
    'null',
    '[]',
    '"x"',
    '12',
    '{}',
    '{"pid":"x"}',
    '{"pid":0}',
    '{"pid":-1}',
    '\0\0\0\0',
  ])('is taken over from what is no lock: %j', async (content) => {
    writeFileSync(file, content);
    const unlock = await lockDataDir(dir);
    expect(holder().pid).toBe(process.pid);
    unlock();
    expect(readdirSync(dir)).toEqual([]);
  });

  test('goes to exactly one of those who find it stale', async () => {
    const gone = await someProcess();
    await end(gone);
    hold({ pid: gone.pid, started: '1' });
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => lockDataDir(dir)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(holder().pid).toBe(process.pid);
  });

  test('gives back only what is its own', async () => {
    const unlock = await lockDataDir(dir);
    const other = await someProcess();
    hold({ pid: other.pid, started: startOf(other.pid) });
    unlock();
    expect(holder().pid).toBe(other.pid);
  });

  test('may be given back twice', async () => {
    const unlock = await lockDataDir(dir);
    unlock();
    expect(unlock).not.toThrow();
  });
});
