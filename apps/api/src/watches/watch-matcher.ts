import { Injectable } from '@nestjs/common';
import { searchFilters } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { AlertRaiser } from '../alerts/alert-raiser';
import { type ArticleQuestion, SEARCHED, articleConditions } from '../search/article-conditions';
import { Parameters } from '../search/parameters';
import { SearchService } from '../search/search.service';
import { type AlertingWatch, alertingWatches, watchedEvents } from './watches.queries';

/** Holds articles against the watches that alert, and gives the events they find enough of their reason. */
@Injectable()
export class WatchMatcher {
  /** Their questions with the words cut, until they are changed. */
  #read = new Map<number, { readonly changedAt: number; readonly question: ArticleQuestion }>();

  constructor(
    private readonly search: SearchService,
    private readonly alerts: AlertRaiser,
  ) {}

  /**
   * A watch looks forward: what was seen before it was made, or changed, it does not find.
   * @param placed articles that came just now
   * @param revised events some of whose texts were changed
   */
  async note(
    tx: EntityManager,
    placed: readonly number[],
    revised: readonly number[],
    now: Date,
  ): Promise<void> {
    if (placed.length + revised.length === 0) return;
    const watches = await alertingWatches(tx);
    if (watches.length === 0) return;
    const events = new Set<number>();
    for (const watch of watches) {
      const question = await this.#questionOf(watch);
      const found = await find(tx, watch, question, { placed, revised });
      for (const eventId of found) events.add(eventId);
    }
    for (const { eventId, ids, found } of await watchedEvents(tx, [...events])) {
      const figures = { watches: ids.join(','), found };
      await this.alerts.raise(tx, eventId, [{ rule: 'watch_match', figures }], now);
    }
  }

  async #questionOf(watch: AlertingWatch): Promise<ArticleQuestion> {
    const known = this.#read.get(watch.id);
    const changedAt = watch.changedAt.getTime();
    if (known?.changedAt === changedAt) return known.question;
    const { question } = await this.search.read(searchFilters.parse(watch.terms), watch.scope);
    this.#read.set(watch.id, { changedAt, question });
    return question;
  }
}

/** Keeps which of the articles a watch finds that it had not found before; the events they are in. */
async function find(
  tx: EntityManager,
  watch: AlertingWatch,
  question: ArticleQuestion,
  among: { readonly placed: readonly number[]; readonly revised: readonly number[] },
): Promise<readonly number[]> {
  const parameters = new Parameters();
  const [id, since] = [parameters.add(watch.id), parameters.add(watch.changedAt)];
  const articles = `SELECT unnest(${parameters.add(among.placed)}::bigint[]) UNION SELECT id FROM article WHERE event_id = ANY (${parameters.add(among.revised)}::bigint[])`;
  const rows = await tx.query<{ event_id: number }[]>(
    `WITH among AS MATERIALIZED (${articles}), found AS (
       SELECT a.id, a.event_id, a.first_seen_at FROM ${SEARCHED}
       WHERE a.id IN (SELECT * FROM among) AND a.event_id IS NOT NULL AND a.first_seen_at >= ${since}::timestamptz
         AND ${articleConditions(question, parameters)}
     ), kept AS (
       INSERT INTO watch_find (watch_id, article_id, at) SELECT ${id}::int, id, first_seen_at FROM found
       ON CONFLICT DO NOTHING RETURNING article_id)
     SELECT DISTINCT event_id FROM found JOIN kept ON kept.article_id = found.id`,
    parameters.values,
  );
  return rows.map((row) => Number(row.event_id));
}
