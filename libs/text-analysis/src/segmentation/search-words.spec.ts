import { queryWords, searchWords } from './search-words';
import { segment } from './segment';

const TEXT = '听泉县教育局今天发布停水通知，Wi-Fi 与 5G 基站不受影响。';
const finds = (query: string) => {
  const indexed = new Set(searchWords(segment(TEXT)));
  return queryWords(query).every((word) => indexed.has(word));
};

describe('a search', () => {
  it.each(['教育局', '停水', '通知', '停水通知', '发布 停水', '教育局停水', '5g', 'FI'])(
    'for %s finds a text that says so',
    (query) => {
      expect(queryWords(query)).not.toEqual([]);
      expect(finds(query)).toBe(true);
    },
  );

  it.each(['停电', '教育 停电', 'f', 'wifi6'])('for %s does not', (query) => {
    expect(finds(query)).toBe(false);
  });

  it('passes over marks and what is too long for a word', () => {
    expect(queryWords(`，。 ${'x'.repeat(5000)}`)).toEqual([]);
  });
});
