import type { SignalState, SignalView } from '@huixiang/contracts';
import { legible } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';

/** Signals older than this are shown no more. */
const SHOWN_DAYS = 14;
const MOST = 100;
const ARTICLES = 8;

/** What became of the events of signal `s`, the first first: that they alerted, or have a case. */
const ALERTED = `LEFT JOIN LATERAL (
    SELECT a.event_id, coalesce(alert.raised_at, c.opened_at) AS raised_at
    FROM signal_article sa JOIN article a ON a.id = sa.article_id
      LEFT JOIN alert ON alert.event_id = a.event_id LEFT JOIN response_case c ON c.event_id = a.event_id
    WHERE sa.signal_id = s.id AND (alert.id IS NOT NULL OR c.id IS NOT NULL) ORDER BY 2 LIMIT 1) alerted ON true`;
const STATE = `CASE WHEN s.dismissed_at IS NOT NULL THEN 'dismissed' WHEN alerted.event_id IS NOT NULL THEN 'risen' ELSE 'open' END`;

/**
 * Whether the reader's scope, parameter `path`, may see signal `s`: all of its articles, wherever their events were moved
 * since, lie within.
 */
export const signalWithin = (path: string) => `s.scope_path LIKE ${path} || '%' AND NOT EXISTS (
  SELECT FROM signal_article sa JOIN article a ON a.id = sa.article_id
  WHERE sa.signal_id = s.id AND a.scope_path NOT LIKE ${path} || '%')`;
const SHOWN = `${signalWithin('$1')} AND s.last_at > huixiang_now() - interval '${SHOWN_DAYS} days'`;

export async function signalCounts(
  tx: EntityManager,
  scope: string,
): Promise<Record<SignalState, number>> {
  const rows = await tx.query<{ state: SignalState; n: number }[]>(
    `SELECT ${STATE} AS state, count(*)::int AS n FROM signal s ${ALERTED} WHERE ${SHOWN} GROUP BY 1`,
    [scope],
  );
  const of = (state: SignalState) => rows.find((row) => row.state === state)?.n ?? 0;
  return { open: of('open'), risen: of('risen'), dismissed: of('dismissed') };
}

interface SignalRow extends Omit<SignalView, 'foundAt' | 'lastAt' | 'alert' | 'dismissed'> {
  readonly foundAt: Date;
  readonly lastAt: Date;
  readonly eventId: number | null;
  readonly raisedAt: Date | null;
  readonly dismissedBy: string | null;
  readonly dismissedAt: Date | null;
  readonly dismissal: string | null;
}

/** Signals of a state within `scope`, those heard of last first. */
export async function signalsOf(
  tx: EntityManager,
  scope: string,
  state: SignalState,
): Promise<SignalView[]> {
  const rows = await tx.query<SignalRow[]>(
    `SELECT s.id, ${STATE} AS state, s.words, s.known, s.found_at AS "foundAt", s.last_at AS "lastAt",
       ARRAY(SELECT DISTINCT place.name FROM signal_article sa JOIN article a ON a.id = sa.article_id
             JOIN place ON place.code = a.places[1] WHERE sa.signal_id = s.id ORDER BY 1) AS places,
       (SELECT count(*)::int FROM signal_article WHERE signal_id = s.id) AS count,
       coalesce((SELECT jsonb_agg(told ORDER BY told ->> 'at' DESC, told -> 'id' DESC) FROM (
         SELECT jsonb_build_object('id', a.id, 'title', a.title, 'outlet', so.name, 'tier', so.tier, 'eventId', a.event_id,
           'at', to_char(a.first_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS told
         FROM signal_article sa JOIN article a ON a.id = sa.article_id JOIN source so ON so.id = a.source_id
         WHERE sa.signal_id = s.id ORDER BY a.first_seen_at DESC, a.id DESC LIMIT ${ARTICLES}) newest), '[]') AS articles,
       alerted.event_id AS "eventId", alerted.raised_at AS "raisedAt",
       account.name AS "dismissedBy", s.dismissed_at AS "dismissedAt", s.dismissal
     FROM signal s ${ALERTED} LEFT JOIN account ON account.id = s.dismissed_by
     WHERE ${SHOWN} AND ${STATE} = $2 ORDER BY s.last_at DESC, s.id DESC LIMIT ${MOST}`,
    [scope, state],
  );
  return rows.map(
    ({ foundAt, lastAt, eventId, raisedAt, dismissedBy, dismissedAt, dismissal, ...row }) => ({
      ...row,
      words: row.words.map(legible),
      foundAt: foundAt.toISOString(),
      lastAt: lastAt.toISOString(),
      alert:
        eventId === null || raisedAt === null
          ? null
          : { eventId: Number(eventId), raisedAt: raisedAt.toISOString() },
      dismissed:
        dismissedAt === null
          ? null
          : { by: dismissedBy ?? '', at: dismissedAt.toISOString(), reason: dismissal ?? '' },
    }),
  );
}
