import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../src/database/embedded/embedded-server';
import { migrate } from '../src/database/migrate';
import { SERVER_FILE, TEMPLATE, onServer } from './database';

/** Once for the database level: a server (DATABASE_URL's, else an embedded one) with a migrated template. */
export default async function startDatabase(): Promise<void> {
  const own = process.env['DATABASE_URL'];
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-postgres-'));
  const server = own === undefined ? await startEmbeddedServer(folder, false) : null;
  const stop = async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await prepare(own ?? server?.url('postgres') ?? '');
  } catch (error) {
    await stop();
    throw error;
  }
  (globalThis as Record<string, unknown>)['stopTestDatabase'] = stop;
}

async function prepare(url: string): Promise<void> {
  await onServer(
    url,
    `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`,
    `CREATE DATABASE ${TEMPLATE}`,
  );
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href, template.href);
  await writeFile(SERVER_FILE, JSON.stringify({ url }), { mode: 0o600 });
}
