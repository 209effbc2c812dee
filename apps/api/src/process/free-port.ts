import { createServer } from 'node:net';

/** A port of this machine nobody listens on: `wanted`, else the next free one above it; 0 asks for any. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port <= 65_535; port += 1) {
    const free = await tryPort(port);
    if (free !== null) return free;
  }
  throw new Error(`no free port at or above ${wanted}`);
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address() as { port: number };
      probe.close(() => done(address.port));
    });
  });
}
