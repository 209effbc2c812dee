import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { StandardChange, StandardPreview, StandardView } from '@huixiang/contracts';
import { DomainError, assess, attributedTo, beijingDay, isWholeScope } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';
import { UnitsService } from '../units/units.service';
import { assessedCases } from './case-records.queries';
import { readStandards, standardOf } from './standards.queries';

const YEAR_MS = 365 * 24 * 3_600_000;

/** By what responses are judged, as dated data. A standard is never edited: another follows it from a day on. */
@Injectable()
export class StandardsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly units: UnitsService,
  ) {}

  list(): Promise<StandardView[]> {
    return readStandards(this.database.manager);
  }

  /** The scores of the last year by the standard in force and by another, of governments that have cases. */
  async preview({ standard }: StandardChange, actor: Actor): Promise<StandardPreview> {
    refuseParts(actor);
    const tx = this.database.manager;
    const asOf = await databaseNow(tx);
    const from = new Date(asOf.getTime() - YEAR_MS);
    const { standard: standing } = await standardOf(tx, asOf);
    const cases = await assessedCases(tx, { scope: actor.unit.path, from, to: asOf, asOf });
    const units = (await this.units.within(actor.unit.path)).flatMap(({ kind, ...unit }) => {
      const own = cases.flatMap((one) => attributedTo(one, unit.path) ?? []);
      if (kind !== 'government' || own.length === 0) return [];
      const by = (one: typeof standard) => {
        const { score, grade } = assess(own, asOf, one);
        return { score, grade };
      };
      const named = { id: unit.id, name: unit.name };
      return [{ unit: named, cases: own.length, before: by(standing), after: by(standard) }];
    });
    return { from: from.toISOString(), to: asOf.toISOString(), units };
  }

  /** Puts another standard in force from a day on, today at the earliest; only for the whole of what is assessed here. */
  async set({ validFrom, standard, basis }: StandardChange, actor: Actor): Promise<number> {
    refuseParts(actor);
    return this.database.transaction(async (tx) => {
      const now = await databaseNow(tx);
      if (validFrom < beijingDay(now)) throw new DomainError('standard.past', { validFrom });
      const [row] = await tx.query<{ id: number }[]>(
        'INSERT INTO assessment_standard (valid_from, standard, basis, set_at, set_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        [validFrom, JSON.stringify(standard), basis, now, actor.id],
      );
      await record(tx, now, {
        kind: 'standard.set',
        subject: { type: 'standard', id: row!.id },
        scope: actor.unit.path,
        actor,
        data: { validFrom, basis, standard },
      });
      return row!.id;
    });
  }
}

function refuseParts(actor: Actor): void {
  if (!isWholeScope(actor.unit.path)) throw new DomainError('standard.whole_only');
}
