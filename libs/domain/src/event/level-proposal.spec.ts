import fc from 'fast-check';
import { CATEGORIES } from '../classification/category';
import { OUTLET_TIERS } from '../classification/outlet-tier';
import { HEAT_TERMS, proposeLevel } from './level-proposal';
import { wilsonInterval } from './wilson';

const quiet = {
  articles: 1,
  negative: 0,
  articlesLastHour: 0,
  tiers: ['forum'],
  negativeTiers: [],
  categories: [],
  graveWords: [],
  accident: null,
  readers: null,
  sensitivities: [],
} as const;

describe('the proposed level', () => {
  it('is 一般 for one calm post', () => {
    const proposal = proposeLevel(quiet);
    expect(proposal.level).toBe('IV');
    expect(proposal.floors).toEqual([]);
  });

  it('is at least 重大 once central media carry a negative report, whatever the score', () => {
    const proposal = proposeLevel({ ...quiet, negative: 1, negativeTiers: ['central'] });
    expect(proposal.level).toBe('II');
    expect(proposal.floors).toEqual([{ floor: 'central_media', level: 'II', words: [] }]);
  });

  it('is not raised by central media that carry no more than the answer', () => {
    const proposal = proposeLevel({ ...quiet, negative: 1, tiers: ['forum', 'central'] });
    expect(proposal.floors).toEqual([]);
  });

  it('is at least 较大 where a superior instructs or the words are grave', () => {
    expect(proposeLevel({ ...quiet, categories: ['superior_instruction'] }).level).toBe('III');
    expect(proposeLevel({ ...quiet, negative: 1, graveWords: ['死亡'] }).level).toBe('III');
  });

  it('weighs the readers of outlets where they are stated, and leaves the term out where not', () => {
    const { terms } = proposeLevel({ ...quiet, readers: 9999 });
    expect(terms.reach?.value).toBeCloseTo(4 / 7);
    expect(terms.reach?.points).toBeCloseTo(40 / 7);
    expect(proposeLevel({ ...quiet, readers: 1e9 }).terms.reach?.value).toBe(1);
    const unknown = proposeLevel(quiet);
    expect(unknown.terms).not.toHaveProperty('reach');
    expect(unknown.terms.media?.points).toBeCloseTo((0.2 * 15) / 0.9);
  });

  it('gives a sensitive time, place or group ten points of a hundred', () => {
    const sensitivities = [{ kind: 'group', name: '未成年人' }] as const;
    const proposal = proposeLevel({ ...quiet, readers: 0, sensitivities });
    expect(proposal.terms.sensitivity?.points).toBeCloseTo(10);
    expect(proposal.sensitivities).toEqual(sensitivities);
  });

  it('shows terms that add up to its heat, always within 0 and 100', () => {
    const facts = fc.record({
      articles: fc.integer({ min: 1, max: 100_000 }),
      negative: fc.integer({ min: 0, max: 100_000 }),
      articlesLastHour: fc.integer({ min: 0, max: 10_000 }),
      tiers: fc.subarray([...OUTLET_TIERS]),
      negativeTiers: fc.subarray([...OUTLET_TIERS]),
      categories: fc.subarray([...CATEGORIES]),
      accident: fc.constant(null),
      graveWords: fc.constantFrom([], ['死亡']),
      readers: fc.option(fc.nat()),
      sensitivities: fc.constantFrom([], [{ kind: 'place', name: '学校' } as const]),
    });
    fc.assert(
      fc.property(facts, (f) => {
        const proposal = proposeLevel({ ...f, negative: Math.min(f.negative, f.articles) });
        const sum = HEAT_TERMS.reduce(
          (total, term) => total + (proposal.terms[term]?.points ?? 0),
          0,
        );
        expect(sum).toBeCloseTo(proposal.heat);
        expect(proposal.heat).toBeGreaterThanOrEqual(0);
        expect(proposal.heat).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('the Wilson interval', () => {
  // Worked example: 8 of 10, the interval printed for it in textbooks.
  it('of 8 in 10 is 0.49 to 0.94', () => {
    const { low, high } = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });
  it('says nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('takes the statutory level of an accident for a floor, of an emergency alone', () => {
    const accident = {
      level: 'II',
      measure: 'deaths',
      amount: 12,
      sentence: '12人死亡。',
    } as const;
    const emergency = proposeLevel({ ...quiet, categories: ['emergency'], accident });
    expect(emergency).toMatchObject({ level: 'II', accident });
    expect(emergency.floors).toContainEqual({ floor: 'accident', level: 'II', words: [] });
    const minor = { ...accident, level: 'III', amount: 3 } as const;
    expect(proposeLevel({ ...quiet, categories: ['emergency'], accident: minor }).floors).toEqual(
      [],
    );
    expect(proposeLevel({ ...quiet, accident })).toMatchObject({ accident: null, floors: [] });
  });
});
