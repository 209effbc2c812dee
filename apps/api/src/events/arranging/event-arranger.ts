import { Injectable } from '@nestjs/common';
import { DomainError } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { EventRefresh } from '../event-refresh';
import { carryLevel, giveLevelBack } from '../level/set-level.queries';
import { seekAnew } from '../spread/release-pickups.queries';
import {
  type DecisionKind,
  type DecisionRow,
  type HeldEvent,
  articlesOf,
  carryAlert,
  familiesOf,
  holdEvents,
  inheritApart,
  keepApart,
  keepDecision,
  mergeAlert,
  moveArticles,
  rebuild,
  restoreAlert,
  startFrom,
} from './arranging.queries';

/** Who decides, when, and why; without an actor the placer itself. */
export interface Decider {
  readonly actor?: Actor;
  readonly reason: string;
  readonly now: Date;
}

/**
 * Says which articles are one happening, against what the placer found: merges, splits, moves, and takes each back.
 * The caller holds the placer's lock and has begun a change. What is decided stays: the placer never moves a placed article,
 * and does not merge again what was split or taken apart.
 */
@Injectable()
export class EventArranger {
  constructor(private readonly refresh: EventRefresh) {}

  /** Which of two events stays where they become one without anybody asking: the one with a case, or else the older; null where both have one. */
  async staysOf(tx: EntityManager, older: number, younger: number): Promise<number | null> {
    const held = await holdEvents(tx, [older, younger]);
    const [first, second] = [standing(held, older), standing(held, younger)];
    if (first.caseId !== null && second.caseId !== null) return null;
    return second.caseId === null ? older : younger;
  }

  /** Puts all articles of one event into another. */
  async merge(tx: EntityManager, from: number, into: number, decider: Decider): Promise<number> {
    const held = await holdEvents(tx, [from, into]);
    const [one, other] = [standing(held, from), standing(held, into)];
    if (from === into) throw new DomainError('event.same', { id: from });
    if (one.caseId !== null)
      throw new DomainError(
        other.caseId === null ? 'event.merge_other_way' : 'event.both_have_cases',
        { from, into },
      );
    const articles = await articlesOf(tx, from);
    await inheritApart(tx, from, into);
    if (one.alertState === 'open' && other.caseId === null) await carryAlert(tx, from, into);
    // With a case a person has judged the level anyway.
    if (other.caseId === null) await carryLevel(tx, from, into);
    return this.#move(tx, 'merge', one, other, articles, decider);
  }

  /** Makes an event of its own of some articles, with their reprints; its id. */
  async split(
    tx: EntityManager,
    from: number,
    articleIds: readonly number[],
    decider: Decider,
  ): Promise<number> {
    const event = standing(await holdEvents(tx, [from]), from);
    const articles = await this.#familiesToMove(tx, from, articleIds);
    const into = await startFrom(tx, articles[0]!);
    const started = standing(await holdEvents(tx, [into]), into);
    await this.#move(tx, 'split', event, started, articles, decider);
    await keepApart(tx, from, into);
    return into;
  }

  /** Moves some articles, with their reprints, to an event they belong to. */
  async move(
    tx: EntityManager,
    from: number,
    into: number,
    articleIds: readonly number[],
    decider: Decider,
  ): Promise<number> {
    const held = await holdEvents(tx, [from, into]);
    const [one, other] = [standing(held, from), standing(held, into)];
    if (from === into) throw new DomainError('event.same', { id: from });
    const articles = await this.#familiesToMove(tx, from, articleIds);
    return this.#move(tx, 'move', one, other, articles, decider);
  }

  /** Takes a decision back: its articles return, and what was merged is not merged again by itself. */
  async undo(
    tx: EntityManager,
    decision: DecisionRow,
    articles: readonly number[],
    { actor, now }: Decider,
  ): Promise<void> {
    const { fromId, intoId } = decision;
    if (decision.undoneAt !== null)
      throw new DomainError('event.decision_undone', { id: decision.id });
    const held = await holdEvents(tx, [fromId, intoId]);
    const into = standing(held, intoId);
    const { mergedInto, scope } = held.get(fromId)!;
    // What was decided later is undone first.
    if (mergedInto !== null && mergedInto !== intoId)
      throw new DomainError('event.already_merged', { id: fromId, into: mergedInto });
    // With the reprints that came since.
    const back = await familiesOf(tx, intoId, articles);
    if (back.length === 0) throw new DomainError('event.articles_gone', { id: decision.id });
    if (into.caseId !== null && (await articlesOf(tx, intoId)).length === back.length)
      throw new DomainError('event.has_case', { id: intoId, case: into.caseId });
    await moveArticles(tx, back, intoId, fromId);
    await tx.query('UPDATE event_decision SET undone_by = $2, undone_at = $3 WHERE id = $1', [
      decision.id,
      actor?.id ?? null,
      now,
    ]);
    if (mergedInto === intoId) {
      await giveLevelBack(tx, fromId, intoId);
      await restoreAlert(tx, fromId, decision.alertState);
      await keepApart(tx, fromId, intoId);
    }
    await this.#rebuildBoth(tx, fromId, intoId, now);
    await record(tx, now, {
      kind: 'event.decision_undone',
      subject: { type: 'event', id: fromId },
      scope,
      ...(actor !== undefined && { actor }),
      data: { decision: decision.id, kind: decision.kind, other: intoId, articles: back.length },
    });
  }

  async #familiesToMove(
    tx: EntityManager,
    eventId: number,
    articleIds: readonly number[],
  ): Promise<readonly number[]> {
    const articles = await familiesOf(tx, eventId, articleIds);
    if (articles.length === 0) throw new DomainError('event.articles_gone', { id: eventId });
    const all = await articlesOf(tx, eventId);
    if (all.length === articles.length)
      throw new DomainError('event.would_be_empty', { id: eventId });
    return articles;
  }

  async #move(
    tx: EntityManager,
    kind: DecisionKind,
    from: HeldEvent,
    into: HeldEvent,
    articles: readonly number[],
    { actor, reason, now }: Decider,
  ): Promise<number> {
    const decision = {
      kind,
      fromId: from.id,
      intoId: into.id,
      reason,
      by: actor?.id ?? null,
      at: now,
    };
    const id = await keepDecision(tx, decision, articles);
    await moveArticles(tx, articles, from.id, into.id);
    await this.#rebuildBoth(tx, from.id, into.id, now);
    await record(tx, now, {
      kind: RECORDED[kind],
      subject: { type: 'event', id: from.id },
      scope: from.scope,
      ...(actor !== undefined && { actor }),
      data: { decision: id, other: into.id, articles: articles.length, reason },
    });
    return id;
  }

  async #rebuildBoth(tx: EntityManager, one: number, other: number, now: Date): Promise<void> {
    await seekAnew(tx, [one, other]);
    if (!(await rebuild(tx, one, other))) await mergeAlert(tx, one, now);
    if (!(await rebuild(tx, other, one))) await mergeAlert(tx, other, now);
    await this.refresh.refresh(tx, [one, other], now);
  }
}

const RECORDED = {
  merge: 'event.merged',
  split: 'event.split',
  move: 'event.articles_moved',
} as const;

/** An event that still stands by itself. */
function standing(held: ReadonlyMap<number, HeldEvent>, id: number): HeldEvent {
  const event = held.get(id);
  if (event === undefined) throw new DomainError('event.not_found', { id });
  if (event.mergedInto !== null)
    throw new DomainError('event.already_merged', { id, into: event.mergedInto });
  return event;
}
