import { Agent, type Dispatcher, Pool, ProxyAgent, buildConnector } from 'undici';
import {
  AddressRefused,
  type AddressPolicy,
  guardedLookup,
  isException,
  refuseInternalName,
  refuseLiteral,
} from './address-guard';
import type { FetchLimits } from './fetch-feed';

export interface WayOutOptions extends AddressPolicy {
  /** `http://proxy:port` through which all goes but the named exceptions. */
  readonly proxy?: string | undefined;
}

/** How long a name server may take to say where a name leads that the proxy will look up itself. */
const LOOKUP_MS = 1500;
/** Where there is no name server, every look-up would block one of Node's few threads for seconds. */
const SILENT_MS = 600_000;

/**
 * The ways to a publisher: directly, or through the proxy where there is one. The named exceptions are
 * on this side of it and reached directly.
 */
export class WayOut {
  readonly #policy: AddressPolicy;
  readonly #direct: Dispatcher;
  readonly #proxy: Dispatcher | null;
  #noNamesUntil = 0;

  constructor(options: WayOutOptions, limits: FetchLimits) {
    const timeouts = {
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.headersMs,
      maxHeaderSize: 64 * 1024,
      keepAliveTimeout: 1000,
      // Whatever the publisher offers: thousands of connections would be held for a question every few minutes.
      keepAliveMaxTimeout: 1000,
    };
    const tls = { timeout: limits.connectMs };
    this.#policy = options;
    this.#direct = new Agent({ ...timeouts, connect: guardedConnector(options, limits.connectMs) });
    this.#proxy =
      options.proxy === undefined
        ? null
        : new ProxyAgent({
            ...timeouts,
            uri: options.proxy,
            // Proxies connect to port 443 only; what is not encrypted they fetch themselves.
            proxyTunnel: false,
            proxyTls: tls,
            requestTls: tls,
            factory: (origin, own) => new Pool(origin, { ...timeouts, ...(own as Pool.Options) }),
          });
  }

  /** Whether the proxy is what connects to an address. */
  isProxied(address: string): boolean {
    return this.#proxy !== null && !isException(address, this.#policy);
  }

  /** @throws AddressRefused where an address must not be fetched */
  async to(address: string): Promise<Dispatcher> {
    refuseLiteral(address, this.#policy);
    if (this.#proxy === null || isException(address, this.#policy)) return this.#direct;
    refuseInternalName(address);
    await this.#refuseName(address);
    return this.#proxy;
  }

  async close(): Promise<void> {
    await Promise.all([this.#direct.destroy(), this.#proxy?.destroy()]);
  }

  /**
   * The proxy looks names up itself: what one leads to can only be checked beforehand, and only where
   * names are known on this side, too.
   */
  async #refuseName(address: string): Promise<void> {
    if (Date.now() < this.#noNamesUntil) return;
    const { hostname, port, protocol } = new URL(address);
    const lookup = guardedLookup(port || (protocol === 'https:' ? '443' : '80'), this.#policy);
    const error = await new Promise<Error | null>((done) => {
      const timer = setTimeout(() => done(new Error('no answer')), LOOKUP_MS);
      lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }, (failure) => {
        clearTimeout(timer);
        done(failure);
      });
    });
    if (error instanceof AddressRefused) throw error;
    const isKnown = error === null || (error as NodeJS.ErrnoException).code === 'ENOTFOUND';
    if (!isKnown) this.#noNamesUntil = Date.now() + SILENT_MS;
  }
}

/** Connects to allowed addresses only, whatever the name resolves to this time. */
function guardedConnector(policy: AddressPolicy, timeout: number): buildConnector.connector {
  return (options, callback) => {
    const port =
      options.port === '' ? (options.protocol === 'https:' ? '443' : '80') : options.port;
    const connect = buildConnector({ timeout, lookup: guardedLookup(port, policy) });
    connect(options, callback);
  };
}
