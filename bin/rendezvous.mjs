#!/usr/bin/env node
// The command line. Where the sources are, what is stale is built first: the pages too, for a server.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
if (existsSync(build)) {
  const { status } = spawnSync(process.execPath, [build, ...(process.argv[2] === 'start' ? [] : ['code'])], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await import('../dist/cli/rendezvous.js');
