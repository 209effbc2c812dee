import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  MOST_EXPORTED,
  type SearchCount,
  type SearchFilters,
  type SearchHit,
  type SearchPage,
  type SearchQuery,
} from '@huixiang/contracts';
import { type QueryTerm, parseTextQuery } from '@huixiang/domain';
import { Analyst } from '@huixiang/text-analysis';
import { DataSource } from 'typeorm';
import type { ArticleQuestion } from './article-conditions';
import { inTime } from './in-time';
import { bestHits, countHits, newestHits } from './search.queries';

/** A question that was read, and the words of it to mark in a text. */
export interface ReadQuestion {
  readonly question: ArticleQuestion;
  readonly marks: readonly string[];
}

/** Finds articles by their words, cut as the index was, and by what is known of them. */
@Injectable()
export class SearchService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly analyst: Analyst,
  ) {}

  async page({ sort, after, ...filters }: SearchQuery, scope: string): Promise<SearchPage> {
    const { question, marks } = await this.read(filters, scope);
    const find = sort === 'best' ? bestHits : newestHits;
    const found = await inTime(this.database, (tx) => find(tx, question, marks, after));
    return { hits: [...found.hits], after: found.after, marks: [...marks] };
  }

  async count(filters: SearchFilters, scope: string): Promise<SearchCount> {
    const { question } = await this.read(filters, scope);
    return inTime(this.database, (tx) => countHits(tx, question));
  }

  /** The newest, as many as an export holds. */
  async all(filters: SearchFilters, scope: string): Promise<readonly SearchHit[]> {
    const { question, marks } = await this.read(filters, scope);
    const { hits } = await newestHits(this.database, question, marks, undefined, MOST_EXPORTED);
    return hits;
  }

  /** Takes words that wait before their index into it; in how many pages they waited. */
  async takeInWords(): Promise<number> {
    const [row] = await this.database.query<{ pages: number }[]>(
      'SELECT take_in_article_words() AS pages',
    );
    return row!.pages;
  }

  /** Reads what was typed, and cuts each of its texts into the words of the index. */
  async read(filters: SearchFilters, scope: string): Promise<ReadQuestion> {
    const text = parseTextQuery(filters.q);
    const wanted = text.all.flat();
    const texts = [...new Set([...wanted, ...text.none].flatMap(textsOf))];
    const words = await Promise.all(texts.map((one) => this.analyst.queryWords(one)));
    const known = new Map(texts.map((one, i) => [one, words[i]!]));
    const wordsOf = (one: string) => known.get(one) ?? [];
    return { question: { scope, filters, text, wordsOf }, marks: marksOf(wanted, wordsOf) };
  }
}

function textsOf(term: QueryTerm): readonly string[] {
  return term.kind === 'near' ? term.texts : [term.text];
}

function marksOf(
  wanted: readonly QueryTerm[],
  wordsOf: ArticleQuestion['wordsOf'],
): readonly string[] {
  const marks = wanted.flatMap((term) => [
    ...textsOf(term).map((text) => text.toLowerCase()),
    ...(term.kind === 'words' ? wordsOf(term.text) : []),
  ]);
  return [...new Set(marks)];
}
