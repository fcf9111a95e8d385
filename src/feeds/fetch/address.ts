import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address that no feed is fetched from; nothing was connected to. */
export class AddressRefused extends Error {}

/** Whether an IP address is one of the public internet: not private, loopback, link-local (cloud metadata), shared, multicast or reserved, mapped forms included. */
export const isPublic = (address: string): boolean => ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

/**
 * Checks an address before anything is connected to: its scheme, and its host where that is an IP address in any notation (URL reads decimal and octal ones).
 * @throws AddressRefused
 */
export function checkUrl(text: string, allowed: (ip: string) => boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new AddressRefused('only http and https addresses are fetched');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allowed(host)) throw new AddressRefused('the address is not one of the public internet');
  if (url.username || url.password) throw new AddressRefused('an address with a password in it is not fetched');
  return url;
}

/** Resolves names to allowed addresses only, for the very connection that is then made: what a name means cannot change in between. */
export const publicLookup =
  (allowed: (ip: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const bad = addresses.find(({ address }) => !allowed(address));
      if (bad || addresses.length === 0)
        return callback(new AddressRefused(`${hostname} leads to an address that is not one of the public internet`), '', 0);
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
