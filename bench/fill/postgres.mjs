import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

let made = 0;

/**
 * A database of our own on the server of `url`, else on a Postgres started for the time of the run. One of a name that is given is made where it is not there yet,
 * and left there.
 */
export async function makeDatabase(url, given) {
  if (given && !url) throw new Error('only the databases of a server that goes on, the one of DATABASE_URL, can be kept');
  const server = url ? { url, stop() {} } : await startPostgres();
  const name = given ?? `rendezvous_bench_${process.pid}_${++made}`;
  const admin = new pg.Client(server.url);
  await admin.connect();
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)}`);
  const { rows } = await admin.query("SELECT current_setting('server_version') AS version");
  await admin.end();
  return {
    url: Object.assign(new URL(server.url), { pathname: `/${name}` }).href,
    version: rows[0].version,
    async close() {
      if (url && !given) {
        const last = new pg.Client(url);
        await last.connect();
        await last.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await last.end();
      }
      server.stop();
    },
  };
}

export async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Memory as Postgres' manual has it for a server of its own. */
const SETTINGS = {
  shared_buffers: `${Math.floor(totalmem() / 4 / 2 ** 20)}MB`,
  max_wal_size: '8GB',
  max_connections: '200',
  autovacuum: 'off',
  log_min_messages: 'fatal',
};

async function startPostgres() {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'rendezvous-bench-postgres-'));
  const run = asPostgres(folder);
  const data = join(folder, 'data');
  run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--locale=C.UTF-8', '-E', 'UTF8', '--no-sync']);
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, listen_addresses: '127.0.0.1', unix_socket_directories: folder, port })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest Postgres of Debian's packages, else the one on the PATH. */
function binaries() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return found ?? '';
}

/** Postgres refuses to run as root: then as the user `postgres`, whose the folder becomes. */
function asPostgres(folder) {
  const options = { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder };
  if (process.getuid() !== 0) return (command, args) => execFileSync(command, args, options);
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })));
  chownSync(folder, uid, gid);
  return (command, args) => execFileSync(command, args, { ...options, uid, gid });
}
