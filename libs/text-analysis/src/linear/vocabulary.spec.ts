import { wordOf } from '../segmentation/word';
import { type FeatureSettings } from './features';
import { Vocabulary, collectFeatures, contributions } from './vocabulary';

const SETTINGS: FeatureSettings = { counting: 'logarithmic', headCharacters: 4 };
const texts = [
  '自来水 停 了 停 了',
  '',
  '学校 门口 停 了 很多 车',
  '未曾 见过',
  '停 了'.repeat(400),
].map((text) => text.split(' ').filter(Boolean).map(wordOf));
const features = collectFeatures(texts, SETTINGS, 1);

/** Lists of their own, whatever they lie in. */
const plain = (reading: object) =>
  Object.fromEntries(Object.entries(reading).map(([name, list]) => [name, [...list]]));

describe('texts read together', () => {
  it('are each as if read alone, the long behind the short', () => {
    const together = new Vocabulary(features, SETTINGS).readAll(texts);
    const alone = texts.map((words) => new Vocabulary(features, SETTINGS).read(words));
    expect(together.map(plain)).toEqual(alone.map(plain));
  });

  it('keep what was read of them when others are read', () => {
    const vocabulary = new Vocabulary(features, SETTINGS);
    const [first] = vocabulary.readAll(texts.slice(0, 1));
    const before = plain(first!);
    vocabulary.readAll(texts.slice(2));
    expect(plain(first!)).toEqual(before);
  });

  it('are vectors of unit length, and each feature is counted as often as it stands', () => {
    for (const { ids, values, times, standings } of new Vocabulary(features, SETTINGS).readAll(
      texts,
    )) {
      expect(new Set(ids).size).toBe(ids.length);
      const length = Math.hypot(...values);
      expect(length).toBeCloseTo(ids.length === 0 ? 0 : 1, 5);
      const places = Array.from({ length: standings.length / 3 }, (_, i) => standings[3 * i]!);
      expect([...times]).toEqual(
        [...ids.keys()].map((place) => places.filter((p) => p === place).length),
      );
    }
  });
});

it('what words add to a score is what features add, in sum', () => {
  const words = texts[2]!;
  const reading = new Vocabulary(features, SETTINGS).read(words);
  const worths = Float64Array.from(reading.ids, (id) => Math.sin(id));
  const sum = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0);
  expect(sum(contributions(reading, words.length, worths))).toBeCloseTo(sum(worths), 10);
});
