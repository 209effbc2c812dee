import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseOpening, EventSummary } from '@huixiang/contracts';
import {
  type CaseOrigin,
  DomainError,
  type EventLevel,
  type Field,
  type RoutingSuggestion,
  isBelow,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { EventsService } from '../events/events.service';
import { record } from '../ledger/record';
import type { UnitEntity } from '../units/unit.entity';
import { UnitsService } from '../units/units.service';
import { startCaseClocks } from './clocks/clock-starting';
import { addMessage, findMessage } from './duplicates/messages.queries';
import { routeEvent, routeMatter } from './routing.queries';

/** Opens a response: number, responsible unit, clocks, and what led to it settled. */
@Injectable()
export class CaseOpener {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
    private readonly units: UnitsService,
  ) {}

  /** Returns the id of the new case. One event has one case; its second opening is refused with the first's id. */
  async open(input: CaseOpening, actor: Actor): Promise<number> {
    const event =
      input.eventId === null ? null : await this.events.summary(input.eventId, actor.unit.path);
    const unit = await this.units.get(input.unitId, actor.unit.path);
    if (event !== null) refuseUnexplained(input, event);
    return this.database.transaction(async (tx) => {
      if (event !== null) await holdEvent(tx, event.id);
      const now = await databaseNow(tx);
      for (const at of [input.firstPublicAt, input.occurredAt]) {
        if (at !== null && new Date(at) > now) throw new DomainError('case.future_time', { at });
      }
      const field = event?.field ?? input.field;
      const opened: Opened = {
        number: await nextNumber(tx, now),
        event,
        field,
        unit,
        routing: await routed(tx, input, unit, field),
        ...(await ledToIt(tx, input, event, { actor, now })),
        now,
        actor,
      };
      const id = await insertCase(tx, input, opened);
      await record(tx, now, {
        kind: 'case.opened',
        subject: { type: 'case', id },
        scope: unit.path,
        caseId: id,
        actor,
        data: toldOf(input, opened),
      });
      const { articleId } = input;
      if (articleId !== null) await addMessage(tx, { caseId: id, articleId, actor, now });
      await startCaseClocks(tx, id, ['anchor', 'detected', 'opened'], now);
      return id;
    });
  }
}

interface Opened {
  readonly number: string;
  readonly event: EventSummary | null;
  readonly field: Field | null;
  readonly unit: UnitEntity;
  readonly routing: RoutingSuggestion;
  readonly detectedAt: Date;
  readonly origin: CaseOrigin;
  readonly now: Date;
  readonly actor: Actor;
}

/** Whether a level is below what the event has, or what its articles state that the accident cost. */
function isUnderstated({ level, eventLevel }: CaseOpening, event: EventSummary): boolean {
  const accident: EventLevel | null = event.accidentLevel;
  const below = accident !== null && (eventLevel === null || isBelow(eventLevel, accident));
  return below || isBelow(level, event.level);
}

/** Less than what is known is stated only with a reason. */
function refuseUnexplained(input: CaseOpening, event: EventSummary): void {
  if (input.levelReason === null && isUnderstated(input, event))
    throw new DomainError('case.level_unexplained', {
      proposed: event.level,
      accident: event.accidentLevel,
    });
}

/** What led to it: the event's alert, which that settles, or a message; and since when it could be known. */
async function ledToIt(
  tx: EntityManager,
  { articleId, origin }: CaseOpening,
  event: EventSummary | null,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<Pick<Opened, 'detectedAt' | 'origin'>> {
  const without = event === null ? 'manual' : 'event';
  // A message is in the system from when it came, whoever reads it when.
  const message = articleId === null ? null : await findMessage(tx, articleId, actor.unit.path);
  const alert = event === null ? null : await settleAlert(tx, event.id, actor, now);
  const came = message?.firstSeenAt ?? now;
  if (alert !== null)
    return {
      detectedAt: came < alert.raisedAt ? came : alert.raisedAt,
      origin: origin ?? 'alert',
    };
  const by = message?.tier === 'hotline' ? 'message' : without;
  return { detectedAt: came, origin: origin ?? by };
}

async function routed(
  tx: EntityManager,
  { eventId, eventLevel }: CaseOpening,
  unit: UnitEntity,
  field: Field | null,
): Promise<RoutingSuggestion> {
  if (eventId !== null) return routeEvent(tx, eventId, eventLevel);
  if (field === null) throw new DomainError('case.field_needed');
  return routeMatter(tx, { place: unit.placeCode, field }, eventLevel);
}

async function insertCase(tx: EntityManager, input: CaseOpening, opened: Opened): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO response_case (number, event_id, title, level, categories, field, unit_id, routing,
       occurred_at, first_public_at, detected_at, opened_at, opened_by, event_level, origin, instruction, rumour)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) RETURNING id`,
    [
      opened.number,
      input.eventId,
      input.title,
      input.level,
      input.categories,
      opened.field,
      opened.unit.id,
      JSON.stringify(opened.routing),
      input.occurredAt,
      input.firstPublicAt,
      opened.detectedAt,
      opened.now,
      opened.actor.id,
      input.eventLevel,
      opened.origin,
      input.instruction,
      input.rumour,
    ],
  );
  return row!.id;
}

function toldOf(input: CaseOpening, opened: Opened): Readonly<Record<string, unknown>> {
  const { number, event, unit, routing, origin, detectedAt } = opened;
  return {
    number,
    ...(event !== null && { event: event.id, proposedLevel: event.proposedLevel }),
    ...(event !== null && isUnderstated(input, event) && { levelReason: input.levelReason }),
    level: input.level,
    eventLevel: input.eventLevel,
    origin,
    ...(input.instruction !== null && { instruction: input.instruction }),
    ...(input.rumour && { rumour: true }),
    unit: unit.name,
    routing: routing.row,
    occurredAt: input.occurredAt,
    firstPublicAt: input.firstPublicAt,
    detectedAt: detectedAt.toISOString(),
  };
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
