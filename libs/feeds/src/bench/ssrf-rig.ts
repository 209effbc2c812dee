import { type Server, createServer as createTcpServer, isIP } from 'node:net';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { lookup } from 'node:dns';
import { PRIVATE_ADDRESSES, PRIVATE_ANSWERS } from '../corpus/private-addresses';
import { FeedFetcher, type FetchOutcome } from '../fetch/fetch-feed';

/** What stands for a public host: on this machine, but the only address the fetcher may reach. */
const PUBLIC = '127.99.0.1';

export interface SsrfReport {
  readonly way: 'direct' | 'redirect' | 'dns' | 'rebinding';
  readonly tried: number;
  readonly refused: number;
  /** Connections the listener on every address of this machine has counted. */
  readonly connections: number;
}

/**
 * Tries to bring a fetcher to connect to private addresses: named outright, by a redirect, by a name
 * that resolves to them, and by a name that resolves to them the second time. Every private listener
 * counts; the ports of the addresses are made the listener's, so that a connection would be seen.
 */
export async function runSsrfRig(): Promise<readonly SsrfReport[]> {
  let connections = 0;
  const trap = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const port = await listen(trap, '0.0.0.0');
  const trapV6 = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await listen(trapV6, '::', port, true);
  let target = '';
  const site = createServer(redirectTo(() => target));
  const publicPort = await listen(site, PUBLIC);
  const reports: SsrfReport[] = [];
  const run = async (
    way: SsrfReport['way'],
    attempts: readonly (() => Promise<FetchOutcome>)[],
  ) => {
    const before = connections;
    let refused = 0;
    for (const attempt of attempts) {
      const outcome = await attempt();
      if (outcome.kind === 'failed') refused += 1;
    }
    reports.push({ way, tried: attempts.length, refused, connections: connections - before });
  };
  const addresses = PRIVATE_ADDRESSES.map((address) => withPort(address, port));
  const answers = [...PRIVATE_ANSWERS, ...PRIVATE_ADDRESSES.flatMap(literalOf)];
  const allowedHosts = [`${PUBLIC}:${publicPort}`];
  const open: FeedFetcher[] = [];
  const fetcher = (resolved?: readonly string[]) => {
    const made = new FeedFetcher({
      allowedHosts,
      ports: [port, publicPort],
      limits: { totalMs: 2000, connectMs: 500 },
      ...(resolved !== undefined && { resolve: resolverOf(resolved) }),
    });
    open.push(made);
    return made;
  };
  const get = (with_: FeedFetcher, url: string) =>
    with_.fetch({ url, etag: null, lastModified: null });
  try {
    const plain = fetcher();
    await run(
      'direct',
      addresses.map((address) => () => get(plain, address)),
    );
    await run(
      'redirect',
      addresses.map((address) => () => {
        target = address;
        return get(plain, `http://${PUBLIC}:${publicPort}/`);
      }),
    );
    await run(
      'dns',
      answers.map((answer) => () => get(fetcher([answer]), `http://news.example.cn:${port}/`)),
    );
    await run(
      'rebinding',
      answers.map((answer) => () => {
        target = `http://news.example.cn:${port}/`;
        return get(fetcher([PUBLIC, answer]), `http://news.example.cn:${publicPort}/`);
      }),
    );
  } finally {
    await Promise.all(open.map((one) => one.close()));
    for (const server of [trap, trapV6, site]) server.close();
    site.closeAllConnections();
  }
  return reports;
}

function redirectTo(target: () => string): RequestListener {
  return (_, response) => {
    // Header values are bytes: what is not Latin-1 travels as UTF-8.
    const location = Buffer.from(target())
      .toString('latin1')
      .replace(/[\r\n\t\0]/g, '');
    response.writeHead(302, { location }).end();
  };
}

/** The IP an address of the web comes to, for a name server to answer. */
function literalOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? [] : [host];
}

/** Answers each question with the next address, the last one for ever. */
function resolverOf(answers: readonly string[]): typeof lookup {
  let asked = 0;
  const resolve = (
    _name: string,
    _options: unknown,
    callback: (error: null, addresses: { address: string; family: number }[]) => void,
  ) => {
    const address = answers[Math.min(asked, answers.length - 1)]!;
    asked += 1;
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
  return resolve as unknown as typeof lookup;
}

/** The address with the trap's port, where it is an address of the web; others as they are. */
function withPort(address: string, port: number): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return address;
  // Only the authority's end is touched, so that the spelling stays.
  return address.replace(/^(\w+:[\\/]*[^/\\?#]*?)(?::\d*)?(?=[/\\?#]|$)/, `$1:${port}`);
}

function listen(server: Server, host: string, port = 0, ipv6Only = false): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host, ipv6Only }, () => done((server.address() as AddressInfo).port));
  });
}
