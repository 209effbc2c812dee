import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import {
  type DocumentOutcome,
  FeedFetcher,
  ReaderPool,
  type ReadingContext,
} from '@huixiang/feeds';

export const FEED_USAGE = `用法：huixiang feed read 文件或网址 [选项]
      huixiang feed read --many [选项]     从标准输入逐行读文件名，每行输出一个结果

  --content-type T   按此 Content-Type 解码（文件没有响应头）
  --zone Z           没有时区的日期按此时区理解，默认 Asia/Shanghai
  --base URL         相对网址以此为准，默认是文档自己的网址
  --now T            相对日期（3小时前）从此刻算起，默认现在
  --allow HOST       允许抓取的内网主机，可给多个

环境变量 FEED_PROXY（http://主机:端口）：经此代理抓取网址。
每个文档输出一行 JSON：{ok, format, encoding, reader, title, language, items, problems}
退出码：0 读出；1 有读不出的；2 用法有误。`;

interface Options {
  readonly contentType: string | null;
  readonly zone: string;
  readonly base: string | undefined;
  readonly now: Date;
  readonly allow: readonly string[];
  readonly proxy: string | undefined;
}

/** What is printed for one document; times are ISO 8601 in UTC. */
export interface FeedReading {
  readonly ok: boolean;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly reader: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly {
    readonly id: string | null;
    readonly url: string | null;
    readonly title: string;
    readonly text: string;
    readonly published: string | null;
    readonly publishedRaw: string | null;
    readonly author: string | null;
  }[];
  readonly problems: readonly { readonly code: string; readonly detail: string; item?: number }[];
}

/** Runs `huixiang feed read`; returns the exit code. Paths are relative to `cwd`. */
export async function feedCommand(args: readonly string[], cwd: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'content-type': { type: 'string' },
      zone: { type: 'string', default: 'Asia/Shanghai' },
      base: { type: 'string' },
      now: { type: 'string' },
      allow: { type: 'string', multiple: true, default: [] },
      many: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [verb, target, ...more] = positionals;
  const isMeant = verb === 'read' && more.length === 0 && values.many === (target === undefined);
  if (values.help || !isMeant) {
    console.log(FEED_USAGE);
    return values.help ? 0 : 2;
  }
  const options: Options = {
    contentType: values['content-type'] ?? null,
    zone: knownZone(values.zone),
    base: values.base,
    now: values.now === undefined ? new Date() : knownTime(values.now),
    allow: values.allow,
    proxy: knownProxy(process.env['FEED_PROXY']),
  };
  const pool = new ReaderPool();
  try {
    return target === undefined
      ? await readMany(pool, options, cwd)
      : await readOne(pool, options, cwd, target);
  } finally {
    await pool.close();
  }
}

async function readOne(
  pool: ReaderPool,
  options: Options,
  cwd: string,
  target: string,
): Promise<number> {
  const reading = /^https?:\/\//i.test(target)
    ? await readAddress(pool, options, target)
    : await readFileAt(pool, options, resolve(cwd, target)).catch(noFile);
  console.log(JSON.stringify(reading));
  return reading.ok ? 0 : 1;
}

async function readMany(pool: ReaderPool, options: Options, cwd: string): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const file = line.trim();
    if (file === '') continue;
    const reading = await readFileAt(pool, options, resolve(cwd, file)).catch(noFile);
    if (!reading.ok) code = 1;
    process.stdout.write(`${JSON.stringify({ file, ...reading })}\n`);
  }
  return code;
}

async function readFileAt(pool: ReaderPool, options: Options, path: string): Promise<FeedReading> {
  const bytes = await readFile(path);
  return readingOf(
    await pool.read(bytes, options.contentType, contextOf(options, options.base ?? '')),
  );
}

function noFile(error: unknown): FeedReading {
  return unread('no_file', (error as Error).message);
}

async function readAddress(pool: ReaderPool, options: Options, url: string): Promise<FeedReading> {
  const fetcher = new FeedFetcher({ allowedHosts: options.allow, proxy: options.proxy });
  try {
    const fetched = await fetcher.fetch({ url, etag: null, lastModified: null });
    if (fetched.kind === 'failed') return unread(fetched.failure, fetched.detail);
    if (fetched.kind === 'not_modified') return unread('bad_status', 'HTTP 304');
    const context = contextOf(options, options.base ?? fetched.url);
    return readingOf(
      await pool.read(fetched.bytes, options.contentType ?? fetched.contentType, context),
    );
  } finally {
    await fetcher.close();
  }
}

function contextOf({ now, zone }: Options, baseUrl: string): ReadingContext {
  return { baseUrl, now, zone };
}

function readingOf(outcome: DocumentOutcome): FeedReading {
  if (outcome.kind === 'unreadable')
    return unread(outcome.reason, outcome.detail, outcome.encoding);
  const { format, encoding, reader, title, language, items, problems } = outcome;
  return {
    ok: true,
    format,
    encoding,
    reader,
    title,
    language,
    items: items.map((item) => ({
      id: item.guid,
      url: item.url,
      title: item.title,
      text: item.body,
      published: item.claimedAt?.toISOString() ?? null,
      publishedRaw: item.claimedRaw,
      author: item.byLine,
    })),
    problems,
  };
}

function unread(code: string, detail: string, encoding: string | null = null): FeedReading {
  return {
    ok: false,
    format: null,
    encoding,
    reader: null,
    title: null,
    language: null,
    items: [],
    problems: [{ code, detail }],
  };
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`--zone 不是时区名：${zone}（应如 Asia/Shanghai）`);
  }
}

function knownProxy(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  if (!/^https?:/i.test(address) || !URL.canParse(address))
    throw new Error(`FEED_PROXY 不是代理的网址：${address}（应如 http://proxy:3128）`);
  return address;
}

function knownTime(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new Error(`--now 不是时间：${text}（应如 2026-11-23T12:00:00+08:00）`);
  return at;
}
