import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { PRIVATE_ADDRESSES, PRIVATE_ANSWERS, PUBLIC_ADDRESSES } from '../corpus/private-addresses';
import { refuseLiteral, refusePrivate } from './address-guard';
import { FeedFetcher } from './fetch-feed';

const NOBODY = { allowedHosts: [] };

describe('the address guard', () => {
  it.each(PRIVATE_ADDRESSES)('refuses %s', (address) => {
    expect(() => refuseLiteral(address, NOBODY)).toThrow();
  });

  it.each(PUBLIC_ADDRESSES)('lets %s pass', (address) => {
    expect(() => refuseLiteral(address, NOBODY)).not.toThrow();
  });

  it.each(PRIVATE_ANSWERS)('refuses the answer %s of a name server', (address) => {
    expect(() => refusePrivate(address)).toThrow('not public');
  });

  it.each([
    ['rsshub.intranet:1200', 'http://rsshub.intranet:1200/weibo', true],
    ['rsshub.intranet:1200', 'http://rsshub.intranet:1201/weibo', false],
    ['rsshub.intranet', 'http://rsshub.intranet:1200/weibo', true],
    ['10.1.0.0/16', 'http://10.1.2.3:1200/', true],
    ['10.1.0.0/16:1200', 'http://10.1.2.3:1200/', true],
    ['10.1.0.0/16:1200', 'http://10.1.2.3:1300/', false],
    ['10.1.0.0/16', 'http://10.2.2.3/', false],
    ['[fd00::7]:1200', 'http://[fd00::7]:1200/', true],
  ])('with %s allowed, lets %s pass: %s', (allowed, address, passes) => {
    const check = () => refuseLiteral(address, { allowedHosts: [allowed] });
    if (passes) expect(check).not.toThrow();
    else expect(check).toThrow();
  });
});

describe('a connection', () => {
  let listener: Server;
  let port: number;
  let connections = 0;
  beforeAll(async () => {
    listener = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    port = (listener.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((done) => listener.close(done)));

  it('is never made to what a name resolves to privately', async () => {
    // Only the port is allowed: localhost itself is a name that resolves to this machine.
    const fetcher = new FeedFetcher({ allowedHosts: [`other:${port}`] });
    const outcome = await fetcher.fetch({
      url: 'http://localhost/',
      etag: null,
      lastModified: null,
    });
    expect(outcome).toMatchObject({ kind: 'failed', failure: 'address_refused' });
    await fetcher.close();
    expect(connections).toBe(0);
  });
});
