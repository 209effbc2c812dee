import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  ALERT_STATES,
  type AlertContext,
  type AlertList,
  type AlertState,
  type Snooze,
} from '@huixiang/contracts';
import { DomainError, type EventLevel, isWithinScope, longestSnooze } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { originalsOf } from '../articles/articles.queries';
import { databaseNow } from '../database/clock';
import { alertsWithin } from './alerts.queries';
import { AS_OPEN } from './as-open';
import { ifOpened, reachedTiers } from './prospect.queries';
import { record } from '../ledger/record';
import { FreshAnswers } from '../live/fresh-answers';
import { type WrittenList, WrittenLists } from '../live/written-lists';

const KEY_ARTICLES = 6;
const SIMILAR = 3;
/** What a browser's clock may be ahead of the database's. */
const CLOCKS_APART_MS = 5 * 60_000;
/** States an alert can be brought back from. */
const REOPENED: readonly AlertState[] = ['acknowledged', 'dismissed', 'snoozed'];

/** Triage: what waits, why, and what a person did with it. */
@Injectable()
export class AlertsService {
  readonly #lists: FreshAnswers<WrittenList>;
  readonly #written = new WrittenLists('alerts');

  constructor(@InjectDataSource() private readonly database: DataSource) {
    this.#lists = new FreshAnswers(database);
  }

