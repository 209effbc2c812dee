import type { EntityManager } from 'typeorm';

/** Days the sparkline of a source shows. */
export const DAYS = 14;
const RECENT = 20;

/** Names of the divisions by code. */
export async function placeNames(tx: EntityManager): Promise<ReadonlyMap<string, string>> {
  const places = await tx.query<{ code: string; name: string }[]>('SELECT code, name FROM place');
  return new Map(places.map((place) => [place.code, place.name]));
}

/** Articles of the last days by source, oldest day first; a day is 24 hours back from now. */
export async function articlesPerDay(
  tx: EntityManager,
  sourceId: number | null = null,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await tx.query<{ source_id: number; age: number; articles: number }[]>(
    `SELECT source_id, floor(extract(epoch FROM huixiang_now() - first_seen_at) / 86400)::int AS age, count(*) AS articles
     FROM article WHERE first_seen_at > huixiang_now() - make_interval(days => $1)
       AND ($2::int IS NULL OR source_id = $2) GROUP BY 1, 2`,
    [DAYS, sourceId],
  );
  const perDay = new Map<number, number[]>();
  for (const row of rows) {
    const days = perDay.get(row.source_id) ?? new Array<number>(DAYS).fill(0);
    days[DAYS - 1 - Math.max(0, row.age)] = row.articles;
    perDay.set(row.source_id, days);
  }
  return perDay;
}

export interface RecentRow {
  readonly id: number;
  readonly title: string;
  readonly url: string | null;
  readonly claimedAt: Date | null;
  readonly firstSeenAt: Date;
  readonly eventId: number | null;
  readonly revisions: number;
  readonly irrelevant: boolean;
}

/** The newest articles of a source. */
export async function recentArticles(
  tx: EntityManager,
  sourceId: number,
): Promise<readonly RecentRow[]> {
  return tx.query<RecentRow[]>(
    `SELECT id::int, title, url, claimed_at AS "claimedAt", first_seen_at AS "firstSeenAt", event_id::int AS "eventId", revisions, irrelevant
     FROM article WHERE source_id = $1 ORDER BY first_seen_at DESC, id DESC LIMIT ${RECENT}`,
    [sourceId],
  );
}
