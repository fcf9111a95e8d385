import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { webPages } from '../src/web/index.js';
import { useDatabase } from './harness/database.js';

const database = useDatabase();
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const SCRIPT = 'console.log("a script");\n'.repeat(100);
let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = `${await mkdtemp(join(tmpdir(), 'rendezvous-web-'))}/`;
  await mkdir(join(folder, 'explorer/assets'), { recursive: true });
  await mkdir(join(folder, 'graphiql'));
  await writeFile(join(folder, 'graphiql/index.html'), 'GraphiQL');
  await writeFile(join(folder, 'explorer/index.html'), 'the explorer');
  await writeFile(join(folder, 'explorer/assets/a-1.js'), SCRIPT);
  await writeFile(join(folder, 'explorer/assets/a-1.js.gz'), gzipSync(SCRIPT));
  const records = { pad: 'pad', event: 'diplomaticEvent', odd: 'noSuchField', list: 'pads' };
  await writeFile(join(folder, 'explorer/pages.json'), JSON.stringify({ pages: ['/', '/story'], records }));
  const web = webPages(database.current, folder);
  server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    if (!web.file(request, response, address) && !web.page(request, response, address)) response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = HTML) => fetch(url + path, { headers });

test.each([
  ['/', 200],
  ['/story', 200],
  ['/story/', 404],
  ['/nothing', 404],
  ['/pad/baikonur-31-6', 200],
  ['/pad/baikonur-31-6?on=2025-11-28', 200],
  ['/pad/no-such-pad', 404],
  ['/pad/', 404],
  ['/pad/baikonur-31-6/more', 404],
  ['/pad/%', 404],
  ['/pad/%00', 404],
  ['/odd/anything', 404],
  ['/list/anything', 404],
  ['/constructor/anything', 404],
  ['/index.html', 404],
  ['/pages.json', 404],
])('a browser that asks for %s gets the page with %i', async (path, status) => {
  const response = await get(path);
  expect({ status: response.status, body: await response.text() }).toEqual({ status, body: 'the explorer' });
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('what is no browser gets no page', async () => {
  expect((await get('/story', { accept: 'application/json' })).status).toBe(418);
});

test('files come compressed to those who take it, and stay with the browser for good', async () => {
  const compressed = await get('/assets/a-1.js', { 'accept-encoding': 'br;q=0, gzip' });
  expect(compressed.headers.get('content-encoding')).toBe('gzip');
  expect(compressed.headers.get('cache-control')).toContain('immutable');
  expect(await compressed.text()).toBe(SCRIPT);
  const plain = await get('/assets/a-1.js', { 'accept-encoding': 'gzip;q=0' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(SCRIPT);
});

test.each([
  ['/graphql', HTML.accept, 'GraphiQL'],
  ['/graphql?query={__typename}', HTML.accept, 'GraphiQL'],
  ['/graphql', 'text/html', 'GraphiQL'],
])('%s with Accept: %s is GraphiQL', async (path, accept, body) => {
  const response = await get(path, { accept });
  expect(await response.text()).toBe(body);
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test.each([
  ['/graphql?query={__typename}&format=csv', HTML.accept],
  ['/graphql?query={__typename}', 'text/html'],
  ['/graphql?query={__typename}', '*/*'],
])('%s with Accept: %s is the API', async (path, accept) => {
  const web = webPages(database.current, folder);
  const request = { headers: { accept }, method: 'GET' } as never;
  expect(web.file(request, undefined as never, new URL(path, url))).toBe(false);
});
