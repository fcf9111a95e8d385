import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/**
 * The address that a request came from, as it is counted. `proxies` is the number of our own in front: each adds the address that it saw to the end
 * of `x-forwarded-for`, and whatever stands before theirs anybody may have written. Of IPv6 it is the first half: a whole one is one customer's.
 */
export function clientOf(request: IncomingMessage, proxies: number): string {
  const seen = (request.headers['x-forwarded-for'] ?? '').toString().split(',').filter(Boolean);
  const told = proxies > 0 ? seen.at(-Math.min(proxies, seen.length))?.trim() : undefined;
  return networkOf(told) ?? networkOf(request.socket.remoteAddress) ?? 'unknown';
}

function networkOf(address: string | undefined): string | undefined {
  if (!address || !ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address); // IPv4 inside IPv6 is IPv4
  return parsed.kind() === 'ipv4' ? parsed.toString() : `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`)}/64`;
}
