import {
  BEST_OF,
  MOST_COUNTED,
  SEARCH_PAGE_SIZE,
  type SearchCount,
  type SearchHit,
} from '@huixiang/contracts';
import type { DataSource } from 'typeorm';
import type { ArticleQuestion } from './article-conditions';
import { excerptOf } from './excerpt';
import { newestFound } from './newest-found';
import { Parameters } from './parameters';

type Database = Pick<DataSource, 'query'>;

interface Found {
  readonly hits: readonly SearchHit[];
  readonly after: string | null;
}

/** The newest articles that answer, behind the page that ended at `after`. */
export async function newestHits(
  database: Database,
  question: ArticleQuestion,
  marks: readonly string[],
  after: string | undefined,
  limit = SEARCH_PAGE_SIZE,
): Promise<Found> {
  const [at, id] = after?.split('~') ?? [];
  const end = at === undefined ? null : { at: BigInt(at), id: id ?? '0' };
  const found = await newestFound(database, question, { end, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    hits: await hitsOf(database, shown, marks),
    after: found.length > limit && last !== undefined ? `${last.at}~${last.id}` : null,
  };
}

/**
 * The best of the newest thousand that answer: those whose titles have more of the words, of equals the newest. Newer
 * ones than the first page was chosen from are in no later page.
 */
export async function bestHits(
  database: Database,
  question: ArticleQuestion,
  marks: readonly string[],
  after: string | undefined,
): Promise<Found> {
  const [score, id, until] = after?.split('~') ?? [];
  const end = until === undefined ? null : { at: BigInt(until) + 1n, id: '0' };
  const newest = await newestFound(database, question, { end, limit: BEST_OF });
  const parameters = new Parameters();
  const [ids, words] = [parameters.add(newest.map((one) => one.id)), parameters.add(marks)];
  const rows = await database.query<{ id: number; score: number }[]>(
    `SELECT id, score FROM (
       SELECT id, (SELECT count(*) FROM unnest(${words}::text[]) word WHERE position(word IN lower(title)) > 0) AS score
       FROM article WHERE id = ANY (${ids}::bigint[])) scored
     ${score === undefined ? '' : `WHERE (score, id) < (${parameters.add(score)}::bigint, ${parameters.add(id ?? '0')}::bigint)`}
     ORDER BY score DESC, id DESC LIMIT ${SEARCH_PAGE_SIZE + 1}`,
    parameters.values,
  );
  const shown = rows.slice(0, SEARCH_PAGE_SIZE);
  const last = shown.at(-1);
  return {
    hits: await hitsOf(database, shown, marks),
    after:
      rows.length > SEARCH_PAGE_SIZE && last !== undefined
        ? `${last.score}~${last.id}~${until ?? newest[0]!.at}`
        : null,
  };
}

/** How many answer, counted to a thousand. */
export async function countHits(
  database: Database,
  question: ArticleQuestion,
): Promise<SearchCount> {
  const found = await newestFound(database, question, { end: null, limit: MOST_COUNTED + 1 });
  return { count: Math.min(found.length, MOST_COUNTED), more: found.length > MOST_COUNTED };
}

interface HitRow extends Omit<
  SearchHit,
  'excerpt' | 'source' | 'event' | 'claimedAt' | 'firstSeenAt'
> {
  readonly body: string;
  readonly claimedAt: Date | null;
  readonly firstSeenAt: Date;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly tier: SearchHit['source']['tier'];
  readonly eventId: number | null;
  readonly eventTitle: string;
  readonly eventArticles: number;
  readonly caseId: number | null;
}

/** What is shown of these articles, in their order. */
async function hitsOf(
  database: Database,
  found: readonly { readonly id: number }[],
  marks: readonly string[],
): Promise<readonly SearchHit[]> {
  if (found.length === 0) return [];
  const rows = await database.query<HitRow[]>(
    `SELECT a.id, a.title, a.body, a.url, s.id AS "sourceId", s.name AS "sourceName", s.tier, a.claimed_at AS "claimedAt",
       a.first_seen_at AS "firstSeenAt", a.sentiment, a.field, place.name AS place, a.irrelevant, a.revisions,
       (SELECT count(*) FROM article r WHERE r.reprint_of = a.id AND r.event_id = a.event_id) AS reprints,
       e.id AS "eventId", e.title AS "eventTitle", e.articles AS "eventArticles", c.id AS "caseId"
     FROM unnest($1::bigint[]) WITH ORDINALITY AS wanted (id, n) JOIN article a USING (id) JOIN source s ON s.id = a.source_id
       LEFT JOIN event e ON e.id = a.event_id LEFT JOIN response_case c ON c.event_id = e.id
       LEFT JOIN place ON place.code = coalesce(e.place_code, a.places[1])
     ORDER BY n`,
    [found.map(({ id }) => id)],
  );
  return rows.map(
    ({ body, sourceId, sourceName, tier, eventId, eventTitle, eventArticles, caseId, ...row }) => ({
      ...row,
      excerpt: excerptOf(body, marks),
      source: { id: sourceId, name: sourceName, tier },
      claimedAt: row.claimedAt?.toISOString() ?? null,
      firstSeenAt: row.firstSeenAt.toISOString(),
      event:
        eventId === null
          ? null
          : { id: eventId, title: eventTitle, articles: eventArticles, caseId },
    }),
  );
}
