import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { type Config, type LaunchConfig, completeConfig, loadLaunchConfig } from './config';
import { connect } from './database/data-source';
import { openDatabase } from './database/embedded/open-database';
import { admitFirst, migrate } from './database/migrate';
import { freePort } from './process/free-port';
import { type SampleFeedServer, startSampleFeeds } from './sample/feed-server';
import { loadSample, sampleLoadedAt } from './sample/load-sample';
import { PEOPLE, SAMPLE_PASSWORD, WALK_HANDLER } from './sample/province';
import { isHalfTold } from './sample/sample-clock';
import { createServer } from './server';

const LABELS = {
  officer: '舆情专员',
  leader: '分管领导',
  evaluator: '评估员',
  handler: '承办人',
  reviewer: '审核员',
  administrator: '系统管理员',
};

/**
 * `npm start`: everything on one machine. Opens the database (an embedded one unless DATABASE_URL is
 * set), migrates, tells the sample to an empty database, and serves until Ctrl-C.
 */
async function launch(): Promise<void> {
  const settings = loadLaunchConfig();
  const folder = resolve(settings.HUIXIANG_DATA);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const closers: (() => Promise<void>)[] = [];
  const close = closeOnce(closers);
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Nest raises the signal again once it has ended.
      if (!isStopping) say('正在停止…');
      isStopping = true;
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
  try {
    say('数据库：启动');
    // Registered before it is open: Ctrl-C in that second must not leave a server behind.
    const opening = openDatabase(folder, settings.DATABASE_URL);
    closers.push(() =>
      opening.then(
        (opened) => opened.close(),
        () => undefined,
      ),
    );
    const database = await opening;
    const config = (extra: Record<string, string>) =>
      completeConfig({
        DATABASE_URL: database.applicationUrl,
        LEDGER_KEY_FILE: join(folder, 'ledger.key'),
        ...extra,
      });
    await migrate(database.ownerUrl, database.applicationUrl);
    const feeds = await prepareSample(folder, database.ownerUrl, config({}), settings);
    if (feeds !== null) closers.unshift(feeds.close);
    for (const line of await admitFirst(database.ownerUrl, config({}).FIRST_UNIT)) say(line);
    const port = await freePort(settings.PORT);
    if (settings.PORT !== 0 && port !== settings.PORT)
      say(`端口 ${settings.PORT} 已被占用，改用 ${port}`);
    const app = await createServer(
      config({
        PORT: String(port),
        FEED_ALLOWED_HOSTS: [
          ...config({}).FEED_ALLOWED_HOSTS,
          ...(feeds === null ? [] : [feeds.host]),
        ].join(),
      }),
    );
    closers.unshift(() => app.close());
    await app.listen(port, completeConfig({ DATABASE_URL: database.applicationUrl }).HOST);
    announce(`http://localhost:${port}`, feeds !== null);
    process.send?.({ ready: `http://127.0.0.1:${port}` });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells the sample to an empty database and serves its feeds; null where the data is the user's own. */
async function prepareSample(
  folder: string,
  ownerUrl: string,
  config: Config,
  { SAMPLE, DATABASE_URL }: LaunchConfig,
): Promise<SampleFeedServer | null> {
  let owner = await connect(ownerUrl);
  try {
    if (await isHalfTold(owner)) {
      if (DATABASE_URL !== undefined) {
        throw new Error(
          '这个数据库里的示例上次没有载完。它是您自己的数据库，回响不会清空它：请换一个空库，或清空后再启动',
        );
      }
      say('示例数据：上次没有载完，重新载入');
      await owner.query(
        'DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC',
      );
      await owner.destroy();
      await migrate(ownerUrl, config.DATABASE_URL);
      owner = await connect(ownerUrl);
    }
    const port = await sampleFeedPort(folder);
    let loadedAt = await sampleLoadedAt(owner);
    if (loadedAt === null && SAMPLE === 'auto' && (await isEmpty(owner))) {
      await loadSample(
        { ...config, DATABASE_URL: ownerUrl },
        owner,
        `127.0.0.1:${port}`,
        progressBar('示例数据：载入三周历史'),
      );
      loadedAt = await sampleLoadedAt(owner);
    }
    if (loadedAt === null) return null;
    const feeds = await startSampleFeeds(loadedAt, port);
    await owner.query(
      `UPDATE source SET url = regexp_replace(url, '^http://127\\.0\\.0\\.1:\\d+/feeds/', $1) WHERE url LIKE 'http://127.0.0.1:%/feeds/%'`,
      [`http://${feeds.host}/feeds/`],
    );
    return feeds;
  } finally {
    if (owner.isInitialized) await owner.destroy();
  }
}

async function isEmpty(owner: DataSource): Promise<boolean> {
  const [row] = await owner.query<{ empty: boolean }[]>(
    'SELECT NOT EXISTS (SELECT FROM unit) AS empty',
  );
  return row?.empty === true;
}

/** The port the sample's feeds are served on, the same after a restart where it is still free. */
async function sampleFeedPort(folder: string): Promise<number> {
  const file = join(folder, 'sample-feed-port');
  const stored = existsSync(file) ? Number(await readFile(file, 'utf8')) : 0;
  const port = await freePort(stored);
  await writeFile(file, String(port));
  return port;
}

function closeOnce(closers: readonly (() => Promise<void>)[]): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () =>
    (closing ??= (async () => {
      for (const close of closers) await close();
    })());
}

function announce(address: string, sample: boolean): void {
  say(`已启动：${address}（按 Ctrl-C 停止）`);
  if (!sample) return;
  const logins = [
    ...PEOPLE,
    { ...WALK_HANDLER, role: 'handler' as const, name: '听泉县市场监督管理局' },
  ];
  say(`示例账号（密码均为 ${SAMPLE_PASSWORD}）：`);
  for (const { login, role, name } of logins)
    console.log(`    ${login.padEnd(14)} ${LABELS[role]}\u3000${name}`);
}

function progressBar(title: string): (share: number) => void {
  let shown = -1;
  return (share) => {
    const percent = Math.floor(share * 20) * 5;
    if (percent === shown) return;
    shown = percent;
    const bar = '█'.repeat(percent / 5).padEnd(20, '░');
    if (process.stdout.isTTY)
      process.stdout.write(`\r回响 ${title} ${bar} ${percent}%${percent === 100 ? '\n' : ''}`);
    else if (percent % 25 === 0) say(`${title} ${percent}%`);
  };
}

function say(text: string): void {
  console.log(`回响 ${text}`);
}

launch().catch((error: unknown) => {
  console.error(`\n回响没有启动：${(error as Error).message}`);
  process.exit(1);
});
