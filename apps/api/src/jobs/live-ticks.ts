import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LiveGateway } from '../live/live.gateway';
import { untilIdle } from './tick';

/** The schedules of a process that serves screens. */
@Injectable()
export class LiveTicks {
  readonly #logger = new Logger(LiveTicks.name);
  readonly #pass = untilIdle(this.#logger, 'passing notices on', async () => {
    await this.live.pass();
    return 0;
  });

  constructor(private readonly live: LiveGateway) {}

  @Interval(200)
  async pass(): Promise<void> {
    await this.#pass();
  }

  @Interval(30_000)
  async cutEnded(): Promise<void> {
    await this.live.cutEnded();
  }
}
