import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AlikeCases, AlikeQuery, CaseMerging, MessageMatter } from '@huixiang/contracts';
import {
  DomainError,
  EVENT_LEVELS,
  type EventLevel,
  START_POINTS,
  caseRefusal,
  refuse,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { record } from '../../ledger/record';
import { settleObjection } from '../assignment/objection-settling';
import { holdCalendar } from '../../rules/clock-rules.queries';
import { copyOwed } from '../clocks/clock-copies';
import { endClocks } from '../clocks/clock-ending';
import { startCaseClocks } from '../clocks/clock-starting';
import type { CaseEntity } from '../case.entity';
import { findCase } from '../find-case.queries';
import { alikeCases } from './alike.queries';
import { addMessage, findMessage } from './messages.queries';

/** One matter, one case: what may be told of twice is shown, and one of two goes on for both. */
@Injectable()
export class DuplicatesService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  alike(scope: string, query: AlikeQuery): Promise<AlikeCases> {
    return alikeCases(this.database.manager, scope, query);
  }

  async matter(articleId: number, scope: string): Promise<MessageMatter> {
    const found = await findMessage(this.database.manager, articleId, scope);
    return {
      ...found,
      firstSeenAt: found.firstSeenAt.toISOString(),
      claimedAt: found.claimedAt?.toISOString() ?? null,
    };
  }

  /** Takes a message into an open case instead of opening another. */
  async take(caseId: number, articleId: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { row } = await findCase(tx, caseId, actor.unit.path, true);
      if (row.closedAt !== null) throw new DomainError('case.closed', { id: caseId });
      await findMessage(tx, articleId, actor.unit.path);
      await addMessage(tx, { caseId, articleId, actor, now: await databaseNow(tx) });
    });
  }

  /**
   * Merges a case into another, which answers for both from then on: by the graver levels, from the earlier moments.
   * Nobody wins time by it: whatever the two owed at the strictest, the one that goes on owes.
   */
  async merge(id: number, { into, reason }: CaseMerging, actor: Actor): Promise<void> {
    if (id === into) throw new DomainError('case.same', { id });
    await this.database.transaction(async (tx) => {
      // In one order, so that two who merge the same two do not wait for each other.
      for (const one of [id, into].sort((a, b) => a - b))
        await findCase(tx, one, actor.unit.path, true);
      const from = await findCase(tx, id, actor.unit.path);
      const to = await findCase(tx, into, actor.unit.path);
      const published = await hasPublished(tx, id);
      refuse(caseRefusal({ kind: 'merge', into: to.facts, published }, from.facts));
      const now = await databaseNow(tx);
      // Before any clock is locked, as whoever sets a year does.
      await holdCalendar(tx);
      await tx.query(
        `UPDATE response_case SET closed_at = $2, closed_by = $3, close_reason = $4, merged_into = $5 WHERE id = $1`,
        [id, now, actor.id, `并入 ${to.row.number}：${reason}`, into],
      );
      await settleObjection(tx, id, { actor, now, upheld: false, note: '已并入别的处置单' });
      const taken = await takeStrictest(tx, from.row, to.row);
      for (const { caseId, scope } of [
        { caseId: id, scope: from.scope },
        { caseId: into, scope: to.scope },
      ])
        await record(tx, now, {
          kind: 'case.merged',
          subject: { type: 'case', id: caseId },
          scope,
          caseId,
          actor,
          data: { from: from.row.number, into: to.row.number, reason, ...taken },
        });
      await startCaseClocks(tx, into, START_POINTS, now);
      const { reopenedAt } = to.row;
      await copyOwed(tx, id, { id: into, scope: to.scope, reopenedAt }, now);
      // What others were asked for they answer still.
      await endClocks(tx, id, now, ['coordination']);
    });
  }
}

async function hasPublished(tx: EntityManager, id: number): Promise<boolean> {
  const [row] = await tx.query<unknown[]>(
    'SELECT FROM release WHERE case_id = $1 AND published_at IS NOT NULL LIMIT 1',
    [id],
  );
  return row !== undefined;
}

/**
 * The one that goes on takes the graver levels and the earlier moments of both; what it took is told. One that was taken up
 * again runs from the moments of that, and takes the earlier ones there.
 */
async function takeStrictest(tx: EntityManager, from: CaseEntity, to: CaseEntity) {
  const level = graver(from.level, to.level)!;
  const eventLevel = graver(from.eventLevel, to.eventLevel);
  const moments = {
    occurredAt: earlier(from.occurredAt, to.occurredAt),
    firstPublicAt: earlier(from.firstPublicAt, to.firstPublicAt),
    detectedAt: earlier(from.detectedAt, to.detectedAt)!,
  };
  const categories = [...new Set([...to.categories, ...from.categories])];
  await tx.query(
    `UPDATE response_case SET level = $2, event_level = $3, occurred_at = $4, first_public_at = $5, detected_at = $6,
       categories = $7, rumour = rumour OR $8 WHERE id = $1`,
    [
      to.id,
      level,
      eventLevel,
      moments.occurredAt,
      moments.firstPublicAt,
      moments.detectedAt,
      categories,
      from.rumour,
    ],
  );
  if (to.reopenedAt !== null)
    await tx.query(
      `UPDATE case_reopening SET found_at = least(found_at, $3), first_public_at = least(first_public_at, $4, $5)
       WHERE case_id = $1 AND at = $2`,
      [to.id, to.reopenedAt, from.detectedAt, from.firstPublicAt, from.occurredAt],
    );
  return {
    level,
    eventLevel,
    occurredAt: moments.occurredAt?.toISOString() ?? null,
    firstPublicAt: moments.firstPublicAt?.toISOString() ?? null,
    detectedAt: moments.detectedAt.toISOString(),
  };
}

/** The graver of two levels; that of the other where one has none. */
function graver(a: EventLevel | null, b: EventLevel | null): EventLevel | null {
  return EVENT_LEVELS.find((level) => level === a || level === b) ?? null;
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
