import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which addresses a fetch may reach: public ones, and the named exceptions (a private RSSHub, say). */
export interface AddressPolicy {
  /** `host`, `host:port`, or a range `10.1.0.0/16`, `10.1.0.0/16:1200`. */
  readonly allowedHosts: readonly string[];
  /** Ports of public hosts that are fetched from; the web's own where not given. */
  readonly ports?: readonly number[];
  /** Resolves names; the system's resolver where not given. */
  readonly resolve?: typeof lookup;
}

export class AddressRefused extends Error {}

const WEB_PORTS = [80, 443];
/** Global unicast, RFC 4291 §2.4: what routers on the Internet forward. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');

/**
 * Refuses what must never be fetched: other schemes, credentials, odd ports, and literal addresses that
 * are not public, in whatever spelling (`new URL` turns 0x7f000001 and 127.1 into 127.0.0.1).
 *
 * @throws AddressRefused; TypeError where it is no address at all
 */
export function refuseLiteral(address: string, policy: AddressPolicy): void {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new AddressRefused(`scheme ${url.protocol} is not fetched`);
  }
  if (url.username !== '' || url.password !== '')
    throw new AddressRefused('an address with a user name is not fetched');
  if (isException(address, policy)) return;
  const port = portOf(url);
  const host = bare(url.hostname);
  if (!(policy.ports ?? WEB_PORTS).includes(Number(port)))
    throw new AddressRefused(`port ${port} is not fetched`);
  if (ipaddr.isValid(host)) refusePrivate(host);
}

/** Names that lead nowhere on the Internet, but somewhere behind a proxy. */
const INTERNAL = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa)$/;

/**
 * Refuses names of the network a proxy stands in: it would look them up and fetch.
 *
 * @throws AddressRefused
 */
export function refuseInternalName(address: string): void {
  const host = bare(new URL(address).hostname);
  if (ipaddr.isValid(host)) return;
  if (INTERNAL.test(host) || !host.includes('.'))
    throw new AddressRefused(`${host} is not a public name`);
}

/**
 * A DNS lookup for one connection that fails where any address it found may not be reached. The
 * connection goes to the very addresses it returns, so a second answer cannot rebind the name.
 */
export function guardedLookup(port: string, policy: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    const resolve = policy.resolve ?? lookup;
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 0);
      try {
        if (!isAllowed(hostname, port, policy)) {
          for (const { address } of addresses)
            if (!isAllowed(address, port, policy)) refusePrivate(address);
        }
      } catch (refusal) {
        return callback(refusal as Error, '', 0);
      }
      if (options.all === true) return callback(null, addresses);
      return callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
    });
  };
}

/** Whether a host (`name` or `name:port`, as in an address) is one of the named exceptions. */
export function isNamedException(host: string, policy: AddressPolicy): boolean {
  const [, name, port] = /^(.*?)(?::(\d+))?$/.exec(host)!;
  return ['80', '443'].some((usual) => isAllowed(bare(name!), port ?? usual, policy));
}

/** Whether an address is at one of the named exceptions. */
export function isException(address: string, policy: AddressPolicy): boolean {
  const url = new URL(address);
  return isAllowed(bare(url.hostname), portOf(url), policy);
}

function portOf(url: URL): string {
  if (url.port !== '') return url.port;
  return url.protocol === 'https:' ? '443' : '80';
}

function isAllowed(host: string, port: string, policy: AddressPolicy): boolean {
  return policy.allowedHosts.some((entry) => {
    const [, v6, plain, only] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
    const name = v6 ?? plain ?? '';
    if (only !== undefined && only !== port) return false;
    return name.includes('/') ? isWithin(host, name) : name.toLowerCase() === host;
  });
}

function isWithin(host: string, range: string): boolean {
  if (!ipaddr.isValid(host) || !ipaddr.isValidCIDR(range)) return false;
  const address = ipaddr.process(host);
  const [network, bits] = ipaddr.parseCIDR(range);
  return address.kind() === network.kind() && address.match(network, bits);
}

/** @throws AddressRefused where the address is not one of the public Internet's */
export function refusePrivate(address: string): void {
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  const isPublic =
    range === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(GLOBAL_V6[0], GLOBAL_V6[1]));
  if (!isPublic) throw new AddressRefused(`${address} is not public (${range})`);
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
