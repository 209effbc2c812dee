import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  EMPTY_RANGE,
  appendLeaf,
  leafHash,
  openCheckpoint,
  rootOfRange,
  sameHash,
} from '@huixiang/ledger';
import type { DataSource } from 'typeorm';
import { loadLedgerSigner } from '../ledger/ledger-key';

const SOURCES = 6;
const CLOCKS = 40;
const PROCESSES = 2;
/** A life lasts between these; starting takes two to three seconds of it. */
const LIFE_MS = { least: 2500, most: 6500 };
const SETTLE_MS = 90_000;

export interface CrashReport {
  readonly kills: number;
  readonly itemsServed: number;
  readonly articles: number;
  readonly articlesLost: number;
  readonly articlesDoubled: number;
  readonly unplaced: number;
  readonly notices: number;
  readonly noticesMissing: number;
  readonly noticesDoubled: number;
  readonly ledgerEntries: number;
  readonly checkpoints: number;
  readonly ledgerSound: boolean;
}

/**
 * Kills the whole process group of two job processes again and again, with SIGKILL, while feeds bring
 * articles and clocks fall due, then lets them finish and compares what is stored with what was served.
 *
 * @param database a migrated, empty database, connected as its owner
 */
export async function runCrashRig(
  database: DataSource,
  databaseUrl: string,
  kills: number,
  random: () => number,
  progress: (kill: number) => void = () => undefined,
): Promise<CrashReport> {
  const started = Date.now();
  const served = (source: number) => Math.floor((Date.now() - started) / 400) + source;
  const feeds = await serveFeeds(served);
  const folder = await mkdtemp(join(tmpdir(), 'huixiang-crash-'));
  const keyFile = join(folder, 'ledger.key');
  await prepare(database, feeds.port, (kills * (LIFE_MS.least + LIFE_MS.most)) / 2);
  for (let kill = 1; kill <= kills; kill += 1) {
    await releaseLeases(database);
    const group = startGroup(databaseUrl, keyFile);
    await sleep(LIFE_MS.least + random() * (LIFE_MS.most - LIFE_MS.least));
    await killGroup(group);
    progress(kill);
  }
  const last = Array.from({ length: SOURCES }, (_, source) => served(source));
  feeds.freeze(last);
  const group = startGroup(databaseUrl, keyFile);
  const expected = last.reduce((sum, count) => sum + count, 0);
  await settle(database, expected);
  await killGroup(group);
  feeds.close();
  const found = await report(database, kills, expected, keyFile);
  await rm(folder, { recursive: true });
  return found;
}

async function serveFeeds(served: (source: number) => number) {
  let frozen: readonly number[] | null = null;
  const server = createServer((request, response) => {
    const source = Number(request.url?.slice(1));
    const count = frozen?.[source] ?? served(source);
    const items = Array.from(
      { length: count },
      (_, i) =>
        `<item><title>第 ${source} 源第 ${i} 条消息</title><guid>${source}-${i}</guid><description>这是第 ${i} 条，讲述第 ${source} 号院子的供暖情况与检修安排。</description></item>`,
    );
    response.end(
      `<rss version="2.0"><channel><title>s</title>${items.reverse().join('')}</channel></rss>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    freeze: (counts: readonly number[]) => (frozen = counts),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sources, and cases whose clocks fall due while the kills go on, each with all its notices ahead. */
async function prepare(database: DataSource, port: number, durationMs: number): Promise<void> {
  await database.query(`
    INSERT INTO place VALUES ('990000', '云岫省', NULL);
    INSERT INTO unit (name, kind, path, place_code) VALUES ('云岫省人民政府', 'government', '/1/', '990000');
    INSERT INTO account (login, name, unit_id, role, password_hash) SELECT 'officer', '林知微', id, 'officer', 'none' FROM unit;
  `);
  for (let source = 0; source < SOURCES; source += 1) {
    await database.query(
      `INSERT INTO source (name, url, tier, interval_seconds) VALUES ($1, $2, 'forum', 5)`,
      [`源 ${source}`, `http://127.0.0.1:${port}/${source}`],
    );
  }
  for (let i = 0; i < CLOCKS; i += 1) {
    const dueSeconds = 4 + (durationMs / 1000) * (i / CLOCKS);
    await database.query(
      `WITH event AS (
         INSERT INTO event (title, scope_path, first_reported_at, first_seen_at, last_article_at, terms, members)
         VALUES ($1, '/1/', now(), now(), now() - interval '30 days', '{}', 1) RETURNING id
       ), opened AS (
         INSERT INTO response_case (number, event_id, title, level, unit_id, routing, detected_at, opened_at, opened_by)
         SELECT $1, event.id, $1, 'IV', unit.id, '{}', now(), now(), account.id FROM event, unit, account RETURNING id
       )
       INSERT INTO clock (case_id, rule_id, duty, basis, amount, unit, anchor_kind, anchor_at, due_at, next_notice_at)
       SELECT id, 'D4', 'response', '国办发〔2016〕61号', 48, 'hour', 'detected', now(), now() + make_interval(secs => $2),
              now() + make_interval(secs => $2 / 2) FROM opened`,
      [`崩溃 ${i}`, dueSeconds],
    );
  }
}

/** Stands in for the two minutes a lease of a killed process takes to run out. */
async function releaseLeases(database: DataSource): Promise<void> {
  await database.query('UPDATE source SET next_check_at = least(next_check_at, now())');
  await database.query(`UPDATE feed_host SET free_at = '-infinity'`);
}

function startGroup(databaseUrl: string, keyFile: string): ChildProcess {
  const main = join(__dirname, '../../dist/main.js');
  const command = Array.from({ length: PROCESSES }, () => `"${process.execPath}" "${main}" &`).join(
    ' ',
  );
  return spawn('sh', ['-c', `${command} wait`], {
    detached: true,
    stdio: 'ignore',
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: databaseUrl,
      ROLES: 'jobs',
      PORT: '0',
      LEDGER_KEY_FILE: keyFile,
      FEED_ALLOWED_HOSTS: '127.0.0.1',
    },
  });
}

