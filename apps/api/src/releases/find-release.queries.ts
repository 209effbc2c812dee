import { DomainError, type ReleaseFacts, type Review } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { findCase } from '../cases/find-case.queries';
import { ReleaseEntity } from './release.entity';

/** A release of a case within the actor's scope, both locked, with the facts its state follows from. */
export async function findRelease(tx: EntityManager, id: number, actor: Actor) {
  const known = await tx.findOneBy(ReleaseEntity, { id });
  if (known === null) throw new DomainError('release.not_found', { id });
  // The case first: whoever changes a release changes what the case owes.
  const found = await findCase(tx, known.caseId, actor.unit.path, true);
  const release = await tx.findOneOrFail(ReleaseEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return { release, found, facts: await factsOf(tx, release) };
}

/** The same, of what is not published yet and whose case is open. */
export async function findDraft(tx: EntityManager, id: number, actor: Actor) {
  const all = await findRelease(tx, id, actor);
  if (all.release.publishedAt !== null) throw new DomainError('release.already_published', { id });
  if (all.found.row.closedAt !== null)
    throw new DomainError('case.closed', { id: all.found.row.id });
  return all;
}

async function factsOf(
  tx: EntityManager,
  release: ReleaseEntity,
): Promise<ReleaseFacts & { readonly clearedAt: Date | null }> {
  const rows = await tx.query<(Review & { readonly at: Date })[]>(
    'SELECT kind, version, verdict, by_id AS by, at FROM release_review WHERE release_id = $1 ORDER BY id',
    [release.id],
  );
  const own = rows.filter(({ version }) => version === release.version);
  return {
    version: release.version,
    submitted: release.submittedAt !== null,
    reviews: rows,
    publishedAt: release.publishedAt,
    withdrawnAt: release.withdrawnAt,
    clearedAt: own.reduce<Date | null>(
      (last, { at }) => (last === null || at > last ? at : last),
      null,
    ),
  };
}

/** Everybody who wrote a version of a release. */
export async function authorsOf(tx: EntityManager, id: number): Promise<readonly number[]> {
  const rows = await tx.query<{ by: number }[]>(
    'SELECT DISTINCT written_by AS by FROM release_version WHERE release_id = $1',
    [id],
  );
  return rows.map(({ by }) => by);
}
