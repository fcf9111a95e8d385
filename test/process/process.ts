import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** What the whole graph amounts to. `revisions` tells whether anything was ever loaded a second time. */
export interface Counts {
  missions: number;
  claims: number;
  sources: number;
  revisions: number;
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A running copy of the compiled server, in a process group of its own so that a kill leaves nothing behind. */
export interface Process {
  pid: number;
  readonly stdout: string;
  readonly stderr: string;
  ended: Promise<Ended>;
  /** The address without a path, once the process says it; rejects with its stderr when it ends before. */
  url(): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** SIGTERM, and what came of it. */
  stop(): Promise<Ended>;
  /** SIGKILL to the whole group, and waits until it is gone. */
  kill(): Promise<void>;
}

/** For vi.setConfig: these tests wait for conditions, and a slow machine may take its time over them. */
export const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000 };

const root = mkdtempSync(join(tmpdir(), 'rendezvous-process-'));
const running = new Set<Process>();

// What a failed test left running ends with its file.
afterAll(async () => {
  await Promise.all([...running].map((process) => process.kill()));
  rmSync(root, { recursive: true, force: true });
});

/** A new place under the test's own root that does not exist yet. */
export const newPath = (name: string) => join(root, `${name}-${readdirSync(root).length}-${Math.random().toString(36).slice(2, 8)}`);

/** A folder to stand for the system's temporary one. Short: a socket's path has room for about a hundred bytes. */
export function newTmp(): string {
  const folder = newPath('t');
  mkdirSync(folder);
  return folder;
}

/** Starts `dist/<file>` with nothing in its environment but what a server needs and `env` adds. Its log has only what went wrong. */
export function start(
  env: Record<string, string>,
  file: 'main.js' | 'seed.js' | 'key.js' | 'backup.js' = 'main.js',
  args: string[] = [],
): Process {
  const child: ChildProcess = spawn(process.execPath, [join(DIST, file), ...args], {
    cwd: root, // no .env or .rendezvous of the checkout is near
    detached: true,
    env: { PATH: process.env.PATH, TMPDIR: root, PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // 'close' comes after 'exit', when the last output has been read.
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const self: Process = {
    pid: child.pid!,
    get stdout() {
      return stdout;
    },
    get stderr() {
      return stderr;
    },
    ended,
    async url() {
      const said = () => /answers at (http:\S+)\/graphql\n/.exec(stdout)?.[1];
      await until(() => said() ?? !running.has(self));
      const url = said();
      if (!url) throw new Error(`the server ended before it answered:\n${stderr}`);
      return url;
    },
    signal: (name) => void child.kill(name),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      try {
        process.kill(-self.pid, 'SIGKILL');
      } catch {
        // gone already
      }
      await ended;
    },
  };
  running.add(self);
  void ended.then(() => running.delete(self));
  return self;
}

/** Polls until the condition holds; the test's own timeout is the limit. */
export async function until<T>(condition: () => T | Promise<T>): Promise<T> {
  for (;;) {
    const value = await condition();
    if (value) return value;
    await pause(20);
  }
}

/** A query over HTTP on a connection that is closed after it, so that no test leaves idle ones. */
export async function ask<T>(url: string, query: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const COUNTS = '{ missions { totalCount } claims { totalCount } sources { totalCount } revisions { totalCount } }';

export async function countsOf(url: string): Promise<Counts> {
  const data = await ask<Record<keyof Counts, { totalCount: number }>>(url, COUNTS);
  const counts = Object.entries(data).map(([name, { totalCount }]) => [name, totalCount]);
  return Object.fromEntries(counts) as Counts;
}

/** The folders of sockets that stand in a temporary folder. */
export const socketFolders = (tmp: string) => readdirSync(tmp).filter((name) => name.startsWith('rendezvous-'));

export const isLocked = (dataDir: string) => existsSync(join(dataDir, 'lock'));

/** Starts the server and waits for its answer. */
export async function startAndCount(env: Record<string, string>): Promise<{ process: Process; url: string; counts: Counts; ms: number }> {
  const began = performance.now();
  const process = start(env);
  const url = await process.url();
  const counts = await countsOf(url);
  return { process, url, counts, ms: Math.round(performance.now() - began) };
}
