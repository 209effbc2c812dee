import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleDestroy,
} from '@nestjs/common';
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
import { Ticks } from './ticks';

/** Every schedule of the product. Ticks are wake-up hints: a missed one loses nothing. */
@Injectable()
export class Jobs implements OnModuleDestroy, BeforeApplicationShutdown {
  readonly #ticks = new Ticks(new Logger(Jobs.name));
  readonly #poll = this.#ticks.untilIdle('polling', () => this.ingestion.poll());
  readonly #fullTexts = this.#ticks.untilIdle('full texts', () => this.fullTexts.fetchDue());
  readonly #place = this.#ticks.untilIdle('placing', () => this.placer.place());
  readonly #notices = this.#ticks.untilIdle('clock notices', () => this.clocks.give());
  readonly #wake = this.#ticks.untilIdle('waking alerts', () => this.alerts.wake());
  readonly #call = this.#ticks.untilIdle('calling people', () => this.calls.call());
  readonly #dispatch = this.#ticks.untilIdle('laying out messages', () =>
    this.dispatcher.dispatch(),
  );
  readonly #send = this.#ticks.untilIdle('sending messages', () => this.sender.send());
  readonly #keepPages = this.#ticks.untilIdle('keeping pages of releases', () =>
    this.evidence.keepPages(),
  );
  readonly #cosign = this.#ticks.once('the witnesses', () => this.witnesses.ask());
  readonly #carry = this.#ticks.once('the witness', () => this.witness.carry());
  readonly #settle = this.#ticks.once('settling events', () =>
    this.events.settleSilent(this.database.manager),
  );
  readonly #sweep = this.#ticks.once('sweeping sessions', () => this.sessions.sweep());
  readonly #brief = this.#ticks.untilIdle('composing briefings', () => this.briefings.composeDue());
  readonly #clearExports = this.#ticks.once('clearing exports', () => this.exports.clear());
  readonly #forgetHosts = this.#ticks.once('forgetting hosts', () => this.fullTexts.forgetHosts());
  readonly #look = this.#ticks.untilIdle('looking for signals', () => this.signals.look());
  readonly #takeInWords = this.#ticks.once('taking in words', () => this.search.takeInWords());
  readonly #sequence = this.#ticks.untilIdle('sequencing', () => this.sequencer.sequence());

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

  onModuleDestroy(): void {
    this.#ticks.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.ended();
  }

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
