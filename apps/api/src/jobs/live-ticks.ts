import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LiveGateway } from '../live/live.gateway';
import { once } from './tick';

/** The schedules of a process that serves screens. */
@Injectable()
export class LiveTicks {
  readonly #logger = new Logger(LiveTicks.name);
  readonly #pass = once(this.#logger, 'passing notices on', () => this.live.pass());
  readonly #passHeat = once(this.#logger, 'passing heat on', () => this.live.passHeat());
  readonly #cutEnded = once(this.#logger, 'cutting ended sessions', () => this.live.cutEnded());

  constructor(private readonly live: LiveGateway) {}

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
