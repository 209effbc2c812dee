import 'reflect-metadata';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { Admission } from '../articles/admission';
import { ClockNotices } from '../cases/clocks/clock-notices';
import type { Config } from '../config';
import { databaseNow } from '../database/clock';
import { Placer } from '../events/placer';
import { EventRefresh } from '../events/event-refresh';
import { record } from '../ledger/record';
import { rootPath } from '../units/root-path';
import { Sequencer } from '../ledger/sequencer';
import { SignalFinder } from '../signals/signal-finder';
import { Ingestion } from '../sources/ingestion';
import { feedDocument } from './feed-document';
import { SOURCES } from './province';
import { type Act, SampleActs } from './sample-acts';
import { SampleClock } from './sample-clock';
import { insertProvince } from './sample-rows';
import { type SampleItem, historyItems } from './sample-script';

@Module({})
class SampleModule {}

/** Articles that appear within this time arrive together. */
const STEP_MS = 10 * 60_000;
/** Signals are looked for as often: as often as they are everywhere would take most of the time. */
const LOOK_EVERY_MS = 3 * 3_600_000;

/**
 * Tells the sample: three weeks of a fictional province pass through the product itself (documents
 * are read, articles placed, alerts raised, clocks run out, people act) under a clock of its own.
 *
 * @param owner connected as the database's owner, who alone may set the clock
 * @param progress told the share that is done, in [0, 1]
 */
export async function loadSample(
  config: Config,
  owner: DataSource,
  feedHost: string,
  progress: (share: number) => void,
): Promise<void> {
  const loadedAt = await databaseNow(owner.manager);
  const clock = new SampleClock(owner);
  await clock.start();
  await clock.set(new Date(loadedAt.getTime() - 22 * 24 * 3_600_000));
  await owner.transaction((tx) => insertProvince(tx, feedHost));
  const app = await NestFactory.createApplicationContext(
    { module: SampleModule, imports: AppModule.features(config) },
    { logger: ['error', 'fatal'] },
  );
  try {
    await app.get(Admission).readPlaces();
    await new Telling(app, owner, clock, loadedAt).tell(progress);
    await clock.set(loadedAt);
    await owner.transaction(async (tx) =>
      record(tx, loadedAt, {
        kind: 'sample.loaded',
        subject: { type: 'sample', id: 'yunxiu' },
        scope: await rootPath(tx),
        data: { loadedAt: loadedAt.toISOString() },
      }),
    );
    await app.get(Sequencer).sequence();
    await owner.query('UPDATE source SET next_check_at = $1', [loadedAt]);
    await clock.stop();
  } finally {
    await app.close();
  }
}

/** When the sample in this database was loaded; null where there is none. */
export async function sampleLoadedAt(database: DataSource): Promise<Date | null> {
  const [row] = await database.query<{ at: string }[]>(
    `SELECT ledger_body(body) -> 'data' ->> 'loadedAt' AS at FROM ledger_entry WHERE kind = 'sample.loaded' LIMIT 1`,
  );
  return row === undefined ? null : new Date(row.at);
}

/** Walks through the sample's time, doing at each step what fell due by then. */
class Telling {
  readonly #sourceIds = new Map<string, number>();
  #lookedAt = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly database: DataSource,
    private readonly clock: SampleClock,
    private readonly loadedAt: Date,
  ) {}

  async tell(progress: (share: number) => void): Promise<void> {
    const items = historyItems(this.loadedAt);
    const acts = [...new SampleActs(this.app, this.database, this.loadedAt).list()].sort(
      (a, b) => a.at.getTime() - b.at.getTime(),
    );
    for (const source of await this.database.query<{ id: number; url: string }[]>(
      'SELECT id, url FROM source',
    )) {
      const key = SOURCES.find((one) => source.url.endsWith(`/feeds/${one.key}.xml`))?.key;
      if (key !== undefined) this.#sourceIds.set(key, source.id);
    }
    const steps = stepsOf(items, acts);
    for (const [i, step] of steps.entries()) {
      await this.#giveNoticesUntil(step.at);
      await this.#advance(step.at);
      await this.#land(step.items);
      for (const act of step.acts) await act.run();
      progress((i + 1) / steps.length);
    }
    await this.#giveNoticesUntil(this.loadedAt);
    await this.#advance(this.loadedAt);
  }

  /** Lets clocks run out at their own moments rather than at the next article's. */
  async #giveNoticesUntil(until: Date): Promise<void> {
    for (;;) {
      const [next] = await this.database.query<{ at: Date | null }[]>(
        'SELECT min(next_notice_at) AS at FROM clock',
      );
      if (next?.at == null || next.at > until) return;
      await this.#advance(next.at);
    }
  }

  async #advance(at: Date): Promise<void> {
    await this.clock.set(at);
    await this.app.get(ClockNotices).give();
    await this.app.get(EventRefresh).settleSilent(this.database.manager);
    if (at.getTime() - this.#lookedAt >= LOOK_EVERY_MS) {
      this.#lookedAt = at.getTime();
      await this.app.get(SignalFinder).look();
    }
    await this.app.get(Sequencer).sequence();
  }

  /** Passes each source's new items through reading and admission as one document, then places them. */
  async #land(items: readonly SampleItem[]): Promise<void> {
    for (const source of SOURCES) {
      const own = items.filter((item) => item.source === source.key);
      const id = this.#sourceIds.get(source.key);
      if (own.length === 0 || id === undefined) continue;
      const { type, body } = feedDocument(source, own);
      const outcome = await this.app.get(Ingestion).land(id, {
        kind: 'document',
        bytes: Buffer.from(body),
        contentType: type,
        etag: null,
        lastModified: null,
        url: 'https://sample.huixiang.invalid/',
        freshSeconds: null,
        hops: [],
        movedTo: null,
      });
      if (outcome.kind !== 'admitted')
        throw new Error(`a document of ${source.name} was not admitted`);
    }
    while ((await this.app.get(Placer).place()) > 0);
  }
}

interface Step {
  readonly at: Date;
  readonly items: SampleItem[];
  readonly acts: Act[];
}

/** The moments at which something happens: articles gathered by ten minutes, acts at their own time. */
function stepsOf(items: readonly SampleItem[], acts: readonly Act[]): readonly Step[] {
  const steps = new Map<number, Step>();
  const stepAt = (ms: number): Step => {
    const step = steps.get(ms) ?? { at: new Date(ms), items: [], acts: [] };
    steps.set(ms, step);
    return step;
  };
  for (const item of items)
    stepAt(Math.ceil(item.at.getTime() / STEP_MS) * STEP_MS).items.push(item);
  for (const act of acts) stepAt(act.at.getTime()).acts.push(act);
  return [...steps.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}
