import type { EventVoices } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { databaseNow } from '../database/clock';
import { questionsAbout } from '../releases/questions.queries';

const MOST_PLACES = 10;

/** What is asked about an event beside all that its case has published, and where its texts say it is. */
export async function voicesOf(tx: EntityManager, eventId: number): Promise<EventVoices> {
  const now = await databaseNow(tx);
  const [said] = await tx.query<{ body: string | null; at: Date | null }[]>(
    `SELECT string_agg(r.body, E'\\n' ORDER BY r.published_at) AS body, max(r.published_at) AS at
     FROM response_case own JOIN release r ON r.case_id = coalesce(own.merged_into, own.id)
     WHERE own.event_id = $1 AND r.published_at IS NOT NULL AND r.withdrawn_at IS NULL`,
    [eventId],
  );
  const saidAt = said?.at ?? null;
  return {
    saidAt: saidAt?.toISOString() ?? null,
    questions: await questionsAbout(tx, {
      eventId,
      body: said?.body ?? '',
      publishedAt: saidAt ?? now,
      until: now,
    }),
    places: await tx.query<EventVoices['places']>(
      `SELECT place.code, place.name, count(*)::int AS articles, (count(*) FILTER (WHERE a.sentiment = 'negative'))::int AS negative
       FROM article a JOIN place ON place.code = a.places[1] WHERE a.event_id = $1 AND a.reprint_of IS NULL
       GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ${MOST_PLACES}`,
      [eventId],
    ),
  };
}
