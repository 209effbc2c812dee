import { lintPrivacy } from './lint';

const found = (text: string) =>
  lintPrivacy(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('what a release must not say of a person', () => {
  it.each([
    ['联系人手机13800001234。', [['mobile', '13800001234']]],
    ['身份证11010519491231002X。', [['id_number', '11010519491231002X']]],
    ['受伤学生王某（男，9岁）', [['minor', '学生王某（男，9岁']]],
    ['李某某，十二岁，已送医', [['minor', '李某某，十二岁']]],
    ['张某十二岁，已送医', [['minor', '张某十二岁']]],
    ['赵某今年四十岁', []],
    ['闻鹿小学三年级2班多名学生', [['minor', '闻鹿小学三年级2班']]],
    ['当事人系精神分裂症患者', [['illness', '系精神分裂症']]],
    ['其母患有乳腺癌', [['illness', '患有乳腺癌']]],
    ['闻鹿小学食堂停止供餐，救治费用由企业垫付。', []],
    ['办公电话0399-1234567', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
