import { type WatchView, searchTerms } from '@huixiang/contracts';
import type { AlertReason } from '@huixiang/domain';
import type { DataSource, EntityManager } from 'typeorm';

interface WatchRow extends Omit<WatchView, 'unit' | 'changedAt'> {
  readonly unitId: number;
  readonly unitName: string;
  readonly changedAt: Date;
}

/** The watches of units within `scope`, those of the reader's own unit first, with what they found in the last day. */
export async function watchesWithin(
  database: Pick<DataSource, 'query'>,
  scope: string,
  unitId: number,
): Promise<WatchView[]> {
  const rows = await database.query<WatchRow[]>(
    `SELECT w.id, w.name, w.terms, w.alerts, w.articles, u.id AS "unitId", u.name AS "unitName", u.id = $2 AS own,
       account.name AS "createdBy", w.changed_at AS "changedAt",
       (SELECT count(*) FROM watch_find f WHERE f.watch_id = w.id AND f.at > huixiang_now() - interval '24 hours' AND f.at >= w.changed_at) AS "foundToday"
     FROM watch w JOIN unit u ON u.id = w.unit_id JOIN account ON account.id = w.created_by
     WHERE u.path LIKE $1 || '%' AND w.removed_at IS NULL ORDER BY u.id <> $2, u.path, w.name`,
    [scope, unitId],
  );
  return rows.map(({ unitId: id, unitName, changedAt, ...row }) => ({
    ...row,
    terms: searchTerms.parse(row.terms),
    unit: { id, name: unitName },
    changedAt: changedAt.toISOString(),
  }));
}

/** A watch that alerts, as the placer asks for it. */
export interface AlertingWatch {
  readonly id: number;
  readonly terms: unknown;
  readonly scope: string;
  readonly changedAt: Date;
}

export async function alertingWatches(tx: EntityManager): Promise<readonly AlertingWatch[]> {
  return tx.query(
    `SELECT w.id, w.terms, u.path AS scope, w.changed_at AS "changedAt" FROM watch w JOIN unit u ON u.id = w.unit_id
     WHERE w.alerts AND w.removed_at IS NULL ORDER BY w.id`,
  );
}

/** Which of these events have as many found articles of the last day as a watch asks for, and of which watches. */
export async function watchedEvents(
  tx: EntityManager,
  eventIds: readonly number[],
): Promise<
  readonly { readonly eventId: number; readonly ids: number[]; readonly found: number }[]
> {
  return tx.query(
    `SELECT event_id AS "eventId", array_agg(id ORDER BY id) AS ids, max(found) AS found FROM (
       SELECT a.event_id, w.id, count(*) AS found FROM watch_find f JOIN watch w ON w.id = f.watch_id JOIN article a ON a.id = f.article_id
       WHERE a.event_id = ANY ($1::bigint[]) AND w.alerts AND w.removed_at IS NULL AND f.at > huixiang_now() - interval '24 hours' AND f.at >= w.changed_at
       GROUP BY a.event_id, w.id HAVING count(*) >= w.articles) reached
     GROUP BY event_id ORDER BY event_id`,
    [eventIds],
  );
}

/**
 * The reasons with the names of the watches that found enough, as readers within `scope` may know them: of a unit above
 * theirs only that it has one.
 */
export async function withWatchNames<Reason extends Pick<AlertReason, 'rule' | 'figures'>>(
  database: Pick<DataSource, 'query'>,
  reasons: readonly Reason[],
  scope: string,
): Promise<Reason[]> {
  const ids = reasons.flatMap(({ rule, figures }) =>
    rule === 'watch_match' ? idsIn(figures) : [],
  );
  if (ids.length === 0) return [...reasons];
  const rows = await database.query<{ id: number; name: string }[]>(
    `SELECT w.id, w.name FROM watch w JOIN unit u ON u.id = w.unit_id WHERE w.id = ANY ($1::int[]) AND u.path LIKE $2 || '%'`,
    [ids, scope],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return reasons.map((reason) => {
    if (reason.rule !== 'watch_match') return reason;
    const told = idsIn(reason.figures).map((id) => names.get(id) ?? '上级单位的方案');
    return { ...reason, figures: { ...reason.figures, watches: [...new Set(told)].join('、') } };
  });
}

function idsIn(figures: AlertReason['figures']): readonly number[] {
  return String(figures['watches'] ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number);
}
