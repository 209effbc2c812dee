import { ACTIVE_DAYS } from '@huixiang/domain';
import { Fingerprints, isReprint, simHash } from '@huixiang/text-analysis';
import type { EntityManager } from 'typeorm';
import type { UnplacedArticle } from '../placing.queries';

interface KnownRelease {
  readonly title: string;
  readonly body: string;
  readonly eventId: number;
}

/** What the government published of late, held between batches: a copy of rows, to know it among the articles. */
export class OwnReleases {
  readonly #releases = new Map<number, KnownRelease>();
  #fingerprints = new Fingerprints();

  /** Reads what was published since it was last asked, and forgets what is too old to be answered to. */
  async catchUp(tx: EntityManager): Promise<void> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT id FROM release WHERE published_at > huixiang_now() - interval '${ACTIVE_DAYS} days'`,
    );
    const current = new Set(rows.map(({ id }) => id));
    const gone = [...this.#releases.keys()].filter((id) => !current.has(id));
    const fresh = [...current].filter((id) => !this.#releases.has(id));
    for (const id of gone) this.#releases.delete(id);
    if (fresh.length > 0)
      for (const { id, ...release } of await tx.query<(KnownRelease & { readonly id: number })[]>(
        `SELECT r.id, r.title, r.body, c.event_id AS "eventId"
         FROM release r JOIN response_case c ON c.id = r.case_id WHERE r.id = ANY ($1::int[]) ORDER BY r.id`,
        [fresh],
      ))
        this.#releases.set(id, release);
    if (gone.length + fresh.length === 0) return;
    this.#fingerprints = new Fingerprints();
    for (const [id, { body }] of this.#releases) this.#fingerprints.add(id, simHash(body));
  }

  /** The event of the release that an article prints again, or null: SimHash proposes, shingles decide. */
  eventOf(article: UnplacedArticle): number | null {
    if (this.#releases.size === 0) return null;
    const found = this.#fingerprints
      .near(BigInt(article.fingerprint))
      .map(({ id }) => this.#releases.get(id)!)
      .find((release) => isReprint(release, article));
    return found?.eventId ?? null;
  }
}
