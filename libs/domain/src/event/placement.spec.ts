import { cosine, foldIn } from './similarity';
import { placeArticle } from './placement';

const now = new Date('2026-03-01T00:00:00Z');
const event = (
  id: string,
  centroid: Record<string, number>,
  place: string | null = null,
  silentHours = 0,
) => ({
  id,
  centroid,
  place,
  lastArticleAt: new Date(now.getTime() - silentHours * 3_600_000),
});
const meals = { 校园餐: 2, 发霉: 1, 小学: 1 };

describe('placing an article', () => {
  it('starts an event of its own where nothing is near', () => {
    expect(
      placeArticle({ terms: meals, places: [], at: now }, [event('1', { 供暖: 1 })]),
    ).toBeNull();
  });

  it('joins the nearest event, the older one on a tie', () => {
    const events = [event('1', meals), event('2', meals), event('3', { 校园餐: 1, 供暖: 3 })];
    expect(placeArticle({ terms: meals, places: [], at: now }, events)?.eventId).toBe('1');
  });

  it('keeps the same words in another county apart where they are not near enough', () => {
    const half = { 校园餐: 1, 退费: 1.5, 道歉: 1 };
    const at = (place: string) =>
      placeArticle({ terms: half, places: ['990102'], at: now }, [event('1', meals, place)]);
    expect(at('990102')).not.toBeNull();
    expect(at('990203')).toBeNull();
  });

  it('lets a silent event fade', () => {
    const half = { 校园餐: 1, 退费: 2 };
    const at = (hours: number) =>
      placeArticle({ terms: half, places: [], at: now }, [event('1', meals, null, hours)]);
    expect(at(0)).not.toBeNull();
    expect(at(240)).toBeNull();
  });
});

describe('a centroid', () => {
  it('is the mean of its members', () => {
    expect(foldIn({ a: 1 }, 1, { a: 3, b: 2 })).toEqual({ a: 2, b: 1 });
  });
  it('keeps its heaviest terms', () => {
    expect(Object.keys(foldIn({ a: 3, b: 1 }, 1, { c: 2 }, 2))).toEqual(['a', 'c']);
  });
  it('is at cosine 1 from itself and 0 from nothing', () => {
    expect(cosine(meals, meals)).toBeCloseTo(1);
    expect(cosine(meals, {})).toBe(0);
  });
});
