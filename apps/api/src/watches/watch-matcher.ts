import { Injectable, Logger } from '@nestjs/common';
import { searchFilters } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { AlertRaiser } from '../alerts/alert-raiser';
import type { ArticleQuestion } from '../search/article-conditions';
import { SearchService } from '../search/search.service';
import { findForWatches } from './watch-finds.queries';
import { type AlertingWatch, alertingWatches, watchedEvents } from './watches.queries';

/** Holds articles against the watches that alert, and gives the events they find enough of their reason. */
@Injectable()
export class WatchMatcher {
  readonly #logger = new Logger(WatchMatcher.name);
  /** Their questions with the words cut, until they are changed; null of one that cannot be read. */
  #read = new Map<
    number,
    { readonly changedAt: number; readonly question: ArticleQuestion | null }
  >();

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
    const asked = [];
    for (const watch of await alertingWatches(tx)) {
      const question = await this.#questionOf(watch);
      if (question !== null) asked.push({ watch, question });
    }
    const events = await findForWatches(tx, asked, { placed, revised });
    for (const { eventId, ids, found } of await watchedEvents(tx, events)) {
      const figures = { watches: ids.join(','), found };
      await this.alerts.raise(tx, eventId, [{ rule: 'watch_match', figures }], now);
    }
  }

  async #questionOf(watch: AlertingWatch): Promise<ArticleQuestion | null> {
    const known = this.#read.get(watch.id);
    const changedAt = watch.changedAt.getTime();
    if (known?.changedAt === changedAt) return known.question;
    const question = await this.#readQuestion(watch);
    this.#read.set(watch.id, { changedAt, question });
    return question;
  }

  /** One watch that a later version can no longer read must not stop the placing of all articles. */
  async #readQuestion(watch: AlertingWatch): Promise<ArticleQuestion | null> {
    try {
      return (await this.search.read(searchFilters.parse(watch.terms), watch.scope)).question;
    } catch (error) {
      this.#logger.error(`watch ${watch.id} cannot be read`, (error as Error).stack);
      return null;
    }
  }
}
