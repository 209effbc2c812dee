import { isWholeScope } from '@huixiang/domain';
import type { DataSource } from 'typeorm';
import { type ArticleQuestion, SEARCHED, articleConditions } from './article-conditions';
import { Parameters } from './parameters';

/**
 * Days looked through one after another, the newest first, the next only where those before did not fill the page: a
 * frequent word is found in the last of them, and a rare one has few articles in all. Without them a word in one of a
 * hundred articles is looked up in all of these, and most of them are not shown.
 */
const STRETCHES_DAYS = [3, 15];
/** Of a part of the units so few are found in the first that it only costs. */
const STRETCHES_DAYS_OF_PART = [30];
const DAY = 86_400_000_000n;

/** Where a page ends: microseconds since 1970, more than a JavaScript date can tell, and the article of that moment. */
export interface PageEnd {
  readonly at: bigint;
  readonly id: string;
}

export interface FoundArticle {
  readonly id: number;
  /** First seen, in microseconds since 1970. */
  readonly at: string;
}

/** The newest articles that answer, at most `limit`, those behind `end`. */
export async function newestFound(
  database: Pick<DataSource, 'query'>,
  question: ArticleQuestion,
  { end, limit }: { readonly end: PageEnd | null; readonly limit: number },
): Promise<readonly FoundArticle[]> {
  const found: FoundArticle[] = [];
  let behind = end ?? (await newestEnd(database));
  const stretches = isWholeScope(question.scope) ? STRETCHES_DAYS : STRETCHES_DAYS_OF_PART;
  for (const days of [...stretches, null]) {
    const from = days === null ? null : behind.at - BigInt(days) * DAY;
    found.push(...(await foundBetween(database, question, from, behind, limit - found.length)));
    if (found.length >= limit || from === null || isBefore(from, question.filters.from)) break;
    // Nothing has the id 0: what is of that very moment was found.
    behind = { at: from, id: '0' };
  }
  return found;
}

async function foundBetween(
  database: Pick<DataSource, 'query'>,
  question: ArticleQuestion,
  from: bigint | null,
  behind: PageEnd,
  limit: number,
): Promise<readonly FoundArticle[]> {
  const parameters = new Parameters();
  const momentOf = (at: bigint) =>
    `('epoch'::timestamptz + ${parameters.add(String(at))}::bigint * interval '1 microsecond')`;
  const conditions = [
    articleConditions(question, parameters),
    `(a.first_seen_at, a.id) < (${momentOf(behind.at)}, ${parameters.add(behind.id)}::bigint)`,
    ...(from === null ? [] : [`a.first_seen_at >= ${momentOf(from)}`]),
  ];
  return database.query(
    `SELECT a.id, (extract(epoch FROM a.first_seen_at) * 1000000)::bigint::text AS at FROM ${SEARCHED}
     WHERE ${conditions.join(' AND ')} ORDER BY a.first_seen_at DESC, a.id DESC LIMIT ${limit}`,
    parameters.values,
  );
}

/** Behind the newest article there is. */
async function newestEnd(database: Pick<DataSource, 'query'>): Promise<PageEnd> {
  const [row] = await database.query<{ at: string | null }[]>(
    'SELECT (extract(epoch FROM max(first_seen_at)) * 1000000)::bigint::text AS at FROM article',
  );
  return { at: BigInt(row?.at ?? 0) + 1n, id: '0' };
}

function isBefore(at: bigint, moment: string | undefined): boolean {
  return moment !== undefined && at < BigInt(Date.parse(moment)) * 1000n;
}
