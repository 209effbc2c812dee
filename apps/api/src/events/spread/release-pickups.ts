import { Injectable } from '@nestjs/common';
import { type Pickup, pickupOf, pickupsFrom } from '@huixiang/domain';
import { PROPOSED_WITHIN, Passages, isReprint, simHash } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import {
  type PublishedRow,
  articlesSince,
  forgetPickups,
  keepPickups,
  releasesOfArticles,
  similarElsewhere,
  unsoughtReleases,
} from './release-pickups.queries';

/** Articles read at once. */
const PAGE = 500;

export type FoundPickup = Pickup & { readonly articleId: number };

/** Finds which articles of an event carry what the government published of it. */
@Injectable()
export class ReleasePickups {
  /** Looks through articles just placed, or whose texts were changed. */
  async note(
    tx: EntityManager,
    placed: readonly number[],
    changed: readonly number[],
  ): Promise<void> {
    if (changed.length > 0)
      await tx.query('DELETE FROM release_pickup WHERE article_id = ANY ($1::bigint[])', [changed]);
    const articleIds = [...placed, ...changed];
    if (articleIds.length === 0) return;
    for (const release of await releasesOfArticles(tx, articleIds))
      await keepPickups(tx, release.id, await pickupsAmong(tx, release, articleIds));
  }

  /**
   * Looks for releases just published, and for those whose event got or lost articles otherwise than by placing, among all
   * that is there.
   * @returns events whose articles are something else now, and events that are nothing but prints of a release
   */
  async seek(tx: EntityManager): Promise<{
    readonly eventIds: readonly number[];
    readonly printed: readonly { readonly from: number; readonly into: number }[];
  }> {
    const eventIds = new Set<number>();
    const printed = new Map<number, number>();
    for (const release of await unsoughtReleases(tx)) {
      const found = await pickupsAmong(tx, release, null);
      eventIds.add(release.eventId);
      for (const id of await forgetPickups(tx, release.id)) eventIds.add(id);
      await keepPickups(tx, release.id, found);
      for (const from of await printsElsewhere(tx, release)) printed.set(from, release.eventId);
      await tx.query('UPDATE release SET sought = true WHERE id = $1', [release.id]);
    }
    return {
      eventIds: [...eventIds],
      printed: [...printed].map(([from, into]) => ({ from, into })),
    };
  }
}

/** Other events whose every text is the release. */
async function printsElsewhere(
  tx: EntityManager,
  release: PublishedRow,
): Promise<readonly number[]> {
  const found = await similarElsewhere(tx, release, {
    from: pickupsFrom(release.publishedAt),
    fingerprint: BigInt.asIntN(64, simHash(release.body)),
    within: PROPOSED_WITHIN,
  });
  const prints = new Map<number, number>();
  for (const { eventId, title, body } of found)
    if (isReprint(release, { title, body })) prints.set(eventId, (prints.get(eventId) ?? 0) + 1);
  return found
    .filter(({ eventId, originals }) => prints.get(eventId) === originals)
    .map(({ eventId }) => eventId);
}

/** @param only these articles; null: all of the event */
async function pickupsAmong(
  tx: EntityManager,
  release: PublishedRow,
  only: readonly number[] | null,
): Promise<readonly FoundPickup[]> {
  const passages = new Passages(release.body, release.earlier);
  const from = pickupsFrom(release.publishedAt);
  const found: FoundPickup[] = [];
  for (let after = 0, rows = PAGE; rows === PAGE;) {
    const page = await articlesSince(tx, release.eventId, { from, only, after, limit: PAGE });
    rows = page.length;
    after = page.at(-1)?.id ?? after;
    for (const { id, body } of page) {
      const pickup = pickupOf(passages.carriedBy(body));
      if (pickup !== null) found.push({ ...pickup, articleId: id });
    }
  }
  return found;
}
