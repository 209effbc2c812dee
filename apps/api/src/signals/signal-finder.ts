import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { signalsAmong } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { growSignal, keepSignal, risingPairs, signalOf } from './signal-finder.queries';

const LOCK = `hashtext('huixiang signals')`;

/** Looks for what rises from nothing in negative articles, before there are enough of them for an alert. */
@Injectable()
export class SignalFinder {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** One look; where another process is looking, none. How many signals are new. */
  async look(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ held: boolean }[]>(
        `SELECT pg_try_advisory_xact_lock(${LOCK}) AS held`,
      );
      if (lock?.held !== true) return 0;
      const now = await databaseNow(tx);
      let found = 0;
      for (const signal of signalsAmong(await risingPairs(tx))) {
        const known = await signalOf(tx, signal);
        if (known !== null) {
          await growSignal(tx, known, signal, now);
          continue;
        }
        found += 1;
        const { id, scope } = await keepSignal(tx, signal, now);
        await record(tx, now, {
          kind: 'signal.found',
          subject: { type: 'signal', id },
          scope,
          data: { articles: signal.articleIds.length },
        });
      }
      return found;
    });
  }
}