  /**
   * Alerts of one state within `scope`, as they are sent (`AlertList`): open ones gravest first, settled ones newest first.
   * Found and written once for all the screens that one notice has told to ask.
   * @param since the version a screen has, which is sent what changed
   */
  async list(scope: string, state: AlertState, since?: string): Promise<string> {
    const key = `${scope} ${state}`;
    const list = await this.#lists.of(key, async () => {
      const counts = await this.#counts(scope);
      const alerts = await alertsWithin(this.database.manager, scope, state);
      return this.#written.write(key, alerts, { counts });
    });
    return list.since(since);
  }

  /** Key articles of the alert's event, how far it got, what a case would owe, and how events like it went. */
  async context(id: number, scope: string): Promise<AlertContext> {
    const tx = this.database.manager;
    const { eventId, raisedAt } = await findAlert(tx, id, scope);
    const similar = await tx.query<
      (AlertContext['similar'][number] & { lastArticleAt: string | Date })[]
    >(
      `SELECT e.id AS "eventId", e.title, c.id AS "caseId", c.number AS "caseNumber", e.last_article_at AS "lastArticleAt",
         (SELECT extract(epoch FROM min(r.published_at) - c.opened_at)::float8 / 3600 FROM release r WHERE r.case_id = c.id AND r.withdrawn_at IS NULL) AS "respondedHours",
         e.articles, c.closed_at IS NOT NULL AS closed,
         (SELECT count(*) FROM clock k WHERE k.case_id = c.id AND coalesce(k.met_at, k.ended_at, huixiang_now()) > k.due_at)::int AS late
       FROM event e JOIN event this ON this.id = $1 LEFT JOIN response_case c ON c.event_id = e.id
       WHERE e.id <> this.id AND e.field = this.field AND e.articles > 5 AND e.scope_path LIKE $2 || '%'
         AND (c.id IS NOT NULL OR e.keywords && this.keywords)
       ORDER BY cardinality(ARRAY(SELECT unnest(e.keywords) INTERSECT SELECT unnest(this.keywords))) DESC,
         c.id IS NULL, e.last_article_at DESC LIMIT ${SIMILAR}`,
      [eventId, scope],
    );
    const now = await databaseNow(tx);
    return {
      now: now.toISOString(),
      reached: await reachedTiers(tx, eventId),
      ...(await ifOpened(tx, { eventId, raisedAt, now })),
      articles: await originalsOf(tx, eventId, KEY_ARTICLES),
      similar: similar.map((one) => ({
        ...one,
        lastArticleAt: new Date(one.lastArticleAt).toISOString(),
      })),
    };
  }

  async acknowledge(id: number, actor: Actor): Promise<void> {
    await this.#settle(id, actor, 'acknowledged', null);
  }

  async dismiss(id: number, actor: Actor, reason: string): Promise<void> {
    await this.#settle(id, actor, 'dismissed', reason);
  }

  /** Puts an alert off until a time; a new reason brings it back before. */
  async snooze(id: number, actor: Actor, { until, reason }: Snooze): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await findAlert(tx, id, actor.unit.path);
      if (alert.state !== 'open' && alert.state !== 'snoozed')
        throw new DomainError('alert.already_settled', { state: alert.state });
      const now = await databaseNow(tx);
      const ms = Date.parse(until) - now.getTime();
      const longest = longestSnooze(alert.level);
      if (ms <= 0) throw new DomainError('alert.snooze_past', { until });
      if (ms > longest + CLOCKS_APART_MS)
        throw new DomainError('alert.snooze_too_long', { hours: longest / 3_600_000 });
      await tx.query(
        `UPDATE alert SET state = 'snoozed', settled_at = $2, settled_by = $3, settle_reason = $4, snoozed_until = $5 WHERE id = $1`,
        [id, now, actor.id, reason, until],
      );
      await record(tx, now, {
        kind: 'alert.snoozed',
        subject: { type: 'alert', id },
        scope: alert.scope,
        actor,
        data: { event: alert.eventId, until, reason },
      });
    });
  }

  /** Brings back what was put off until now; returns how many. */
  async wake(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [woken] = await tx.query<[{ id: number; eventId: number; scope: string }[], number]>(
        `UPDATE alert SET ${AS_OPEN}
         FROM event WHERE event.id = alert.event_id AND alert.id IN (
           SELECT a.id FROM alert a JOIN event e ON e.id = a.event_id
           WHERE a.state = 'snoozed' AND (a.snoozed_until <= huixiang_now()
             -- What has become grave since waits no longer than a grave one may.
             OR e.level IN ('I', 'II') AND a.settled_at <= huixiang_now() - make_interval(secs => $1))
           ORDER BY a.id FOR UPDATE OF a SKIP LOCKED)
         RETURNING alert.id, alert.event_id AS "eventId", event.scope_path AS scope`,
        [longestSnooze('II') / 1000],
      );
      const now = await databaseNow(tx);
      for (const { id, eventId, scope } of woken)
        await record(tx, now, {
          kind: 'alert.woken',
          subject: { type: 'alert', id },
          scope,
          data: { event: eventId },
        });
      return woken.length;
    });
  }

  /** Takes a triage back. An alert whose case is open stays settled. */
  async reopen(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await findAlert(tx, id, actor.unit.path);
      if (!REOPENED.includes(alert.state)) {
        throw new DomainError('alert.already_settled', { state: alert.state });
      }
      await tx.query(`UPDATE alert SET ${AS_OPEN} WHERE id = $1`, [id]);
      await record(tx, await databaseNow(tx), {
        kind: 'alert.reopened',
        subject: { type: 'alert', id },
        scope: alert.scope,
        actor,
        data: { event: alert.eventId },
      });
    });
  }

  async #settle(
    id: number,
    actor: Actor,
    state: 'acknowledged' | 'dismissed',
    reason: string | null,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const alert = await findAlert(tx, id, actor.unit.path);
      // An acknowledged alert may still be dismissed; what was dismissed or became a case is settled.
      const movable =
        alert.state === 'open' ||
        alert.state === 'snoozed' ||
        (alert.state === 'acknowledged' && state === 'dismissed');
      if (!movable) throw new DomainError('alert.already_settled', { state: alert.state });
      await tx.query(
        'UPDATE alert SET state = $2, settled_at = huixiang_now(), settled_by = $3, settle_reason = $4, snoozed_until = NULL WHERE id = $1',
        [id, state, actor.id, reason],
      );
      await record(tx, await databaseNow(tx), {
        kind: `alert.${state}`,
        subject: { type: 'alert', id },
        scope: alert.scope,
        actor,
        data: { event: alert.eventId, ...(reason !== null && { reason }) },
      });
    });
  }

  async #counts(scope: string): Promise<AlertList['counts']> {
    const rows = await this.database.query<{ state: AlertState; alerts: number }[]>(
      `SELECT alert.state, count(*) AS alerts FROM alert JOIN event ON event.id = alert.event_id
       WHERE event.scope_path LIKE $1 || '%' GROUP BY 1`,
      [scope],
    );
    const counts = new Map(rows.map((row) => [row.state, row.alerts]));
    return Object.fromEntries(
      ALERT_STATES.map((state) => [state, counts.get(state) ?? 0]),
    ) as AlertList['counts'];
  }
}

interface FoundAlert {
  readonly eventId: number;
  readonly raisedAt: Date;
  readonly state: AlertState;
  readonly scope: string;
  readonly level: EventLevel;
}

async function findAlert(tx: EntityManager, id: number, scope: string): Promise<FoundAlert> {
  const [alert] = await tx.query<FoundAlert[]>(
    `SELECT alert.event_id AS "eventId", alert.raised_at AS "raisedAt", alert.state, event.scope_path AS scope, event.level
     FROM alert JOIN event ON event.id = alert.event_id WHERE alert.id = $1 FOR UPDATE OF alert`,
    [id],
  );
  if (alert === undefined || !isWithinScope(scope, alert.scope))
    throw new DomainError('alert.not_found', { id });
  return alert;
}
