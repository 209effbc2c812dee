import fc from 'fast-check';
import { OUTLET_TIERS } from '../../classification/outlet-tier';
import { isSameOutlet } from './same-outlet';
import { type SpreadArticle, spreadOf } from './spread';
import { spreadPicture } from './spread-picture';

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 20) + minutes * 60_000);
const article = (
  id: number,
  minutes: number,
  more: Partial<SpreadArticle> = {},
): SpreadArticle => ({
  id,
  at: at(minutes),
  outlet: `媒体${id}`,
  tier: 'city',
  reprintOf: null,
  credited: null,
  official: false,
  ...more,
});
const links = (articles: readonly SpreadArticle[]) =>
  spreadOf(articles)!.chains.map(({ first, copies }) => ({
    first: first.id,
    copies: copies.map(({ article: { id }, from }) => [id, from.id]),
  }));

describe('how an event spread', () => {
  it('begins with what was published first, whenever it was seen', () => {
    expect(spreadOf([article(1, 30), article(2, 10), article(3, 10)])!.first.id).toBe(2);
    expect(spreadOf([])).toBeNull();
  });

  it('reaches one kind of outlet after the other', () => {
    const { tiers } = spreadOf([
      article(1, 0, { tier: 'forum', outlet: '云岫论坛' }),
      article(2, 5, { tier: 'forum', outlet: '云岫论坛' }),
      article(4, 90, { tier: 'central' }),
      article(3, 60, { tier: 'county' }),
    ])!;
    expect(
      tiers.map(({ tier, first, articles, outlets }) => [tier, first.id, articles, outlets]),
    ).toEqual([
      ['forum', 1, 2, 1],
      ['county', 3, 1, 1],
      ['central', 4, 1, 1],
    ]);
  });

  it('marks the government’s first word', () => {
    const articles = [article(1, 0), article(2, 60, { official: true }), article(3, 50)];
    expect(spreadOf(articles)!.official?.id).toBe(2);
    expect(spreadOf([article(1, 0)])!.official).toBeNull();
  });
});

describe('who printed whose text', () => {
  it('is told by whom a copy credits, else by who had it first', () => {
    const articles = [
      article(1, 0, { outlet: '云岫日报' }),
      article(2, 20, { outlet: '四海新闻网', reprintOf: 1 }),
      article(3, 30, { reprintOf: 1, credited: '四海新闻网' }),
      article(4, 40, { reprintOf: 1, credited: '云岫日报社' }),
      article(5, 50, { reprintOf: 1, credited: '无人监测报' }),
      article(6, 60, { reprintOf: 1 }),
      article(7, 70),
    ];
    expect(links(articles)).toEqual([
      { first: 1, copies: [[2, 1], [3, 2], [4, 1], [5, 1], [6, 1]] }, // prettier-ignore
    ]);
  });

  it('is not whom a copy credits where that had it later, nor itself', () => {
    const articles = [
      article(1, 0),
      article(2, 20, { outlet: '云岫日报', reprintOf: 1, credited: '四海新闻网' }),
      article(3, 30, { outlet: '四海新闻网', reprintOf: 1, credited: '四海新闻网' }),
    ];
    expect(links(articles)).toEqual([{ first: 1, copies: [[2, 1], [3, 1]] }]); // prettier-ignore
  });

  it('is the copy’s own, where it was published before what was seen first', () => {
    expect(links([article(1, 30), article(2, 0, { reprintOf: 1 })])).toEqual([
      { first: 2, copies: [[1, 2]] },
    ]);
  });

  it('puts the most printed first', () => {
    const articles = [
      article(1, 0),
      article(2, 1, { reprintOf: 1 }),
      article(3, 2),
      article(4, 3, { reprintOf: 3 }),
      article(5, 4, { reprintOf: 3 }),
    ];
    expect(links(articles).map(({ first }) => first)).toEqual([3, 1]);
  });

  it('is always an earlier article of the same text, whatever is credited', () => {
    const name = fc.constantFrom('云岫日报', '四海新闻网', '千山晚报', '拾光发布');
    const one = fc.record({
      minutes: fc.integer({ min: 0, max: 50 }),
      outlet: name,
      credited: fc.option(name),
      root: fc.integer({ min: 0, max: 3 }),
      tier: fc.constantFrom(...OUTLET_TIERS),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (drawn) => {
        const articles = drawn.map(({ minutes, root, ...rest }, i) =>
          article(i + 10, minutes, { ...rest, reprintOf: root }),
        );
        const { chains, tiers } = spreadOf(articles)!;
        const copies = chains.flatMap((chain) => chain.copies);
        expect(tiers.reduce((sum, tier) => sum + tier.articles, 0)).toBe(articles.length);
        for (const { article: copy, from } of copies) {
          expect(from.reprintOf).toBe(copy.reprintOf);
          expect([
            from.at < copy.at,
            from.at.getTime() === copy.at.getTime() && from.id < copy.id,
          ]).toContain(true);
        }
        // Every text but the first of its family was taken from somewhere.
        const families = new Set(articles.map(({ reprintOf }) => reprintOf)).size;
        expect(copies).toHaveLength(articles.length - families);
      }),
    );
  });
});

it.each([
  ['云岫日报', '云岫日报', true],
  ['云岫日报', '云岫日报社', true],
  ['新华社', '新华社云岫分社', true],
  ['新华社', '新华网', false],
  ['云岫', '云岫日报', false],
  ['云岫', '云岫', true],
])('%s and %s are of one outlet: %s', (a, b, same) => {
  expect(isSameOutlet(a, b)).toBe(same);
  expect(isSameOutlet(b, a)).toBe(same);
});

const pictureOf = (articles: readonly SpreadArticle[]) =>
  spreadPicture(articles, spreadOf(articles)?.chains ?? []);

describe('the picture of an event’s spread', () => {
  it('draws each article of a small event, and who took its text', () => {
    const { points, lines } = pictureOf([
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
    const { points, lines } = pictureOf([article(1, 0), ...crowd]);
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
          const { points } = pictureOf(articles);
          expect(points.length).toBeLessThanOrEqual(96 * 3 * 2);
          expect(points.reduce((sum, point) => sum + point.articles, 0)).toBe(articles.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
