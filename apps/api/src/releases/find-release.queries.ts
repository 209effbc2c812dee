import {
  type Channel,
  type Cosigner,
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
import { attachmentsOf, isNever } from './attachments.queries';
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
  return { release, found, ...(await situationOf(tx, release, found)) };
}

/** What the steps of a release are judged by, with its elements as they stand. */
export async function situationOf(
  tx: EntityManager,
  release: ReleaseEntity,
  found: Awaited<ReturnType<typeof findCase>>,
) {
  const { id } = release;
  const reviews = await tx.query<(Review & { readonly at: Date })[]>(
    'SELECT kind, version, verdict, by_id AS by, at FROM release_review WHERE release_id = $1 ORDER BY id',
    [id],
  );
  const { privacy, workNews } = checkText(release);
  const attached = await attachmentsOf(tx, [id]);
  const files = (attached.get(id) ?? []).map(({ personal }) => personal);
  const cosigners = await cosignersOf(tx, release);
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
    cosigners,
    authors: await authorsOf(tx, id),
    clearedAt: latest([
      ...reviews.filter(({ version }) => version === release.version).map(({ at }) => at),
      ...cosigners.flatMap(({ at }) => at ?? []),
    ]),
    case: found.facts,
    text: {
      missing: elements.filter(({ evidence }) => evidence === null).map(({ element }) => element),
      workNews,
      // What nobody can read for the reviewer counts as found: a person looks, and says so.
      personal: [
        ...privacy.map(({ kind }) => kind),
        ...files.flatMap((kinds) => kinds ?? ['unreadable']),
      ],
      never: [
        ...new Set([
          ...privacy.filter(({ never }) => never).map(({ kind }) => kind),
          ...files.flatMap((kinds) => kinds ?? []).filter(isNever),
        ]),
      ],
    },
  };
  return { situation, elements };
}

function latest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null);
}

async function cosignersOf(
  tx: EntityManager,
  { id, version, cosigners }: ReleaseEntity,
): Promise<readonly (Cosigner & { readonly at: Date | null })[]> {
  return tx.query<(Cosigner & { readonly at: Date | null })[]>(
    `SELECT unit.id AS "unitId", unit.name, s.verdict, s.at FROM unit
       LEFT JOIN release_cosigning s ON s.release_id = $1 AND s.version = $2 AND s.unit_id = unit.id
     WHERE unit.id = ANY ($3::int[]) ORDER BY array_position($3::int[], unit.id)`,
    [id, version, cosigners],
  );
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
