import type { NestExpressApplication } from '@nestjs/platform-express';
import { OUTLET_TIERS, type OutletTier } from '@huixiang/domain';
import { Admission } from '../src/articles/admission';
import { Placer } from '../src/events/placer';
import type { TestDatabase } from './database';
import { type Inserted, aSource } from './factories';

export type TieredSources = Readonly<Record<OutletTier, Inserted>>;

/** A source of every tier. */
export async function sourcesOfEveryTier(database: TestDatabase): Promise<TieredSources> {
  const sources: Partial<Record<OutletTier, Inserted>> = {};
  for (const tier of OUTLET_TIERS) sources[tier] = await aSource(database, { tier });
  return sources as TieredSources;
}

let guid = 0;

/** Admits texts as documents of their sources, in this order; the title is what stands before the first comma or colon. */
export async function admitTexts(
  world: {
    readonly app: NestExpressApplication;
    readonly database: TestDatabase;
    readonly sources: TieredSources;
  },
  ...texts: readonly (readonly [OutletTier, string])[]
): Promise<void> {
  for (const [tier, body] of texts) {
    const identity = Buffer.alloc(32, `${(guid += 1)}|`);
    const title = body.split(/[，：]/)[0] ?? '';
    const item = { identity, title, body, url: null, claimedAt: null, byLine: null };
    const { id } = world.sources[tier];
    const admission = world.app.get(Admission);
    const prepared = await admission.prepare({ id, tier }, [item]);
    await world.database.source.transaction((tx) => admission.admit(tx, id, prepared));
  }
}

/** Places all that waits; how many. */
export async function placeAll({ app }: { readonly app: NestExpressApplication }): Promise<number> {
  let placed = 0;
  for (let batch = 1; batch > 0; placed += batch) batch = await app.get(Placer).place();
  return placed;
}
