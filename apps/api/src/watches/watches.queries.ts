import { type WatchView, searchTerms } from '@huixiang/contracts';
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
       (SELECT count(*) FROM watch_find f WHERE f.watch_id = w.id AND f.at > huixiang_now() - interval '24 hours') AS "foundToday"
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
  readonly { readonly eventId: number; readonly names: string[]; readonly found: number }[]
> {
  return tx.query(
    `SELECT event_id AS "eventId", array_agg(name ORDER BY name) AS names, max(found) AS found FROM (
       SELECT a.event_id, w.name, count(*) AS found FROM watch_find f JOIN watch w ON w.id = f.watch_id JOIN article a ON a.id = f.article_id
       WHERE a.event_id = ANY ($1::bigint[]) AND w.alerts AND w.removed_at IS NULL AND f.at > huixiang_now() - interval '24 hours'
       GROUP BY a.event_id, w.id HAVING count(*) >= w.articles) reached
     GROUP BY event_id ORDER BY event_id`,
    [eventIds],
  );
}
