import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseOpening } from '@huixiang/contracts';
import { DomainError, type EventLevel, isBelow } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { EventsService } from '../events/events.service';
import { record } from '../ledger/record';
import { UnitsService } from '../units/units.service';
import { startCaseClocks } from './clocks/clock-starting';
import { routeEvent } from './routing.queries';

/** Opens the response to an event: number, responsible unit, clocks, and the alert that led to it settled. */
@Injectable()
export class CaseOpener {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
    private readonly units: UnitsService,
  ) {}

  /** Returns the id of the new case. One event has one case; its second opening is refused with the first's id. */
  async open(input: CaseOpening, actor: Actor): Promise<number> {
    const event = await this.events.summary(input.eventId, actor.unit.path);
    const unit = await this.units.get(input.unitId, actor.unit.path);
    const lowered = isBelow(input.level, event.level) || isUnderstated(input, event.accidentLevel);
    if (lowered && input.levelReason === null) {
      throw new DomainError('case.level_unexplained', {
        proposed: event.level,
        accident: event.accidentLevel,
      });
    }
    return this.database.transaction(async (tx) => {
      await holdEvent(tx, input.eventId);
      const now = await databaseNow(tx);
      for (const at of [input.firstPublicAt, input.occurredAt]) {
        if (at !== null && new Date(at) > now) throw new DomainError('case.future_time', { at });
      }
      const alert = await settleAlert(tx, input.eventId, actor, now);
      const routing = await routeEvent(tx, input.eventId, input.eventLevel);
      const detectedAt = alert?.raisedAt ?? now;
      const origin = input.origin ?? (alert === null ? 'event' : 'alert');
      const number = await nextNumber(tx, now);
      const [row] = await tx.query<{ id: number }[]>(
        `INSERT INTO response_case (number, event_id, title, level, categories, field, unit_id, routing,
           occurred_at, first_public_at, detected_at, opened_at, opened_by, event_level, origin, instruction, rumour)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
        [
          number,
          input.eventId,
          input.title,
          input.level,
          input.categories,
          event.field,
          unit.id,
          JSON.stringify(routing),
          input.occurredAt,
          input.firstPublicAt,
          detectedAt,
          now,
          actor.id,
          input.eventLevel,
          origin,
          input.instruction,
          input.rumour,
        ],
      );
      if (row === undefined) throw new Error('a case could not be inserted');
      await record(tx, now, {
        kind: 'case.opened',
        subject: { type: 'case', id: row.id },
        scope: unit.path,
        caseId: row.id,
        actor,
        data: {
          number,
          event: input.eventId,
          level: input.level,
          eventLevel: input.eventLevel,
          origin,
          ...(input.instruction !== null && { instruction: input.instruction }),
          ...(input.rumour && { rumour: true }),
          proposedLevel: event.proposedLevel,
          ...(lowered && { levelReason: input.levelReason }),
          unit: unit.name,
          routing: routing.row,
          occurredAt: input.occurredAt,
          firstPublicAt: input.firstPublicAt,
          detectedAt: detectedAt.toISOString(),
        },
      });
      await startCaseClocks(tx, row.id, ['anchor', 'detected', 'opened'], now);
      return row.id;
    });
  }
}

/** Whether the statutory level is below what the articles state that the accident cost. */
function isUnderstated({ eventLevel }: CaseOpening, accident: EventLevel | null): boolean {
  return accident !== null && (eventLevel === null || isBelow(eventLevel, accident));
}

/** The event's row stands for "its case": two officers who open at once come here one by one. */
async function holdEvent(tx: EntityManager, id: number): Promise<void> {
  const [held] = await tx.query<{ mergedInto: number | null }[]>(
    'SELECT merged_into AS "mergedInto" FROM event WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (held?.mergedInto != null)
    throw new DomainError('event.already_merged', { id, into: held.mergedInto });
  const [open] = await tx.query<{ id: number }[]>(
    'SELECT id FROM response_case WHERE event_id = $1',
    [id],
  );
  if (open !== undefined) throw new DomainError('case.already_open', { caseId: open.id });
}

async function settleAlert(
  tx: EntityManager,
  eventId: number,
  actor: Actor,
  now: Date,
): Promise<{ raisedAt: Date } | null> {
  const [[alert]] = await tx.query<[{ raised_at: Date }[], number]>(
    `UPDATE alert SET state = 'case_opened', settled_at = $3, settled_by = $2, settle_reason = NULL, snoozed_until = NULL
     WHERE event_id = $1 RETURNING raised_at`,
    [eventId, actor.id, now],
  );
  return alert === undefined ? null : { raisedAt: alert.raised_at };
}

/** The next number of the year in Beijing time: 2026-0001, without gaps because it is part of the opening. */
async function nextNumber(tx: EntityManager, now: Date): Promise<string> {
  const [row] = await tx.query<{ year: number; last: number }[]>(
    `INSERT INTO case_number (year, last) VALUES (extract(year FROM $1::timestamptz AT TIME ZONE 'Asia/Shanghai'), 1)
     ON CONFLICT (year) DO UPDATE SET last = case_number.last + 1 RETURNING year, last`,
    [now],
  );
  return `${row?.year}-${String(row?.last).padStart(4, '0')}`;
}
