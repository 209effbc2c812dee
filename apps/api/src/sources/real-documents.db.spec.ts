import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type TestDatabase, aDatabase, aServer } from '../../test/database';
import { Placer } from '../events/placer';
import { Ingestion } from './ingestion';

const FEEDS = resolve(__dirname, '../../../../../shared/feeds');

interface Oracle {
  readonly bozo: number;
  readonly entries: readonly {
    readonly id: string | null;
    readonly link: string;
    readonly title: string;
    readonly published_utc: string | null;
  }[];
}

jest.setTimeout(120_000);

/** Real documents of Chinese media, through the real pipeline from a real HTTP server. */
describe('real feed documents', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  const site = createServer((request, response) => {
    response.end(readFileSync(join(FEEDS, decodeURIComponent(request.url ?? ''))));
  });

  beforeAll(async () => {
    if (!existsSync(FEEDS))
      throw new Error(`the feed documents are missing: ${FEEDS} (see its README)`);
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    database = await aDatabase();
    app = await aServer(database);
  });

  afterAll(async () => {
    await app?.close();
    await database?.drop();
    site.closeAllConnections();
    site.close();
  });

  it('are read item by item as an independent reader reads them, and each is stored once', async () => {
    const oracle = JSON.parse(readFileSync(join(FEEDS, 'oracle.json'), 'utf8')) as Record<
      string,
      Oracle
    >;
    const xml = readdirSync(join(FEEDS, 'documents')).filter(
      (name) => name.startsWith('cn__') && oracle[name]?.bozo === 0,
    );
    const json = readdirSync(join(FEEDS, 'json_feed_cn'));
    const paths = [
      ...xml.map((name) => `documents/${name}`),
      ...json.map((name) => `json_feed_cn/${name}`),
    ];
    const port = (site.address() as AddressInfo).port;
    for (const path of paths) {
      await database.source.query(
        `INSERT INTO source (name, url, tier) VALUES ($1, $2, 'central')`,
        [path, `http://127.0.0.1:${port}/${encodeURIComponent(path)}`],
      );
    }
    while ((await app.get(Ingestion).poll()) > 0) await app.get(Ingestion).settle();
    const stored = new Map(
      (
        await database.source.query<{ name: string; articles: number; failure: string | null }[]>(
          'SELECT s.name, s.failure, count(a.id) AS articles FROM source s LEFT JOIN article a ON a.source_id = s.id GROUP BY s.id',
        )
      ).map((row) => [row.name, row]),
    );
    const expected = paths.map((path) => [path, itemsIn(path, oracle)] as const);
    expect(
      paths.map((path) => [path, stored.get(path)?.articles, stored.get(path)?.failure]),
    ).toEqual(expected.map(([path, items]) => [path, items, null]));
    const total = expected.reduce((sum, [, items]) => sum + items, 0);
    process.stderr.write(
      `    ${paths.length} documents, ${total} items in, ${total} articles stored\n`,
    );
    expect(total).toBeGreaterThan(500);
  });

  it('are stored without garbling, dated as the independent reader dates them', async () => {
    const oracle = JSON.parse(readFileSync(join(FEEDS, 'oracle.json'), 'utf8')) as Record<
      string,
      Oracle
    >;
    const [garbled] = await database.source.query<{ n: number }[]>(
      `SELECT count(*) AS n FROM article WHERE title || body LIKE '%' || chr(65533) || '%'`,
    );
    expect(garbled?.n).toBe(0);
    const rows = await database.source.query<{ title: string; claimed_at: Date | null }[]>(
      `SELECT a.title, a.claimed_at FROM article a JOIN source s ON s.id = a.source_id WHERE s.name = 'documents/cn__36kr.gbk.xml'`,
    );
    const claimed = new Map(rows.map((row) => [row.title, row.claimed_at?.toISOString()]));
    for (const entry of oracle['cn__36kr.gbk.xml']?.entries ?? []) {
      expect([entry.title, claimed.get(entry.title)]).toEqual([
        entry.title,
        entry.published_utc === null ? undefined : new Date(entry.published_utc).toISOString(),
      ]);
    }
  });

  it('are all placed', async () => {
    while ((await app.get(Placer).place()) > 0);
    const [row] = await database.source.query<{ n: number }[]>(
      'SELECT count(*) AS n FROM article WHERE placed_at IS NULL',
    );
    expect(row?.n).toBe(0);
  });
});

/** Items of a document that say something and can be told apart; one of them holds two blank ones. */
function itemsIn(path: string, oracle: Record<string, Oracle>): number {
  if (path.startsWith('documents/')) {
    const entries = oracle[path.slice('documents/'.length)]?.entries ?? [];
    return new Set(entries.filter(({ title }) => title !== '').map(({ id, link }) => id ?? link))
      .size;
  }
  const feed = JSON.parse(readFileSync(join(FEEDS, path), 'utf8')) as { items: { id: string }[] };
  return new Set(feed.items.map((item) => item.id)).size;
}
