import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { runsAs } from '../../process/runs-as';
import { startEmbeddedServer } from './embedded-server';

const DATABASE = 'huixiang';
const APPLICATION_ROLE = 'huixiang_application';

export interface OpenedDatabase {
  /** For migrations: owns the tables. */
  readonly ownerUrl: string;
  /** For the server: reads and writes rows, adds to the ledger, alters nothing. */
  readonly applicationUrl: string;
  readonly close: () => Promise<void>;
}

/**
 * The database `npm start` works on: the user's own where DATABASE_URL names one, else an embedded
 * server under `folder` that this process starts and stops.
 */
export async function openDatabase(
  folder: string,
  own: string | undefined,
): Promise<OpenedDatabase> {
  if (own !== undefined) {
    await refuseUnreachable(own);
    return { ownerUrl: own, applicationUrl: own, close: () => Promise.resolve() };
  }
  const unlock = await lockFolder(folder);
  try {
    const server = await startEmbeddedServer(folder);
    await createDatabase(server.url('postgres'));
    return {
      ownerUrl: server.url(DATABASE),
      applicationUrl: await applicationUrl(folder, server.url(DATABASE)),
      close: async () => {
        await server.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** One launcher a folder: a second one is told of the first, a lock left by a killed one is taken over. */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'launcher.pid');
  if (existsSync(file)) {
    const pid = Number(await readFile(file, 'utf8'));
    if (pid !== process.pid && (await runsAs(pid, 'node'))) {
      throw new Error(
        `已有一个回响在使用数据目录 ${folder}（进程 ${pid}），请先停止它，或用 HUIXIANG_DATA 指定另一个目录`,
      );
    }
  }
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

async function createDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}

async function applicationUrl(folder: string, ownerUrl: string): Promise<string> {
  const file = join(folder, 'application-password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  const url = new URL(ownerUrl);
  url.username = APPLICATION_ROLE;
  url.password = await readFile(file, 'utf8');
  return url.href;
}

async function refuseUnreachable(url: string): Promise<void> {
  const { host } = new URL(url);
  await withClient(url, (client) => client.query('SELECT 1')).catch((error: unknown) => {
    throw new Error(`DATABASE_URL 指向的数据库（${host}）连不上：${(error as Error).message}`);
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
