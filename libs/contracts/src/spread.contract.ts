import { OUTLET_TIERS, PICKUP_KINDS, POINT_KINDS, RELEASE_KINDS } from '@huixiang/domain';
import { z } from 'zod';
import { moment } from './time';

const tier = z.enum(OUTLET_TIERS);

const spreadArticle = z.strictObject({
  id: z.int(),
  title: z.string(),
  url: z.string().nullable(),
  outlet: z.string(),
  tier,
  at: moment,
});
export type SpreadArticleView = z.infer<typeof spreadArticle>;

/** How far a release got among those who are not the government. */
export const releaseReach = z.strictObject({
  /** Articles that print it whole, and that quote it in texts of their own. */
  whole: z.int(),
  quoted: z.int(),
  outlets: z.int(),
  /** Kinds of outlet, widest reach first. */
  tiers: z.array(tier),
  firstAt: moment.nullable(),
});
export type ReleaseReach = z.infer<typeof releaseReach>;

const point = z.strictObject({ at: moment, tier });

const spreadPicture = z.strictObject({
  points: z.array(
    z.strictObject({
      ...point.shape,
      kind: z.enum(POINT_KINDS),
      articles: z.int(),
      outlets: z.array(z.string()),
    }),
  ),
  lines: z.array(z.strictObject({ from: point, to: point, articles: z.int() })),
});
export type SpreadPictureView = z.infer<typeof spreadPicture>;

export const eventSpread = z.strictObject({
  first: spreadArticle,
  /** The government's first word among the articles. */
  official: spreadArticle.nullable(),
  /** In the order they were reached. */
  tiers: z.array(
    z.strictObject({ tier, first: spreadArticle, articles: z.int(), outlets: z.int() }),
  ),
  /** Texts printed more than once: the most printed, with their first copies. */
  chains: z.array(
    z.strictObject({
      first: spreadArticle,
      /** The outlet it says it was itself taken from, if that is not among those heard. */
      credited: z.string().nullable(),
      total: z.int(),
      copies: z.array(z.strictObject({ article: spreadArticle, from: z.string() })),
    }),
  ),
  pictures: z.strictObject({
    /** Of its first day, where it went on for longer. */
    firstDay: spreadPicture.nullable(),
    whole: spreadPicture,
  }),
  releases: z.array(
    z.strictObject({
      id: z.int(),
      kind: z.enum(RELEASE_KINDS),
      title: z.string(),
      publishedAt: moment,
      reach: releaseReach,
      /** The first that took it up. */
      articles: z.array(
        z.strictObject({ article: spreadArticle, kind: z.enum(PICKUP_KINDS), share: z.number() }),
      ),
    }),
  ),
});
export type EventSpread = z.infer<typeof eventSpread>;
