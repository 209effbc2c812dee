import type { ArticleRevisions, ArticleView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { IS_ANSWER } from '../events/concern.queries';
import { EVENT_IN_SCOPE } from '../events/event-summary.queries';

interface ArticleRow extends Omit<
  ArticleView,
  'claimedAt' | 'firstSeenAt' | 'revisedAt' | 'source'
> {
  readonly revisedAt: Date | null;
  readonly claimedAt: Date | null;
  readonly firstSeenAt: Date;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly tier: ArticleView['source']['tier'];
}

/** Who last corrected each label of article `a`, and when. */
const CORRECTED = `coalesce((SELECT jsonb_object_agg(label, jsonb_build_object('by', name,
    'at', to_char(corrected_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
  FROM (SELECT DISTINCT ON (c.label) c.label, c.corrected_at, account.name FROM article_correction c
        JOIN account ON account.id = c.corrected_by WHERE c.article_id = a.id ORDER BY c.label, c.id DESC) latest), '{}')`;

/** The divisions article `a` names, with their names. */
const PLACES = `coalesce((SELECT jsonb_agg(jsonb_build_object('code', place.code, 'name', place.name) ORDER BY n)
  FROM unnest(a.places) WITH ORDINALITY named (code, n) JOIN place ON place.code = named.code), '[]')`;

/** Originals of an event, first report first, each with the number of its reprints. */
export async function originalsOf(
  tx: EntityManager,
  eventId: number,
  limit: number,
): Promise<ArticleView[]> {
  const rows = await tx.query<ArticleRow[]>(
    `SELECT a.id, a.title, a.body, a.url, a.by_line AS "byLine", a.revisions, a.revised_at AS "revisedAt", a.claimed_at AS "claimedAt", a.first_seen_at AS "firstSeenAt",
            a.sentiment, a.tone, a.field, a.categories, a.demand, a.irrelevant, a.masked, a.evidence, a.reprint_of AS "reprintOf",
            s.id AS "sourceId", s.name AS "sourceName", s.tier,
            ${IS_ANSWER} AS answers, ${CORRECTED} AS corrected, ${PLACES} AS places,
            (SELECT count(*) FROM article r WHERE r.reprint_of = a.id AND r.event_id = a.event_id) AS reprints
     FROM article a JOIN source s ON s.id = a.source_id
     WHERE a.event_id = $1 AND a.reprint_of IS NULL
     ORDER BY least(a.claimed_at, a.first_seen_at), a.id
     LIMIT $2`,
    [eventId, limit],
  );
  return rows.map(({ sourceId, sourceName, tier, ...row }) => ({
    ...row,
    source: { id: sourceId, name: sourceName, tier },
    claimedAt: row.claimedAt?.toISOString() ?? null,
    firstSeenAt: row.firstSeenAt.toISOString(),
    revisedAt: row.revisedAt?.toISOString() ?? null,
  }));
}

/** The revisions of an article of an event within `scope`; null where there is no such article. */
export async function revisionsOf(
  tx: Pick<EntityManager, 'query'>,
  articleId: number,
  scope: string,
): Promise<ArticleRevisions | null> {
  const [article] = await tx.query<{ title: string; body: string }[]>(
    `SELECT a.title, a.body FROM article a JOIN event ON event.id = a.event_id
     WHERE ${EVENT_IN_SCOPE} AND a.id = $2`,
    [scope, articleId],
  );
  if (article === undefined) return null;
  const earlier = await tx.query<{ number: number; title: string; body: string; at: Date }[]>(
    'SELECT number, title, body, seen_until AS at FROM article_revision WHERE article_id = $1 ORDER BY number DESC',
    [articleId],
  );
  return {
    ...article,
    earlier: earlier.map(({ at, ...one }) => ({ ...one, seenUntil: at.toISOString() })),
  };
}
