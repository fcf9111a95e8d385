import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientOf } from './client.js';

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('who a request is counted against', () => {
  test.each([
    ['no proxy: what a client writes counts for nothing', 0, '192.0.2.1', '198.51.100.7', '192.0.2.1'],
    ['one proxy: the last address', 1, '10.0.0.1', 'made up, 198.51.100.7', '198.51.100.7'],
    ['two proxies: the last but one', 2, '10.0.0.1', 'made up, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
    ['fewer addresses than proxies: the first', 3, '10.0.0.1', '198.51.100.7', '198.51.100.7'],
    ['a proxy that tells nothing: the proxy', 1, '10.0.0.1', undefined, '10.0.0.1'],
    ['no address in the header: the proxy', 1, '10.0.0.1', 'unknown', '10.0.0.1'],
    ['IPv4 inside IPv6', 0, '::ffff:192.0.2.1', undefined, '192.0.2.1'],
    ['IPv6: the first half', 0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['a connection that is gone', 0, undefined, undefined, 'unknown'],
  ])('%s', (_name, proxies, address, forwarded, client) => expect(clientOf(from(address, forwarded), proxies)).toBe(client));
});
