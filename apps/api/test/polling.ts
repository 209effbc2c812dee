import type { NestExpressApplication } from '@nestjs/platform-express';
import { type LedgerBody, type SourceDetail, ledgerBody, sourceDetail } from '@huixiang/contracts';
import { Sequencer } from '../src/ledger/sequencer';
import { Ingestion } from '../src/sources/ingestion';
import { type TestDatabase, aDatabase, aServer, setClock } from './database';
import {
  type Inserted,
  type InsertedUnit,
  type Person,
  aPerson,
  aSmallProvince,
  aSource,
  browser,
} from './factories';
import { rss } from './feed-server';
import { type WebSite, aWebSite } from './web-site';

export const NOW = new Date('2026-05-01T08:00:00Z');
export const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
export const DAY = 86_400;
export const range = (length: number) => Array.from({ length }, (_, i) => i + 1);
export const DOCUMENT = rss({
  guid: 'a',
  title: '供餐变质',
  body: '家长反映学校供餐出现变质食物。',
});
export const SETTINGS = { FEED_ALLOWED_HOSTS: '127.0.0.0/8', FEED_HOST_GAP_SECONDS: '2' };

/** Two processes that poll one database, and a site at every address of 127.0.0.0/8. */
export class Polling {
  /** The site of the test that runs. */
  site!: WebSite;

  private constructor(
    readonly database: TestDatabase,
    readonly app: NestExpressApplication,
    readonly other: NestExpressApplication,
    readonly province: InsertedUnit,
    readonly officer: Person,
  ) {}

  static async begin(): Promise<Polling> {
    const database = await aDatabase();
    const { province } = await aSmallProvince(database);
    const officer = await aPerson(database, 'officer', province);
    const [app, other] = [await aServer(database, SETTINGS), await aServer(database, SETTINGS)];
    return new Polling(database, app, other, province, officer);
  }

  async end(): Promise<void> {
    await this.app.close();
    await this.other.close();
    await this.database.drop();
  }

  /** Before each test: the clock at NOW, no source of another test, a site that answers with a document. */
  async reset(): Promise<void> {
    await setClock(this.database, NOW);
    await this.database.source.query('UPDATE source SET paused_at = huixiang_now()');
    this.site = await aWebSite(() => ({ body: DOCUMENT }));
  }

  async poll(server = this.app): Promise<number> {
    const taken = await server.get(Ingestion).poll();
    await server.get(Ingestion).settle();
    return taken;
  }

  async pollAll(server = this.app): Promise<void> {
    while ((await this.poll(server)) > 0);
  }

  clock(at: Date): Promise<void> {
    return setClock(this.database, at);
  }

  /** A source of the site (or of a whole address), due now or at `due` seconds. */
  async source(address: string, due = 0): Promise<Inserted> {
    const url = address.startsWith('/') ? this.site.address(address) : address;
    const source = await aSource(this.database, { url, intervalSeconds: 600 });
    await this.set(source, 'next_check_at = $2', after(due));
    return source;
  }

  async set({ id }: Inserted, assignments: string, ...values: unknown[]): Promise<void> {
    await this.database.source.query(`UPDATE source SET ${assignments} WHERE id = $1`, [
      id,
      ...values,
    ]);
  }

  /** Asks one source at this moment, whenever it is due. */
  async askAt(source: Inserted, at: Date): Promise<void> {
    await this.clock(at);
    await this.set(source, 'next_check_at = $2', at);
    expect(await this.poll()).toBe(1);
  }

  view({ id }: Inserted): Promise<SourceDetail> {
    return browser(this.app, this.officer).read(`/sources/${id}`, sourceDetail);
  }

  /** Seconds until the source is asked again. */
  async wait(source: Inserted, from = NOW): Promise<number> {
    return (new Date((await this.view(source)).nextCheckAt).getTime() - from.getTime()) / 1000;
  }

  ledgerOf(source: Inserted): Promise<Entry[]> {
    return ledgerOf(this.app, this.database, source);
  }
}

type Entry = Pick<LedgerBody, 'kind' | 'data'> & { readonly by: string | null };

/** What the ledger says of a source, and who did it. */
export async function ledgerOf(
  app: NestExpressApplication,
  database: TestDatabase,
  { id }: Inserted,
): Promise<Entry[]> {
  while ((await app.get(Sequencer).sequence()) > 0);
  const rows = await database.source.query<{ body: Buffer }[]>(
    'SELECT body FROM ledger_entry ORDER BY index',
  );
  return rows
    .map(({ body }) => ledgerBody.parse(JSON.parse(body.toString())))
    .filter(({ subject }) => subject.type === 'source' && subject.id === String(id))
    .map(({ kind, data, actor }) => ({ kind, data, by: actor?.name ?? null }));
}
