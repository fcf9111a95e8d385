import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Postgres that nobody else uses, to be stopped and started. */
export interface OwnPostgres {
  url: string;
  start(): void;
  /** `immediate` is a crash: no checkpoint, every connection cut. */
  stop(mode: 'immediate' | 'fast'): void;
  remove(): void;
}

/** Where initdb and pg_ctl are; undefined when Postgres is not installed. */
export const postgresBin = (): string | undefined => {
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const places = [asked.stdout?.trim(), ...versions().map((version) => `/usr/lib/postgresql/${version}/bin`)];
  return places.find((place) => place && spawnSync(join(place, 'initdb'), ['--version']).status === 0);
};

function versions(): string[] {
  try {
    return readdirSync('/usr/lib/postgresql').sort().reverse();
  } catch {
    return [];
  }
}

export async function ownPostgres(): Promise<OwnPostgres> {
  const bin = postgresBin()!;
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-pg-'));
  // Postgres refuses to run as root: its own user, which packages make, does.
  const root = process.getuid?.() === 0;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const as = root ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (root) chownSync(folder, as.uid!, as.gid!);
  const run = (command: string, ...args: string[]) => execFileSync(join(bin, command), args, { ...as, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync');
  appendFileSync(
    join(data, 'postgresql.conf'),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\n`,
  );
  const ctl = (...args: string[]) => run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', ...args);
  ctl('start');
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    start: () => ctl('start'),
    stop: (mode) => ctl('stop', '-m', mode),
    remove() {
      try {
        ctl('stop', '-m', 'immediate');
      } catch {
        // stopped already
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody has, as far as one can know. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}
