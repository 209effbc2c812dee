import { type Identifiable, identitiesOf } from './identity';

const item = (more: Partial<Identifiable>): Identifiable => ({
  guid: null,
  url: null,
  title: '甲',
  body: '正文',
  ...more,
});
const keys = (...items: Partial<Identifiable>[]) =>
  identitiesOf(items.map(item)).map((identity) => identity.toString('hex'));

const COLUMN = 'http://x.gov.cn/col/index.html';
const titled = (titles: string, more: Partial<Identifiable>) =>
  [...titles].map((title) => ({ ...more, title }));

describe('the identity of an item', () => {
  const A = { guid: 'a', url: 'http://x.cn/a' };

  it.each<[string, Partial<Identifiable>, Partial<Identifiable>[]]>([
    ['listed twice', A, [A, A]],
    ['listed twice without an address', { guid: 'a' }, [{ guid: 'a' }, { guid: 'a' }]],
    ['listed twice without a GUID', { url: A.url }, [{ url: A.url }, { url: A.url }]],
    ['listed twice with two texts', A, [A, { ...A, body: '别的' }]],
    ['beside another', A, [A, { guid: 'b', url: 'http://x.cn/b' }]],
    ['with a title changed', A, [{ ...A, title: '改' }]],
    ['moved', A, [{ ...A, url: 'http://x.cn/moved' }]],
  ])('stays the same %s', (_, once, document) => {
    expect(keys(...document)[0]).toBe(keys(once)[0]);
    const same = document.filter(({ guid, url }) => guid === once.guid || url === once.url);
    expect(new Set(keys(...same)).size).toBe(1);
  });

  it.each<[string, Partial<Identifiable>]>([
    ['one GUID and address', { guid: COLUMN, url: COLUMN }],
    ['one address without GUIDs', { url: COLUMN }],
    ['one GUID without an address', { guid: COLUMN }],
  ])('is each item’s own where all have %s, whatever stands above it', (_, common) => {
    const before = keys(...titled('乙丙丁', common));
    const after = keys(...titled('甲乙丙', common));
    expect(new Set(after).size).toBe(3);
    expect(after.slice(1)).toEqual(before.slice(0, 2));
  });

  it('is each item’s own where all have one GUID and addresses of their own', () => {
    const at = (names: string) =>
      [...names].map((name) => ({ guid: 'x', url: `http://x.cn/${name}`, title: '公告' }));
    expect(new Set(keys(...at('abc'))).size).toBe(3);
    expect(keys(...at('zab')).slice(1)).toEqual(keys(...at('abc')).slice(0, 2));
  });
});
