import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { CORRECTABLE, type Correction } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ROOT_PATH } from '../units/root-path';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { record } from '../ledger/record';

/** A text with what a person said of it, as `npm run train -- --with-corrections` reads it. */
export interface CorrectedText {
  readonly title: string;
  readonly text: string;
  readonly label: Correction['label'];
  readonly value: Correction['value'];
}

interface CorrectableArticle {
  readonly eventId: number | null;
  readonly scope: string;
  readonly before: Readonly<Record<Correction['label'], Correction['value']>>;
}

/** What persons say otherwise than the analysis: kept with who and when, used from then on. */
@Injectable()
export class CorrectionsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Sets one label of an article; what it was before is kept. Says nothing where nothing changes. */
  async correct(id: number, { label, value }: Correction, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { before, eventId, scope } = await findCorrectable(tx, id, actor.unit.path);
      if (JSON.stringify(before[label]) === JSON.stringify(value)) return;
      await tx.query(
        `UPDATE article a SET corrected = corrected || jsonb_build_object($2::text, $3::jsonb),
           (sentiment, field, categories, demand, irrelevant) = (
             SELECT said.sentiment, said.field, said.categories, said.demand, said.irrelevant
             FROM jsonb_to_record(to_jsonb(a) || jsonb_build_object($2::text, $3::jsonb))
               AS said (sentiment text, field text, categories text[], demand text, irrelevant boolean)),
           -- What turns out to matter after all is still to be placed.
           placed_at = CASE WHEN event_id IS NULL AND $2 = 'irrelevant' THEN NULL ELSE placed_at END
         WHERE id = $1`,
        [id, label, JSON.stringify(value)],
      );
      await tx.query(
        `INSERT INTO article_correction (article_id, label, before, after, corrected_by) VALUES ($1, $2, $3, $4, $5)`,
        [id, label, JSON.stringify(before[label]), JSON.stringify(value), actor.id],
      );
      if (eventId !== null)
        await tx.query('UPDATE event SET revised = true WHERE id = $1', [eventId]);
      await record(tx, await databaseNow(tx), {
        kind: 'article.corrected',
        subject: { type: 'article', id },
        scope,
        actor,
        data: { label, before: before[label], after: value },
      });
    });
  }

  /**
   * What was last said of each text within `scope`, the oldest first: material to learn from. A correction
   * taken back says nothing; a text without an event belongs to who sees everything.
   */
  async within(scope: string): Promise<readonly CorrectedText[]> {
    return this.database.query<CorrectedText[]>(
      `SELECT title, text, label, value FROM (
         SELECT DISTINCT ON (c.article_id, c.label) c.id, a.title, a.body AS text, c.label, c.after AS value,
           c.after IS DISTINCT FROM (SELECT before FROM article_correction f
             WHERE f.article_id = c.article_id AND f.label = c.label ORDER BY f.id LIMIT 1) AS stands
         FROM article_correction c JOIN article a ON a.id = c.article_id LEFT JOIN event e ON e.id = a.event_id
         WHERE coalesce(e.scope_path, ${ROOT_PATH}) LIKE $1 || '%'
         ORDER BY c.article_id, c.label, c.id DESC) latest WHERE stands ORDER BY id`,
      [scope],
    );
  }
}

async function findCorrectable(
  tx: EntityManager,
  id: number,
  scope: string,
): Promise<CorrectableArticle> {
  const labels = CORRECTABLE.map((label) => `'${label}', a.${label}`).join(', ');
  const [article] = await tx.query<CorrectableArticle[]>(
    `SELECT a.event_id AS "eventId", coalesce(e.scope_path, ${ROOT_PATH}) AS scope, jsonb_build_object(${labels}) AS before
     FROM article a LEFT JOIN event e ON e.id = a.event_id
     WHERE a.id = $1 AND (e.id IS NULL OR e.scope_path LIKE $2 || '%') FOR UPDATE OF a`,
    [id, scope],
  );
  if (article === undefined) throw new DomainError('article.not_found', { id });
  return article;
}
