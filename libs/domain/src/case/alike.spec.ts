import { alikeByTitle } from './alike';

const among = [
  { id: 1, title: '听泉县第三小学供餐发现异物' },
  { id: 2, title: '听泉县城区多个小区停暖' },
  { id: 3, title: '关于听泉县第三小学学生餐有异物的舆情' },
];
const found = (title: string) => alikeByTitle(title, among).map(({ id }) => id);

describe('cases that may be the same', () => {
  it.each([
    ['听泉县第三小学供餐有异物', [1, 3]],
    ['听泉县 城区，多个小区停暖！', [2]],
    ['听泉县教育局公布招生计划', []],
    ['停', []],
  ])('%s', (title, ids) => {
    expect(found(title)).toEqual(ids);
  });
  it('has nothing like a title that says nothing', () => {
    expect(alikeByTitle('', [{ title: '' }])).toEqual([]);
  });
});
