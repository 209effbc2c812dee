import fc from 'fast-check';
import { type SpreadArticle, spreadOf } from './spread';
import { spreadPicture } from './spread-picture';

const start = Date.UTC(2026, 4, 20);
const article = (
  id: number,
  minutes: number,
  more: Partial<SpreadArticle> = {},
): SpreadArticle => ({
  id,
  at: new Date(start + minutes * 60_000),
  outlet: `媒体${id}`,
  tier: 'city',
  reprintOf: null,
  credited: null,
  official: false,
  ...more,
});
const picture = (articles: readonly SpreadArticle[]) =>
  spreadPicture(articles, spreadOf(articles)?.chains ?? []);

it('draws each article of a small event, and who took its text', () => {
  const { points, lines } = picture([
    article(1, 0, { tier: 'forum' }),
    article(2, 60),
    article(3, 120, { reprintOf: 2, tier: 'provincial' }),
    article(4, 300, { official: true, tier: 'government' }),
  ]);
  expect(points.map(({ tier, kind, articles }) => [tier, kind, articles])).toEqual([
    ['forum', 'original', 1],
    ['city', 'original', 1],
    ['provincial', 'reprint', 1],
    ['government', 'official', 1],
  ]);
  expect(lines).toEqual([{ from: points[1], to: points[2], articles: 1 }]);
});

it('gathers what came at about one time, and names the first few', () => {
  const crowd = Array.from({ length: 50 }, (_, i) =>
    article(i + 2, 600, { reprintOf: 1, outlet: `媒体${i % 5}` }),
  );
  const { points, lines } = picture([article(1, 0), ...crowd]);
  expect(points[1]).toMatchObject({ articles: 50, outlets: ['媒体0', '媒体1', '媒体2'] });
  expect(lines).toEqual([{ from: points[0], to: points[1], articles: 50 }]);
});

it('is of bounded size and loses no article', () => {
  const tiers = ['forum', 'city', 'central'] as const;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.nat(2), fc.nat(9)), {
        maxLength: 600,
      }),
      (drawn) => {
        const articles = drawn.map(([minutes, tier, root], i) =>
          article(i, minutes, { tier: tiers[tier]!, reprintOf: root === 0 ? null : root }),
        );
        const { points } = picture(articles);
        expect(points.length).toBeLessThanOrEqual(96 * 3 * 2);
        expect(points.reduce((sum, point) => sum + point.articles, 0)).toBe(articles.length);
      },
    ),
    { numRuns: 50 },
  );
});
