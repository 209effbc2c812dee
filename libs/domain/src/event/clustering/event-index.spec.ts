import fc from 'fast-check';
import { EventIndex } from './event-index';
import type { PlaceableArticle } from './placeable';

const START = Date.parse('2026-11-20T00:00:00Z');
const hours = (n: number) => new Date(START + n * 3_600_000);

/** An article whose words weigh the same. */
function article(words: string, more: Partial<PlaceableArticle> = {}): PlaceableArticle {
  const terms = words.split(' ').filter(Boolean);
  const weight = 1 / Math.sqrt(terms.length || 1);
  const vector = Object.fromEntries(terms.map((term) => [term, weight]));
  return {
    title: words,
    headline: vector,
    terms: vector,
    places: [],
    bodyLength: 150,
    at: hours(0),
    ...more,
  };
}

function indexOf(...events: readonly PlaceableArticle[]): EventIndex {
  const index = new EventIndex();
  for (const [i, event] of events.entries()) index.fold(i + 1, event);
  return index;
}

describe('the event an article belongs to', () => {
  it('is none where nothing is near', () => {
    expect(indexOf(article('供暖 停供')).place(article('校园餐 发霉'))).toBeNull();
    expect(new EventIndex().place(article('校园餐'))).toBeNull();
  });

  it('is the nearest, and the older one of equals', () => {
    const index = indexOf(article('校园餐 发霉'), article('校园餐 发霉'), article('校园餐 供暖'));
    expect(index.place(article('校园餐 发霉 小学'))?.eventId).toBe(1);
    expect(index.place(article('校园餐 供暖'))?.eventId).toBe(3);
  });

  it('is told by its parts, which add up', () => {
    const near = indexOf(article('校园餐 发霉', { places: ['140105'] })).place(
      article('校园餐 发霉', { places: ['140105'], bodyLength: 0, at: hours(6) }),
    );
    const { headline, terms, place, silence } = near!.parts;
    expect(near!.similarity).toBeCloseTo(headline + terms + place + silence);
    expect(place).toBeGreaterThan(0);
    expect(silence).toBeLessThan(0);
  });

  it.each([
    ['the same county', '140105', true],
    ['its city', '140100', true],
    ['its province', '140000', true],
    ['another county', '140203', false],
  ])('in %s', (_, place, joins) => {
    const index = indexOf(article('停水 三天 居民 自来水', { places: ['140105'] }));
    const thin = article('停水 道路 施工 学校 地铁 招标 绿化 路灯', {
      places: [place],
      bodyLength: 300,
    });
    expect(index.place(thin) !== null).toBe(joins);
  });

  it('fades for headlines alone, less for a text that says much', () => {
    const index = indexOf(article('停水 三天 居民 自来水'));
    const later = (bodyLength: number) =>
      index.place(article('停水 道路 施工 地铁', { bodyLength, at: hours(30) }));
    expect(later(0)).toBeNull();
    expect(later(400)?.eventId).toBe(1);
  });

  it('is not the last issue of a series', () => {
    const daily = (day: number, title = '听泉县今日天气预报') =>
      article('天气 预报 多云', { title, at: hours(24 * day) });
    const index = indexOf(daily(0));
    expect(index.place({ ...daily(0), at: hours(2) })?.eventId).toBe(1);
    expect(index.place(daily(1))).toBeNull();
    expect(index.place(daily(1, '听泉县大风天气致三人受伤'))?.eventId).toBe(1);
  });

  it('is none that was forgotten', () => {
    const index = indexOf(article('校园餐 发霉'), article('供暖 停供'));
    index.remove(1);
    index.remove(1);
    expect(index.place(article('校园餐 发霉'))).toBeNull();
    index.fold(7, article('校园餐 发霉'));
    expect(index.place(article('校园餐 发霉'))?.eventId).toBe(7);
    expect(index.size).toBe(2);
  });
});

describe('two events of one happening', () => {
  const pair = (first: string, second: string) => {
    const index = indexOf(article(first), article(second));
    index.fold(1, article(first));
    index.fold(2, article(second));
    return index;
  };

  it('are twins once each has several articles', () => {
    expect(pair('停水 三天 听泉', '停水 三天 居民').twinOf(2)?.eventId).toBe(1);
    expect(pair('停水 三天 听泉', '地铁 三天 开通').twinOf(2)).toBeNull();
    expect(indexOf(article('停水'), article('停水')).twinOf(2)).toBeNull();
    const apart = pair('停水 三天 听泉', '停水 三天 居民');
    expect(apart.twinOf(2, (other) => other === 1)).toBeNull();
  });

  it('are none where they are issues of a series, whichever is asked', () => {
    const daily = (day: number) =>
      article('天气 预报 多云', { title: '听泉县今日天气预报', at: hours(24 * day) });
    const index = indexOf(daily(0), daily(1));
    index.fold(1, daily(0));
    index.fold(2, daily(1));
    expect([index.twinOf(1), index.twinOf(2)]).toEqual([null, null]);
  });

  it('are one after the merge', () => {
    const index = pair('停水 三天 听泉', '停水 三天 居民');
    expect(index.merge(1, 2)).toMatchObject({ id: 1, members: 4, title: '停水 三天 听泉' });
    expect(index.get(2)).toBeNull();
    expect(index.place(article('三天 居民'))?.eventId).toBe(1);
  });
});

const WORDS = ['停水', '停电', '校园餐', '供暖', '地铁', '欠薪', '污染', '河水', '学校', '小区'];
const anyArticle = fc
  .record({
    words: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
    place: fc.constantFrom('140105', '140203', null),
    hour: fc.integer({ min: 0, max: 200 }),
    bodyLength: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ words, place, hour, bodyLength }) =>
    article(words.join(' '), {
      places: place === null ? [] : [place],
      at: hours(hour),
      bodyLength,
    }),
  );

/** Places all; where `restore` says so, goes on with an index read back from what was kept. */
function placeAll(articles: readonly PlaceableArticle[], restore = false): readonly number[] {
  let index = new EventIndex();
  return articles.map((one, i) => {
    if (restore) index = readBack(index);
    const id = index.place(one)?.eventId ?? i + 1;
    index.fold(id, one);
    return id;
  });
}

/** What the database would give back: dates and numbers as JSON keeps them. */
function readBack(index: EventIndex): EventIndex {
  const restored = new EventIndex();
  for (const id of [...index.ids()].sort((a, b) => b - a)) {
    const event = index.get(id)!;
    const kept = JSON.parse(JSON.stringify(event)) as typeof event;
    restored.put({ ...kept, firstAt: new Date(kept.firstAt), lastAt: new Date(kept.lastAt) });
  }
  return restored;
}

describe('placing in order', () => {
  it('gives the same events again, also from an index read back between any two articles', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 40 }), (articles) => {
        const events = placeAll(articles);
        expect(placeAll(articles)).toEqual(events);
        expect(placeAll(articles, true)).toEqual(events);
      }),
      { numRuns: 200 },
    );
  });

  it('finds what looking at every event finds', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { minLength: 2, maxLength: 30 }), (articles) => {
        const index = indexOf(...articles.slice(1));
        const all = index.nearest(articles[0]!, articles.length);
        const alone = index.ids().flatMap((id) => {
          const single = new EventIndex();
          single.put(index.get(id)!);
          return single.nearest(articles[0]!, 1);
        });
        expect(all.map((one) => one.eventId)).toEqual(
          alone
            .toSorted((a, b) => b.similarity - a.similarity || a.eventId - b.eventId)
            .map((one) => one.eventId),
        );
      }),
    );
  });
});
