import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { type Config, loadConfig } from '../src/config';
import { grantApplicationRole } from '../src/database/application-role';
import { connect } from '../src/database/data-source';
import { createServer } from '../src/server';

/** Where the database level's global set-up leaves the server's address. */
export const SERVER_FILE = join(
  tmpdir(),
  `huixiang-test-server-${process.env['HUIXIANG_TEST_RUN'] ?? 'local'}.json`,
);
export const TEMPLATE = 'huixiang_template';

export interface TestDatabase {
  readonly url: string;
  /** Connected as the owner, so that a test may set the clock or try to tamper. */
  readonly source: DataSource;
  /** Where what a server of it must keep lies, such as the ledger's key. */
  readonly folder: string;
  readonly drop: () => Promise<void>;
}

async function serverUrl(): Promise<string> {
  return (JSON.parse(await readFile(SERVER_FILE, 'utf8')) as { url: string }).url;
}

function within(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** A migrated database of the test file's own, cloned from the template. */
export async function aDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = within(server, name);
  const source = await connect(url);
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-test-'));
  return {
    url,
    source,
    folder,
    drop: async () => {
      await source.destroy();
      await rm(folder, { recursive: true, force: true });
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same database as the application's own role sees it, which owns nothing. */
export async function asApplication(
  database: TestDatabase,
): Promise<{ readonly source: DataSource; readonly leave: () => Promise<void> }> {
  const url = new URL(database.url);
  url.username = `app_${randomBytes(4).toString('hex')}`;
  url.password = 'application';
  await grantApplicationRole(database.source, database.url, url.href);
  const source = await connect(url.href);
  return {
    source,
    leave: async () => {
      await source.destroy();
      await database.source.query(`DROP OWNED BY ${url.username}; DROP ROLE ${url.username}`);
    },
  };
}

/** Makes the database tell the time a test says. */
export async function setClock(database: TestDatabase, at: Date): Promise<void> {
  await database.source.query(
    `CREATE OR REPLACE FUNCTION huixiang_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT '${at.toISOString()}'::timestamptz $$`,
  );
}

export function testConfig(database: TestDatabase, settings: Record<string, string> = {}): Config {
  return loadConfig({
    DATABASE_URL: database.url,
    LEDGER_KEY_FILE: join(database.folder, 'ledger.key'),
    PORT: '0',
    ROLES: 'web',
    FEED_ALLOWED_HOSTS: '127.0.0.1',
    ...settings,
  });
}

/** The real server on the test's database; jobs run only where the test calls them. */
export async function aServer(
  database: TestDatabase,
  settings: Record<string, string> = {},
): Promise<NestExpressApplication> {
  const app = await createServer(testConfig(database, settings));
  await app.init();
  return app;
}

export type App = INestApplication;
