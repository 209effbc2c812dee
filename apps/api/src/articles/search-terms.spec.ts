import { tsqueryOf, tsvectorOf } from './search-terms';

describe('words as PostgreSQL reads them', () => {
  it.each([
    [[], ''],
    [['停水', '通知', 'a4'], '停水 通知 a4'],
    [['停水', "o'neil"], "'停水' 'o''neil'"],
    [['a\\b'], "'a\\\\b'"],
    // Without quotes a colon would begin a position, a space another word.
    [['12:30', '停水'], "'12:30' '停水'"],
    [['new york', '停水'], "'new york' '停水'"],
    [['全\u3000角', '停水'], "'全\u3000角' '停水'"],
  ])('%j are written as %s', (words, written) => {
    expect(tsvectorOf(words)).toBe(written);
  });

  it('asks for texts that have all of the words, for none where there are no words', () => {
    expect(tsqueryOf(['停水', "o'neil"])).toBe("'停水' & 'o''neil'");
    expect(tsqueryOf([])).toBeNull();
  });
});
