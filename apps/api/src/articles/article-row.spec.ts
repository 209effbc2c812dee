import { jsonOfTerms } from './article-row';

describe('terms in JSON', () => {
  it.each([
    ['words', '停水', '鸣·很', 'wps'],
    ['what JSON marks', '"', 'a\\b', 'a\nb', '\0', '\u001f'],
    ['what has no code of its own', '\ud83d', '\ude00', 'x\udbff'],
    ['signs beyond the first plane', '😀', '𠮷野家'],
    ['what an object may inherit', 'constructor', '__proto__', 'toString'],
    ['digits, in their order', '20', '10'],
  ])('are an object of %s', (_, ...terms) => {
    const weighed = terms.map((term, i): [string, number] => [term, (i + 1) / 8]);
    const json = jsonOfTerms(weighed);
    expect(JSON.parse(json)).toStrictEqual(Object.fromEntries(weighed));
    // What PostgreSQL takes: text that is whole in UTF-8.
    expect(Buffer.from(json).toString()).toBe(json);
  });

  it('are an empty object of none', () => {
    expect(jsonOfTerms([])).toBe('{}');
  });
});
