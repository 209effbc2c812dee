import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  ArticleChoice,
  ArticleMove,
  EventDecisionView,
  EventMerge,
} from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { EventsService } from '../events.service';
import { changeEvents } from '../placing-lock';
import { holdDecision } from './arranging.queries';
import { type Decider, EventArranger } from './event-arranger';

/** What persons decide about which articles are one happening, each within their scope. */
@Injectable()
export class ArrangementsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
    private readonly arranger: EventArranger,
  ) {}

  async merge(from: number, { into, reason }: EventMerge, actor: Actor): Promise<void> {
    await this.#decide([from, into], reason, actor, (tx, decider) =>
      this.arranger.merge(tx, from, into, decider),
    );
  }

  async split(from: number, { articles, reason }: ArticleChoice, actor: Actor): Promise<number> {
    return this.#decide([from], reason, actor, (tx, decider) =>
      this.arranger.split(tx, from, articles, decider),
    );
  }

  async move(from: number, { into, articles, reason }: ArticleMove, actor: Actor): Promise<void> {
    await this.#decide([from, into], reason, actor, (tx, decider) =>
      this.arranger.move(tx, from, into, articles, decider),
    );
  }

  async undo(id: number, actor: Actor): Promise<void> {
    const [row] = await this.database.query<{ fromId: number; intoId: number }[]>(
      'SELECT from_id AS "fromId", into_id AS "intoId" FROM event_decision WHERE id = $1',
      [id],
    );
    if (row === undefined) throw new DomainError('event.decision_not_found', { id });
    // Whoever answers for either of the two may take it back.
    const own = await this.events.isWithin(row.fromId, actor.unit.path);
    await this.#decide([own ? row.fromId : row.intoId], '', actor, async (tx, decider) => {
      const decision = await holdDecision(tx, id);
      const articles = await tx.query<{ id: number }[]>(
        'SELECT article_id AS id FROM event_decision_article WHERE decision_id = $1',
        [id],
      );
      await this.arranger.undo(
        tx,
        decision!,
        articles.map((article) => article.id),
        decider,
      );
    });
  }

  /** What was decided about an event, newest first. */
  async history(eventId: number, scope: string): Promise<EventDecisionView[]> {
    await this.events.summary(eventId, scope);
    const rows = await this.database.query<
      (Omit<EventDecisionView, 'decidedAt' | 'undoneAt'> & {
        decidedAt: Date;
        undoneAt: Date | null;
      })[]
    >(
      `SELECT d.id, d.kind, d.from_id AS "fromId", d.into_id AS "intoId",
         CASE WHEN f.scope_path LIKE $2 || '%' THEN f.title ELSE '辖区外的事件' END AS "fromTitle",
         CASE WHEN i.scope_path LIKE $2 || '%' THEN i.title ELSE '辖区外的事件' END AS "intoTitle",
         d.reason, d.decided_at AS "decidedAt", by_.name AS "decidedBy", d.undone_at AS "undoneAt", undo.name AS "undoneBy",
         (SELECT count(*) FROM event_decision_article WHERE decision_id = d.id) AS articles
       FROM event_decision d JOIN event f ON f.id = d.from_id JOIN event i ON i.id = d.into_id
         LEFT JOIN account by_ ON by_.id = d.decided_by LEFT JOIN account undo ON undo.id = d.undone_by
       WHERE d.from_id = $1 OR d.into_id = $1 ORDER BY d.id DESC LIMIT 50`,
      [eventId, scope],
    );
    return rows.map((row) => ({
      ...row,
      decidedAt: row.decidedAt.toISOString(),
      undoneAt: row.undoneAt?.toISOString() ?? null,
    }));
  }

  async #decide<T>(
    events: readonly number[],
    reason: string,
    actor: Actor,
    work: (tx: EntityManager, decider: Decider) => Promise<T>,
  ): Promise<T> {
    // One outside the scope is as unknown as one that does not exist.
    for (const id of events) await this.events.summary(id, actor.unit.path);
    return onceMore(() =>
      this.database.transaction(async (tx) => {
        await changeEvents(tx);
        return work(tx, { actor, reason, now: await databaseNow(tx) });
      }),
    );
  }
}

/** PostgreSQL's code for a transaction it ended because two waited for one another. */
const DEADLOCK = '40P01';

/** Admission locks an article before its event, a decision an event before its articles: whoever was ended begins again. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: unknown }).code !== DEADLOCK) throw error;
    return work();
  }
}
