import type { CaseMessage, MessageMatter } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';

type Matter = Omit<MessageMatter, 'firstSeenAt' | 'claimedAt'> & {
  readonly firstSeenAt: Date;
  readonly claimedAt: Date | null;
};

/** A message somebody in `scope` may see, with what is known of it. */
export async function findMessage(tx: EntityManager, id: number, scope: string): Promise<Matter> {
  const [found] = await tx.query<Matter[]>(
    `SELECT a.title, a.field, a.places[1] AS place, a.categories, a.first_seen_at AS "firstSeenAt", a.claimed_at AS "claimedAt",
       e.level, e.proposal -> 'accident' ->> 'level' AS "accidentLevel", s.tier, a.event_id AS "eventId", coalesce(m.case_id, c.id) AS "caseId"
     FROM article a JOIN source s ON s.id = a.source_id LEFT JOIN event e ON e.id = a.event_id LEFT JOIN case_message m ON m.article_id = a.id
       LEFT JOIN response_case c ON c.event_id = a.event_id
     WHERE a.id = $1 AND (e.id IS NULL OR e.scope_path LIKE $2 || '%')`,
    [id, scope],
  );
  if (found === undefined) throw new DomainError('article.not_found', { id });
  return found;
}

interface Adding {
  readonly caseId: number;
  readonly articleId: number;
  readonly actor: Actor;
  readonly now: Date;
}

/** Takes a message into a case; it belongs to one at most. */
export async function addMessage(tx: EntityManager, adding: Adding): Promise<void> {
  const { caseId, articleId, actor, now } = adding;
  const [row] = await tx.query<{ scope: string }[]>(
    `INSERT INTO case_message (article_id, case_id, at, by_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING
     RETURNING (SELECT u.path FROM response_case c JOIN unit u ON u.id = c.unit_id WHERE c.id = $2) AS scope`,
    [articleId, caseId, now, actor.id],
  );
  if (row === undefined) throw new DomainError('case.message_taken', { articleId });
  await record(tx, now, {
    kind: 'case.message_added',
    subject: { type: 'case', id: caseId },
    scope: row.scope,
    caseId,
    actor,
    data: { article: articleId },
  });
}

/** The messages that belong to a case and to those merged into it, as they came. */
export async function messagesOf(tx: EntityManager, caseId: number): Promise<CaseMessage[]> {
  const rows = await tx.query<(Omit<CaseMessage, 'firstSeenAt'> & { firstSeenAt: Date })[]>(
    `SELECT a.id, a.title, left(a.body, 200) AS excerpt, s.name AS source, a.url, a.first_seen_at AS "firstSeenAt"
     FROM case_message m JOIN article a ON a.id = m.article_id JOIN source s ON s.id = a.source_id
     WHERE m.case_id IN (SELECT id FROM response_case WHERE id = $1 OR merged_into = $1) ORDER BY a.first_seen_at, a.id`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, firstSeenAt: row.firstSeenAt.toISOString() }));
}
