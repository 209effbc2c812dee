import { choicesOf } from './choices';

const PAGES = [
  { path: '/desk', title: '值班台', key: '1' },
  { path: '/search', title: '检索与监测方案', key: '/' },
];
const thing = { id: 7, title: '供水', note: '', at: null };
const tos = (...args: Parameters<typeof choicesOf>) => choicesOf(...args).map(({ to }) => to);

describe('what the finder offers', () => {
  it('is the pages while nothing is typed', () => {
    expect(tos(' ', PAGES, [])).toEqual(['/desk', '/search']);
  });

  it('is a page by its key or title, and the search of what was typed', () => {
    expect(tos('1', PAGES, [])).toEqual(['/desk', '/search?q=1']);
    expect(tos('值班', PAGES, [])[0]).toBe('/desk');
  });

  it('leads to where each thing is read', () => {
    const found = (['case', 'event', 'article', 'source', 'unit'] as const).map((kind) => ({
      kind,
      ...thing,
    }));
    expect(tos('供水', PAGES, found).slice(0, 5)).toEqual([
      '/cases/7',
      '/events/7',
      '/events/7',
      '/sources/7',
      '/system?view=people&unitId=7',
    ]);
    const assesses = [...PAGES, { path: '/assessment', title: '效果评估', key: '5' }];
    expect(tos('供水', assesses, found)).toContain('/assessment?unit=7');
  });

  it('finds a text of no event by its title, word for word', () => {
    const [to] = tos('供水', [], [{ kind: 'article', ...thing, id: null }]);
    expect(decodeURIComponent(to!)).toBe('/search?q=“供水”');
  });
});
