import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { EventLevelSetting } from '@huixiang/contracts';
import { DomainError, type EventLevel, isAtLeast, isBelow, isWithinScope } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { AlertRaiser } from '../../alerts/alert-raiser';
import { databaseNow } from '../../database/clock';
import { record } from '../../ledger/record';
import { EventsService } from '../events.service';

interface HeldLevel {
  readonly scope: string;
  readonly proposed: EventLevel;
  readonly level: EventLevel;
  readonly set: EventLevel | null;
  readonly mergedInto: number | null;
}

/** 定级: the level of opinion as a person judges it, by name and with a reason; the machine only proposes (policy §4.3). */
@Injectable()
export class EventLevelService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
    private readonly alerts: AlertRaiser,
  ) {}

  /** Sets the level. It covers what is proposed now: a proposal that grows graver is in force where it is graver than this. */
  async set(id: number, { level, reason }: EventLevelSetting, actor: Actor): Promise<void> {
    await this.#change(id, actor, async (tx, event, now) => {
      await tx.query(
        `UPDATE event SET set_level = $2, set_over = proposed_level, set_reason = $3, set_by = $4, set_at = $5 WHERE id = $1`,
        [id, level, reason, actor.id, now],
      );
      await record(tx, now, {
        kind: 'event.level_set',
        subject: { type: 'event', id },
        scope: event.scope,
        actor,
        data: { level, before: event.level, proposed: event.proposed, reason },
      });
      // Whoever judges something grave wants it seen, however few have spoken of it.
      if (isAtLeast(level, 'III'))
        await this.alerts.raise(tx, id, [{ rule: 'level_reached', figures: { level } }], now);
      if (isBelow(event.level, level)) await this.alerts.reopen(tx, id, now, { level });
    });
  }

  /** Goes back to what is proposed. */
  async release(id: number, actor: Actor): Promise<void> {
    await this.#change(id, actor, async (tx, event, now) => {
      if (event.set === null) return;
      await tx.query(
        `UPDATE event SET set_level = NULL, set_over = NULL, set_reason = NULL, set_by = NULL, set_at = NULL WHERE id = $1`,
        [id],
      );
      await record(tx, now, {
        kind: 'event.level_released',
        subject: { type: 'event', id },
        scope: event.scope,
        actor,
        data: { level: event.set, proposed: event.proposed },
      });
    });
  }

  async #change(
    id: number,
    actor: Actor,
    change: (tx: EntityManager, event: HeldLevel, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.events.summary(id, actor.unit.path);
    await this.database.transaction(async (tx) => {
      const [event] = await tx.query<HeldLevel[]>(
        `SELECT scope_path AS scope, proposed_level AS proposed, level, set_level AS set, merged_into AS "mergedInto"
         FROM event WHERE id = $1 FOR NO KEY UPDATE`,
        [id],
      );
      if (event === undefined) throw new DomainError('event.not_found', { id });
      // Who was only handed its case does not judge it for those above.
      if (!isWithinScope(actor.unit.path, event.scope))
        throw new DomainError('access.forbidden', { required: 'event' });
      if (event.mergedInto !== null)
        throw new DomainError('event.already_merged', { id, into: event.mergedInto });
      await change(tx, event, await databaseNow(tx));
    });
  }
}
