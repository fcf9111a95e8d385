import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { AddressRefused, checkUrl, isPublic } from './address.js';
import { type DownloadOptions, download } from './download.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`;
}
const path = () => join(mkdtempSync(join(tmpdir(), 'rendezvous-download-')), 'list');
const here: DownloadOptions = { allowed: () => true, wait: 1 };

describe('addresses', () => {
  test.each(['8.8.8.8', '2600::1', '193.0.6.139'])('%s is public', (ip) => {
    expect(isPublic(ip)).toBe(true);
  });

  const NOT = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
  ];
  const NOT6 = [
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'not an address',
  ];
  test.each([...NOT, ...NOT6])('%s is not', (ip) => {
    expect(isPublic(ip)).toBe(false);
  });

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://user:secret@example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'not an address',
  ])('%s is refused', (url) => {
    expect(() => checkUrl(url, isPublic)).toThrow(AddressRefused);
  });
});

describe('downloads', () => {
  test('an address of this machine is refused before anything is connected to', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.end();
    });
    await expect(download(url, path())).rejects.toThrow(AddressRefused);
    // By a name too: what it leads to is looked up, and checked, by the connection itself.
    await expect(download(url.replace('127.0.0.1', 'localhost'), path())).rejects.toThrow(AddressRefused);
    expect(asked).toBe(0);
  });

  test('so is what an address redirects to', async () => {
    let asked = 0;
    const inner = await serve((_, response) => {
      asked++;
      response.end('secret');
    });
    const outer = await serve((_, response) => response.writeHead(302, { location: inner.replace('127.0.0.1', '127.0.0.2') }).end());
    await expect(download(outer, path(), { ...here, allowed: (ip) => ip === '127.0.0.1' })).rejects.toThrow(AddressRefused);
    expect(asked).toBe(0);
  });

  test('a file comes with what the server says of it, and again only when it changed', async () => {
    const seen: unknown[] = [];
    const url = await serve(({ headers }, response) => {
      seen.push([headers['if-none-match'], headers['if-modified-since']]);
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'last-modified': 'Sun, 30 Nov 2025 10:00:00 GMT' }).end('the list\n');
    });
    const file = path();
    const answer = await download(url, file, here);
    expect(answer).toEqual({ changed: true, etag: '"1"', lastModified: 'Sun, 30 Nov 2025 10:00:00 GMT' });
    expect(readFileSync(file, 'utf8')).toBe('the list\n');
    expect(await download(url, file, { ...here, remembered: { etag: '"1"', lastModified: 'Sun, 30 Nov 2025 10:00:00 GMT' } })).toEqual({
      changed: false,
    });
    expect(seen).toEqual([
      [undefined, undefined],
      ['"1"', 'Sun, 30 Nov 2025 10:00:00 GMT'],
    ]);
  });

  test('a redirect is followed', async () => {
    const inner = await serve((_, response) => response.end('x'));
    const outer = await serve((_, response) => response.writeHead(301, { location: inner }).end());
    expect(await download(outer, path(), here)).toMatchObject({ changed: true });
    const loop = await serve((_, response) => response.writeHead(302, { location: '/list' }).end());
    await expect(download(loop, path(), here)).rejects.toThrow('more than 5 redirects');
  });

  test.each([500, 503, 429])('%i is tried again', async (status) => {
    let asked = 0;
    const url = await serve((_, response) => (++asked < 3 ? response.writeHead(status, { 'retry-after': '0' }).end() : response.end('x')));
    expect(await download(url, path(), here)).toMatchObject({ changed: true });
    expect(asked).toBe(3);
  });

  test('so is a connection that breaks, and a file that comes short', async () => {
    let asked = 0;
    const url = await serve((request, response) => {
      asked++;
      if (asked === 1) request.socket.destroy();
      else if (asked === 2) {
        response.writeHead(200, { 'content-length': '10' });
        response.write('half');
        setTimeout(() => request.socket.destroy(), 20);
      } else response.end('whole');
    });
    const file = path();
    expect(await download(url, file, here)).toMatchObject({ changed: true });
    expect(readFileSync(file, 'utf8')).toBe('whole');
    expect(asked).toBe(3);
  });

  test('a wait of an hour is left to the caller', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.writeHead(429, { 'retry-after': '3600' }).end();
    });
    const failure = await download(url, path(), here).catch((error: unknown) => error as { message: string; retryAt: Date });
    expect(failure).toMatchObject({ message: 'the server answered 429' });
    expect(Math.abs((failure as { retryAt: Date }).retryAt.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000);
    expect(asked).toBe(1);
  });

  test.each([404, 403, 418])('%i is not tried again', async (status) => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.writeHead(status).end();
    });
    await expect(download(url, path(), here)).rejects.toThrow(`the server answered ${status}`);
    expect(asked).toBe(1);
  });

  test('a file past the limit is given up', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(2000)));
    await expect(download(url, path(), { ...here, largest: 1000 })).rejects.toThrow('more than 1000 bytes');
  });
});