async function killGroup(group: ChildProcess): Promise<void> {
  const ended = new Promise((done) => group.once('exit', done));
  process.kill(-group.pid!, 'SIGKILL');
  await ended;
}

async function settle(database: DataSource, expected: number): Promise<void> {
  for (const deadline = Date.now() + SETTLE_MS; Date.now() < deadline;) {
    const [row] = await database.query<{ settled: boolean }[]>(
      `SELECT (SELECT count(*) FROM article WHERE placed_at IS NOT NULL) >= $1
         AND NOT EXISTS (SELECT FROM clock WHERE next_notice_at IS NOT NULL)
         AND NOT EXISTS (SELECT FROM ledger_pending) AS settled`,
      [expected],
    );
    if (row?.settled === true) return;
    await releaseLeases(database);
    await sleep(1000);
  }
}

async function report(
  database: DataSource,
  kills: number,
  itemsServed: number,
  keyFile: string,
): Promise<CrashReport> {
  const one = async (sql: string): Promise<number> => {
    const [row] = await database.query<{ n: number }[]>(`SELECT (${sql})::int AS n`);
    return row?.n ?? NaN;
  };
  const articles = await one('SELECT count(*) FROM article');
  const distinct = await one('SELECT count(DISTINCT (source_id, identity)) FROM article');
  const noticeEntries = `FROM ledger_entry WHERE kind IN ('clock.half', 'clock.four_fifths', 'clock.breach', 'clock.overdue')`;
  const notices = await one(`SELECT count(*) ${noticeEntries}`);
  const distinctNotices = await one(`SELECT count(DISTINCT (kind, subject_id)) ${noticeEntries}`);
  const ledger = await replay(database, keyFile);
  return {
    kills,
    itemsServed,
    articles,
    articlesLost: itemsServed - distinct,
    articlesDoubled: articles - distinct,
    unplaced: await one('SELECT count(*) FROM article WHERE placed_at IS NULL'),
    notices,
    noticesMissing: 4 * CLOCKS - distinctNotices,
    noticesDoubled: notices - distinctNotices,
    ...ledger,
  };
}

/** Recomputes the tree from the stored bytes and holds every signed checkpoint against it. */
async function replay(database: DataSource, keyFile: string) {
  const signer = loadLedgerSigner({ LEDGER_KEY_FILE: keyFile, LEDGER_ORIGIN: 'huixiang/ledger' });
  const entries = await database.query<{ index: number; body: Buffer }[]>(
    'SELECT index, body FROM ledger_entry ORDER BY index',
  );
  const notes = await database.query<{ size: number; note: string }[]>(
    'SELECT size, note FROM ledger_checkpoint ORDER BY size',
  );
  const bySize = new Map(notes.map(({ size, note }) => [size, openCheckpoint(note, signer)]));
  let range = EMPTY_RANGE;
  let agreeing = 0;
  let contiguous = true;
  for (const { index, body } of entries) {
    contiguous &&= index === range.size;
    range = appendLeaf(range, leafHash(body));
    const checkpoint = bySize.get(range.size);
    if (checkpoint != null && sameHash(checkpoint.root, rootOfRange(range))) agreeing += 1;
  }
  return {
    ledgerEntries: entries.length,
    checkpoints: notes.length,
    ledgerSound: contiguous && agreeing === notes.length && bySize.has(range.size),
  };
}
