import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReleaseEffect } from '@huixiang/contracts';
import { DomainError, isWithinScope, shareChange, wilsonInterval } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { findCase } from '../cases/find-case.queries';
import { databaseNow } from '../database/clock';
import { IS_CONCERN, REPRINTED } from '../events/concern.queries';
import { questionsAbout } from './questions.queries';

const HOUR_MS = 3_600_000;
/** Looked at before a release and after it, hours. */
const BEFORE = 24;
const AFTER = 48;

interface Found {
  readonly id: number;
  readonly caseId: number;
  readonly eventId: number | null;
  readonly body: string;
  readonly publishedAt: Date;
}

/**
 * What came of a release: how the voices changed around it, what the public asked and whether the release speaks of it, and what began
 * after it. Observational throughout.
 */
@Injectable()
export class ReleaseEffectService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async of(id: number, actor: Actor): Promise<ReleaseEffect> {
    const tx = this.database.manager;
    const [found] = await tx.query<Found[]>(
      `SELECT r.id, r.case_id AS "caseId", c.event_id AS "eventId", r.body, r.published_at AS "publishedAt"
       FROM release r JOIN response_case c ON c.id = r.case_id WHERE r.id = $1 AND r.published_at IS NOT NULL`,
      [id],
    );
    if (found === undefined) throw new DomainError('release.not_found', { id });
    const { scope } = await findCase(tx, found.caseId, actor.unit.path);
    // Who is only asked for help reads what concerns them, and the public's voices do not.
    if (!isWithinScope(actor.unit.path, scope)) throw new DomainError('release.not_found', { id });
    const now = await databaseNow(tx);
    const hours = await voicesAround(tx, found);
    const [before, after] = [sum(hours, -BEFORE, 0), sum(hours, 0, AFTER)];
    const until = new Date(found.publishedAt.getTime() + AFTER * HOUR_MS);
    return {
      complete: now >= until,
      before: { ...before, interval: wilsonInterval(before.negative, before.total) },
      after: { ...after, interval: wilsonInterval(after.negative, after.total) },
      change: shareChange(before, after),
      hours: [...hours],
      questions: await questionsAbout(tx, { ...found, until }),
      secondary: await begunAfter(tx, found, actor.unit.path),
    };
  }
}

async function voicesAround(
  tx: EntityManager,
  { eventId, publishedAt }: Found,
): Promise<readonly ReleaseEffect['hours'][number][]> {
  return tx.query(
    `SELECT floor(extract(epoch FROM a.first_seen_at - $2::timestamptz) / 3600)::int AS hour, count(*)::int AS total,
       (count(*) FILTER (WHERE a.sentiment = 'negative'))::int AS negative
     FROM article a JOIN source s ON s.id = a.source_id ${REPRINTED}
     WHERE a.event_id = $1 AND ${IS_CONCERN} AND a.first_seen_at >= $2::timestamptz - interval '${BEFORE} hours' AND a.first_seen_at < $2::timestamptz + interval '${AFTER} hours'
     GROUP BY 1 ORDER BY 1`,
    [eventId, publishedAt],
  );
}

/** Events that began after the release and in which it is printed or quoted in anger: what it set off (次生舆情). */
async function begunAfter(
  tx: EntityManager,
  { id, eventId, publishedAt }: Found,
  scope: string,
): Promise<ReleaseEffect['secondary']> {
  return tx.query(
    `SELECT e.id::int AS "eventId", e.title, count(*)::int AS articles
     FROM release_pickup rp JOIN article a ON a.id = rp.article_id JOIN event e ON e.id = a.event_id
     WHERE rp.release_id = $1 AND a.event_id IS DISTINCT FROM $2 AND a.sentiment = 'negative' AND e.first_seen_at > $3 AND e.scope_path LIKE $4 || '%'
     GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT 10`,
    [id, eventId, publishedAt, scope],
  );
}

function sum(hours: readonly ReleaseEffect['hours'][number][], from: number, to: number) {
  const within = hours.filter(({ hour }) => hour >= from && hour < to);
  return {
    total: within.reduce((all, { total }) => all + total, 0),
    negative: within.reduce((all, { negative }) => all + negative, 0),
  };
}
