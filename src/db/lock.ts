import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Another live process has the directory. */
export class DataDirInUse extends Error {
  constructor(dir: string, pid: number) {
    super(`DATA_DIR ${dir} is in use by process ${pid}: stop it, or give this one another DATA_DIR`);
  }
}

interface Holder {
  pid: number;
  /** Tells a process from a later one that got the same number; absent where the system does not tell. */
  started: string | undefined;
}

/**
 * Takes the directory for this process. Two processes on one embedded database lose rows silently, so this comes before
 * anything is opened. A lock whose process is gone (SIGKILL, power cut) is taken over.
 * @returns a function that gives it back.
 * @throws DataDirInUse
 */
export async function lockDataDir(dir: string): Promise<() => void> {
  mkdirSync(dir, { recursive: true });
  const lock = join(dir, 'lock');
  const own = join(dir, `lock.${process.pid}`);
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
  writeFileSync(own, mine);
  try {
    // The one atomic step: it fails when the lock is there.
    while (!link(own, lock)) {
      const holder = read(lock);
      if (holder && isAlive(holder)) throw new DataDirInUse(dir, holder.pid);
      const other = discard(lock, `${own}.stale`);
      if (other) throw new DataDirInUse(dir, other);
    }
    // Two processes may discard the same stale lock, and the slower one then a fresh lock: the one that lost sees it here.
    await pause(50);
    if (!read(lock)) link(own, lock); // the slower one is just putting it back
    const holder = read(lock);
    if (holder?.pid !== process.pid) throw new DataDirInUse(dir, holder?.pid ?? 0);
  } finally {
    rmSync(own, { force: true });
    rmSync(`${own}.stale`, { force: true });
  }
  return () => {
    if (read(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
}

function read(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder | null;
    return holder && Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined; // 0 and below mean groups of processes
  } catch {
    return undefined; // gone meanwhile, or cut off while it was written
  }
}

/** Takes a stale lock away. Should another process have replaced it meanwhile, it gets its own back. @returns that process. */
function discard(lock: string, aside: string): number | undefined {
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
  const taken = read(aside);
  if (!taken || !isAlive(taken)) return undefined;
  link(aside, lock);
  return taken.pid;
}

function link(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === startOf(pid);
}

/** The start time of a process in clock ticks since boot, field 22 of /proc/<pid>/stat; Linux only. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
