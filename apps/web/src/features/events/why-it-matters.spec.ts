import type { EventDetail } from '@huixiang/contracts';
import { whyItMatters } from './why-it-matters';

const detail = (proposal: Partial<EventDetail['proposal']>) =>
  ({
    event: { heat: 73.6 },
    proposal: { floors: [], sensitivities: [], terms: {}, ...proposal },
  }) as unknown as EventDetail;

describe('why an event matters', () => {
  it('is what alone makes it grave, then what weighs most', () => {
    expect(
      whyItMatters(
        detail({
          floors: [{ floor: 'grave_words', words: ['遇难'] }] as never,
          sensitivities: [{ name: '矿山与危化品场所' }] as never,
          terms: {
            volume: { value: 0.7, points: 14.7 },
            media: { value: 1, points: 16.7 },
            growth: { value: 0, points: 0 },
          },
        }),
      ),
    ).toMatch(/（遇难）；涉及矿山与危化品场所；热度 74 分，主要来自.+和.+$/);
  });

  it('is its score alone where nothing speaks', () => {
    expect(whyItMatters(detail({}))).toBe('热度 74 分');
  });
});
