import { execFileSync, spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../fill/postgres.mjs';
import { digestOf } from '../operations/cursors.mjs';
import { CACHES_OFF, NODE_FLAGS, POOL_SIZE } from '../settings.mjs';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/** How each contestant is started, and which of an operation's forms it is asked in. One process each, all on the same database. */
export const contestants = (peers, headers) => ({
  shipped: { language: 'ours', script: file('../../dist/main.js'), headers },
  uncached: { language: 'ours', script: file('../../dist/main.js'), headers, env: CACHES_OFF },
  postgraphile: { language: 'postgraphile', node: peers.node, script: file('postgraphile.mjs'), env: { PEERS: peers.folder } },
  bare: { language: 'bare', script: file('bare.mjs') },
});

/** Starts one and waits for its first answer; `firstAnswer` is how long that took, in milliseconds. */
export async function start(name, { language, script, env, headers, node = process.execPath }, databaseUrl) {
  const port = await freePort();
  const log = join(tmpdir(), `rendezvous-bench-${process.pid}-${name}.log`);
  const started = performance.now();
  const child = spawn(node, [...NODE_FLAGS, script], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, POOL_SIZE: String(POOL_SIZE), PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', openSync(log, 'w')],
  });
  const origin = `http://127.0.0.1:${port}`;
  const ask = (query) =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  await untilAnswers(child, log, () => ask('{ __typename }'));
  return {
    name,
    language,
    origin,
    headers,
    firstAnswer: performance.now() - started,
    /** Megabytes that the process holds. */
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    digest: async (query) => {
      const { data } = await (await ask(query)).json();
      return digestOf(Object.values(data)[0].pageInfo.endCursor);
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve(rmSync(log)));
        child.kill();
      }),
  };
}

async function untilAnswers(child, log, ask) {
  for (const deadline = Date.now() + 60_000; ; ) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${readFileSync(log, 'utf8').slice(-2000)}`);
    try {
      await (await ask()).text();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`does not answer: ${readFileSync(log, 'utf8').slice(-2000)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
