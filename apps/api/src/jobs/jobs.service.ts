import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { SessionService } from '../access/session.service';
import { AlertsService } from '../alerts/alerts.service';
import { AlertCalls } from '../duty/alert-calls';
import { BriefingsService } from '../briefings/briefings.service';
import { ClockNotices } from '../cases/clocks/clock-notices';
import { EventRefresh } from '../events/event-refresh';
import { Placer } from '../events/placer';
import { ExportsService } from '../exports/exports.service';
import { Sequencer } from '../ledger/sequencer';
import { Witness } from '../ledger/witness';
import { Witnesses } from '../ledger/witnesses';
import { Dispatcher } from '../messages/dispatcher';
import { EvidenceService } from '../releases/evidence.service';
import { Sender } from '../messages/sender';
import { SearchService } from '../search/search.service';
import { FullTexts } from '../sources/full-texts';
import { SignalFinder } from '../signals/signal-finder';
import { Ingestion } from '../sources/ingestion';
import { once, untilIdle } from './tick';

/** Every schedule of the product. Ticks are wake-up hints: a missed one loses nothing. */
@Injectable()
export class Jobs {
  readonly #logger = new Logger(Jobs.name);
  readonly #poll = untilIdle(this.#logger, 'polling', () => this.ingestion.poll());
  readonly #fullTexts = untilIdle(this.#logger, 'full texts', () => this.fullTexts.fetchDue());
  readonly #place = untilIdle(this.#logger, 'placing', () => this.placer.place());
  readonly #notices = untilIdle(this.#logger, 'clock notices', () => this.clocks.give());
  readonly #wake = untilIdle(this.#logger, 'waking alerts', () => this.alerts.wake());
  readonly #call = untilIdle(this.#logger, 'calling people', () => this.calls.call());
  readonly #dispatch = untilIdle(this.#logger, 'laying out messages', () =>
    this.dispatcher.dispatch(),
  );
  readonly #send = untilIdle(this.#logger, 'sending messages', () => this.sender.send());
  readonly #keepPages = untilIdle(this.#logger, 'keeping pages of releases', () =>
    this.evidence.keepPages(),
  );
  readonly #cosign = once(this.#logger, 'the witnesses', () => this.witnesses.ask());
  readonly #carry = once(this.#logger, 'the witness', () => this.witness.carry());
  readonly #settle = once(this.#logger, 'settling events', () =>
    this.events.settleSilent(this.database.manager),
  );
  readonly #sweep = once(this.#logger, 'sweeping sessions', () => this.sessions.sweep());
  readonly #brief = untilIdle(this.#logger, 'composing briefings', () =>
    this.briefings.composeDue(),
  );
  readonly #clearExports = once(this.#logger, 'clearing exports', () => this.exports.clear());
  readonly #forgetHosts = once(this.#logger, 'forgetting hosts', () =>
    this.fullTexts.forgetHosts(),
  );
  readonly #look = untilIdle(this.#logger, 'looking for signals', () => this.signals.look());
  readonly #takeInWords = once(this.#logger, 'taking in words', async () => {
    await this.search.takeInWords();
  });
  readonly #sequence = untilIdle(this.#logger, 'sequencing', () => this.sequencer.sequence());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly ingestion: Ingestion,
    private readonly fullTexts: FullTexts,
    private readonly placer: Placer,
    private readonly events: EventRefresh,
    private readonly signals: SignalFinder,
    private readonly alerts: AlertsService,
    private readonly calls: AlertCalls,
    private readonly clocks: ClockNotices,
    private readonly evidence: EvidenceService,
    private readonly sequencer: Sequencer,
    private readonly dispatcher: Dispatcher,
    private readonly sender: Sender,
    private readonly witness: Witness,
    private readonly witnesses: Witnesses,
    private readonly sessions: SessionService,
    private readonly exports: ExportsService,
    private readonly briefings: BriefingsService,
    private readonly search: SearchService,
  ) {}

  @Interval(1000)
  async poll(): Promise<void> {
    await this.#poll();
  }

  @Interval(2000)
  async fetchFullTexts(): Promise<void> {
    await this.#fullTexts();
  }

  @Interval(200)
  async place(): Promise<void> {
    await this.#place();
    // What it raised goes out now, not with the next tick.
    await this.#sequence();
  }

  @Interval(1000)
  async giveNotices(): Promise<void> {
    await this.#notices();
    await this.#wake();
    await this.#call();
  }

  @Interval(200)
  async sequence(): Promise<void> {
    await this.#sequence();
  }

  @Interval(2000)
  async keepPages(): Promise<void> {
    await this.#keepPages();
  }

  @Interval(500)
  async layOutMessages(): Promise<void> {
    await this.#dispatch();
  }

  @Interval(500)
  async sendMessages(): Promise<void> {
    await this.#send();
  }

  @Interval(5000)
  async cosignCheckpoint(): Promise<void> {
    await this.#cosign();
  }

  @Interval(10_000)
  async carryCheckpoint(): Promise<void> {
    await this.#carry();
  }

  @Interval(300_000)
  async lookForSignals(): Promise<void> {
    await this.#look();
  }

  /** In a load PostgreSQL does it itself, whenever many wait; this is for the few that come otherwise. */
  @Interval(600_000)
  async takeInWords(): Promise<void> {
    await this.#takeInWords();
  }

  @Interval(30_000)
  async composeBriefings(): Promise<void> {
    await this.#brief();
  }

  @Interval(60_000)
  async tidy(): Promise<void> {
    await this.#settle();
    await this.#sweep();
    await this.#clearExports();
    await this.#forgetHosts();
  }
}
