import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CalendarYear } from '@huixiang/contracts';
import { DomainError, isWholeScope } from '@huixiang/domain';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/actor';
import { reckonRunningAnew } from '../cases/clocks/clock-reckoning';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';

/** The days the State Council arranges each year: off, or worked on to make up for one. */
@Injectable()
export class CalendarService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Sets the arranged days of a year. Clocks counted in days that have not run out are reckoned anew, each with an
   * entry of its own; what was met or breached stays as it was judged.
   *
   * @returns how many clocks were moved
   */
  async setYear({ year, days, reason }: CalendarYear, actor: Actor): Promise<number> {
    if (!isWholeScope(actor.unit.path)) throw new DomainError('rule.calendar_whole_only');
    // The arrangement of a year may begin in the December before it, and end in the January after.
    const outside = days.find(({ day }) => day < `${year - 1}-12-01` || day > `${year + 1}-01-31`);
    if (outside !== undefined)
      throw new DomainError('rule.day_of_other_year', { day: outside.day, year });
    if (new Set(days.map(({ day }) => day)).size !== days.length)
      throw new DomainError('rule.day_twice', { year });
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('calendar'))`);
      const now = await databaseNow(tx);
      await tx.query('DELETE FROM calendar_day WHERE year = $1', [year]);
      await tx.query(
        `INSERT INTO calendar_day (day, year, off, name, basis)
         SELECT day, $2, off, name, basis FROM jsonb_to_recordset($1::jsonb) AS d (day date, off boolean, name text, basis text)
         ON CONFLICT (day) DO UPDATE SET year = excluded.year, off = excluded.off, name = excluded.name, basis = excluded.basis`,
        [JSON.stringify(days), year],
      );
      await record(tx, now, {
        kind: 'rule.calendar_set',
        subject: { type: 'rule', id: `calendar-${year}` },
        scope: actor.unit.path,
        actor,
        data: {
          year,
          off: days.filter((day) => day.off).length,
          worked: days.filter((day) => !day.off).length,
          reason,
        },
      });
      return reckonRunningAnew(tx, now);
    });
  }
}
