import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { loadConfig } from '../config';
import { connect } from '../database/data-source';
import { startEmbeddedServer } from '../database/embedded/embedded-server';
import { migrate } from '../database/migrate';
import { Ingestion } from '../sources/ingestion';
import { feedAddress } from './publisher-rig';

/** A database and the product's features on it, driven by hand. */
export interface Rig {
  readonly url: string;
  readonly database: DataSource;
  readonly app: INestApplicationContext;
  readonly close: () => Promise<void>;
}

/** What was loaded, and how long it took. */
export interface Load {
  readonly articles: number;
  readonly seconds: number;
}

/** Articles a second over all of these. */
export function rateOf(loads: readonly Load[]): number {
  const sum = (of: keyof Load) => loads.reduce((total, load) => total + load[of], 0);
  return sum('articles') / sum('seconds');
}

/** A durable database of its own and the features of the product, without schedules or screens. */
export async function openRig(settings: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-bench-'));
  const server = await startEmbeddedServer(folder);
  const url = server.url('postgres');
  await migrate(url, url);
  const database = await connect(url);
  const config = loadConfig({
    DATABASE_URL: url,
    FEED_ALLOWED_HOSTS: '127.0.0.0/8',
    ...settings,
  });
  const app = await NestFactory.createApplicationContext(
    { module: AppModule, imports: AppModule.features(config) },
    { logger: ['error'] },
  );
  return {
    url,
    database,
    app,
    close: async () => {
      await app.close();
      await database.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Adds the publisher's feeds `from`… as sources, due now. */
export async function addFeeds(
  { database }: Rig,
  port: number,
  from: number,
  count: number,
): Promise<void> {
  const feeds = Array.from({ length: count }, (_, i) => from + i);
  await database.query(
    `INSERT INTO source (name, url, tier) SELECT name, url, 'city' FROM unnest($1::text[], $2::text[]) AS one (name, url)`,
    [feeds.map((feed) => `信息源 ${feed}`), feeds.map((feed) => feedAddress(port, feed))],
  );
}

/** Checks everything that is due; seconds it took. */
export async function checkAll({ app }: Rig): Promise<number> {
  const ingestion = app.get(Ingestion);
  const started = performance.now();
  while ((await ingestion.poll()) > 0);
  await ingestion.settle();
  return (performance.now() - started) / 1000;
}

export async function makeAllDue({ database }: Rig): Promise<void> {
  await database.query('UPDATE source SET next_check_at = now()');
  await database.query(`UPDATE feed_host SET free_at = '-infinity'`);
}

export async function countArticles({ database }: Rig): Promise<number> {
  const [row] = await database.query<{ n: number }[]>('SELECT count(*) AS n FROM article');
  return row?.n ?? 0;
}

/** Resident memory in MiB of this process and of the rig's PostgreSQL, each shared page counted once. */
export async function residentMemory({
  database,
}: Rig): Promise<{ readonly node: number; readonly postgres: number }> {
  const [row] = await database.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
  // The backend's parent is the server; its children are all there is of it.
  const listing = execFileSync('sh', [
    '-c',
    `server=$(ps -o ppid= -p ${row!.pid}); for p in $server $(pgrep -P $server); do grep '^Pss:' /proc/$p/smaps_rollup; done; true`,
  ]).toString();
  const postgres = [...listing.matchAll(/(\d+) kB/g)].reduce((sum, [, kb]) => sum + Number(kb), 0);
  return {
    node: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    postgres: Math.round(postgres / 1024),
  };
}
