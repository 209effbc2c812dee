import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type SearchTerms,
  WATCH_PREVIEW_DAYS,
  type WatchPreview,
  searchFilters,
} from '@huixiang/contracts';
import { type TextQuery, beijingMidnight, formatTerm } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { type ArticleQuestion, SEARCHED, articleConditions } from '../search/article-conditions';
import { Parameters } from '../search/parameters';
import { inTime } from '../search/in-time';
import { newestHits } from '../search/search.queries';
import { SearchService } from '../search/search.service';

const NEWEST = 5;
/** Words whose own share is told; each is a question of its own. */
const TOLD_TERMS = 12;

const DAY_MS = 86_400_000;

/** What a watch would have found in the last 30 days, before anybody relies on it. */
@Injectable()
export class WatchPreviewer {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly search: SearchService,
  ) {}

  async preview(terms: SearchTerms, scope: string): Promise<WatchPreview> {
    return inTime(this.database, (tx) => this.#preview(tx, terms, scope));
  }

  async #preview(tx: EntityManager, terms: SearchTerms, scope: string): Promise<WatchPreview> {
    const now = await databaseNow(tx);
    const from = new Date(
      beijingMidnight(now.getTime()) - (WATCH_PREVIEW_DAYS - 1) * DAY_MS,
    ).toISOString();
    const { question, marks } = await this.search.read(
      { ...searchFilters.parse(terms), from },
      scope,
    );
    const days = await this.#days(tx, question);
    const found = days.reduce((sum, day) => sum + day.found, 0);
    const { hits } = await newestHits(tx, question, marks, undefined, NEWEST);
    return {
      days,
      found,
      of: await this.#all(tx, scope, from),
      terms: await this.#terms(tx, question),
      excluded:
        question.text.none.length === 0
          ? 0
          : (await this.#count(tx, question, { ...question.text, none: [] })) - found,
      newest: [...hits],
      marks: [...marks],
    };
  }

  async #days(tx: EntityManager, question: ArticleQuestion): Promise<WatchPreview['days']> {
    const parameters = new Parameters();
    const conditions = articleConditions(question, parameters);
    return tx.query(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, coalesce(n, 0)::int AS found
       FROM generate_series((huixiang_now() AT TIME ZONE 'Asia/Shanghai')::date - ${WATCH_PREVIEW_DAYS - 1},
                            (huixiang_now() AT TIME ZONE 'Asia/Shanghai')::date, interval '1 day') AS day
       LEFT JOIN (SELECT (a.first_seen_at AT TIME ZONE 'Asia/Shanghai')::date AS date, count(*) AS n
                  FROM ${SEARCHED} WHERE ${conditions} GROUP BY 1) found ON found.date = day::date
       ORDER BY day`,
      parameters.values,
    );
  }

  async #terms(tx: EntityManager, question: ArticleQuestion): Promise<WatchPreview['terms']> {
    const wanted = question.text.all.flat();
    if (wanted.length < 2) return [];
    const told: WatchPreview['terms'] = [];
    for (const term of wanted.slice(0, TOLD_TERMS))
      told.push({
        term: formatTerm(term),
        found: await this.#count(tx, question, { all: [[term]], none: [] }),
      });
    return told.sort((a, b) => b.found - a.found);
  }

  async #count(tx: EntityManager, question: ArticleQuestion, text: TextQuery): Promise<number> {
    const parameters = new Parameters();
    const conditions = articleConditions({ ...question, text }, parameters);
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM ${SEARCHED} WHERE ${conditions}`,
      parameters.values,
    );
    return row?.n ?? 0;
  }

  /** Originals of the same time within the scope, from the roll-ups. */
  async #all(tx: EntityManager, scope: string, from: string): Promise<number> {
    const [row] = await tx.query<{ n: number }[]>(
      `SELECT coalesce(sum(articles - reprints), 0)::int AS n FROM scope_hour WHERE scope_path LIKE $1 || '%' AND hour >= $2`,
      [scope, from],
    );
    return row?.n ?? 0;
  }
}
