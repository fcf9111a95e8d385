import { createServer } from 'node:net';
import { expect, test, vi } from 'vitest';
import { newPath, newTmp, PATIENCE, startAndCount, until } from './process.js';

vi.setConfig(PATIENCE);

/** A port that nobody has, as far as one can know. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const statusOf = (url: string) => fetch(url, { headers: { connection: 'close' } }).then(({ status }) => status);

test('METRICS=<port> serves metrics and probes there, and STOP_DELAY has /ready refuse before the server takes no more', async () => {
  const apart = `http://127.0.0.1:${await freePort()}`;
  const env = { DATA_DIR: newPath('data'), TMPDIR: newTmp(), METRICS: new URL(apart).port, STOP_DELAY: '2' };
  const { process, url } = await startAndCount(env);
  expect(await statusOf(`${url}/metrics`)).toBe(404);
  expect(await statusOf(`${url}/ready`)).toBe(200);
  for (const [path, status] of Object.entries({ metrics: 200, ready: 200, health: 200, graphql: 404, '': 404 })) {
    expect([path, await statusOf(`${apart}/${path}`)]).toEqual([path, status]);
  }
  const began = performance.now();
  process.signal('SIGTERM');
  await until(async () => (await statusOf(`${apart}/ready`)) === 503);
  expect(await statusOf(`${url}/graphql?query={__typename}`)).toBe(200);
  expect(await process.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeGreaterThan(2000);
  await expect(fetch(apart)).rejects.toThrow('fetch failed');
});
