import {
  type Channel,
  DomainError,
  type ReleaseSituation,
  type Review,
  checkElements,
  requiredElements,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { findCase } from '../cases/find-case.queries';
import { ReleaseEntity } from './release.entity';
import { checkText, wholeText } from './text-check';

/** A release of a case within the actor's scope, both locked, with what its steps are judged by. */
export async function findRelease(tx: EntityManager, id: number, actor: Actor) {
  const known = await tx.findOneBy(ReleaseEntity, { id });
  if (known === null) throw new DomainError('release.not_found', { id });
  // The case first: whoever changes a release changes what the case owes.
  const found = await findCase(tx, known.caseId, actor.unit.path, true);
  const release = await tx.findOneOrFail(ReleaseEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  const reviews = await tx.query<(Review & { readonly at: Date })[]>(
    'SELECT kind, version, verdict, by_id AS by, at FROM release_review WHERE release_id = $1 ORDER BY id',
    [id],
  );
  const { privacy, workNews } = checkText(release);
  const elements = checkElements(
    wholeText(release),
    requiredElements(release.kind, found.row.categories),
  );
  const situation: ReleaseSituation = {
    kind: release.kind,
    channel: release.channel,
    placed: await channelsOf(tx, id),
    corrects: release.corrects !== null,
    release: {
      version: release.version,
      submitted: release.submittedAt !== null,
      reviews,
      publishedAt: release.publishedAt,
      withdrawnAt: release.withdrawnAt,
    },
    authors: await authorsOf(tx, id),
    clearedAt: reviews
      .filter(({ version }) => version === release.version)
      .reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null),
    case: found.facts,
    text: {
      missing: elements.filter(({ evidence }) => evidence === null).map(({ element }) => element),
      workNews,
      personal: privacy.map(({ kind }) => kind),
      never: [...new Set(privacy.filter(({ never }) => never).map(({ kind }) => kind))],
    },
  };
  return { release, found, situation, elements };
}

async function channelsOf(tx: EntityManager, id: number): Promise<readonly Channel[]> {
  const rows = await tx.query<{ channel: Channel }[]>(
    'SELECT channel FROM release_placement WHERE release_id = $1',
    [id],
  );
  return rows.map(({ channel }) => channel);
}

/** Everybody who wrote a version of a release. */
async function authorsOf(tx: EntityManager, id: number): Promise<readonly number[]> {
  const rows = await tx.query<{ by: number }[]>(
    'SELECT DISTINCT written_by AS by FROM release_version WHERE release_id = $1',
    [id],
  );
  return rows.map(({ by }) => by);
}
