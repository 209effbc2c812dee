import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LiveGateway } from '../live/live.gateway';
import { Ticks } from './ticks';

/** The schedules of a process that serves screens. */
@Injectable()
export class LiveTicks implements OnModuleDestroy, BeforeApplicationShutdown {
  readonly #ticks = new Ticks(new Logger(LiveTicks.name));
  readonly #pass = this.#ticks.once('passing notices on', () => this.live.pass());
  readonly #passHeat = this.#ticks.once('passing heat on', () => this.live.passHeat());
  readonly #cutEnded = this.#ticks.once('cutting ended sessions', () => this.live.cutEnded());

  constructor(private readonly live: LiveGateway) {}

  onModuleDestroy(): void {
    this.#ticks.stop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#ticks.ended();
  }

  @Interval(100)
  async pass(): Promise<void> {
    await this.#pass();
  }

  @Interval(1000)
  async passHeat(): Promise<void> {
    await this.#passHeat();
  }

  @Interval(30_000)
  async cutEnded(): Promise<void> {
    await this.#cutEnded();
  }
}
