import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which addresses a fetch may reach: public ones, and the named exceptions (a private RSSHub, say). */
export interface AddressPolicy {
  /** `host` or `host:port`, exactly as it stands in a source's address. */
  readonly allowedHosts: readonly string[];
}

export class AddressRefused extends Error {}

/**
 * Refuses what must never be fetched: other schemes, credentials, and literal addresses that are not
 * public, in whatever spelling (`new URL` turns 0x7f000001 and 127.1 into 127.0.0.1).
 */
export function refuseLiteral(address: string, policy: AddressPolicy): void {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new AddressRefused(`scheme ${url.protocol} is not fetched`);
  }
  if (isAllowed(url.host, policy)) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) refusePrivate(host);
}

/** A DNS lookup that fails where any address it found is not public; undici connects to what it returns. */
export function guardedLookup(policy: AddressPolicy): LookupFunction {
  const names = policy.allowedHosts.map((host) => host.replace(/:\d+$/, ''));
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0);
      try {
        if (!names.includes(hostname)) addresses.forEach(({ address }) => refusePrivate(address));
      } catch (refusal) {
        return callback(refusal as Error, '', 0);
      }
      if (options.all === true) return callback(null, addresses);
      return callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
    });
  };
}

function isAllowed(host: string, policy: AddressPolicy): boolean {
  return policy.allowedHosts.some(
    (allowed) => allowed === host || allowed === host.replace(/:\d+$/, ''),
  );
}

function refusePrivate(address: string): void {
  const range = ipaddr.process(address).range();
  if (range !== 'unicast') throw new AddressRefused(`${address} is not public (${range})`);
}
