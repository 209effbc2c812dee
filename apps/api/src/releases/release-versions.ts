import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';

/** Keeps a version of a release's text, by whom and when: whoever wrote any of them checks none. */
export async function keepVersion(
  tx: EntityManager,
  releaseId: number,
  version: number,
  { title, body }: { readonly title: string; readonly body: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO release_version (release_id, version, title, body, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [releaseId, version, title, body, actor.id, now],
  );
}
