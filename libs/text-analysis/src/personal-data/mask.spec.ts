import { compareCorpus } from './compare-corpus';
import { maskPersonalData, maskArticle } from './mask';

describe('masking personal data', () => {
  it.each([
    ['请致电13800001234，谢谢', '请致电〔手机号已隐去〕，谢谢', ['mobile']],
    ['电话 138-0000-1234', '电话 〔手机号已隐去〕', ['mobile']],
    // The number GB 11643 itself prints as an example.
    ['身份证11010519491231002X。', '身份证〔身份证号已隐去〕。', ['id_number']],
    ['卡号6222020200098765439', '卡号6222020200098765439', []],
    ['卡号4111 1111 1111 1111', '卡号〔银行卡号已隐去〕', ['bank_card']],
    ['家住3号楼2单元501室', '家住〔住址已隐去〕', ['address']],
    ['阳光小区3号楼，13800001234', '阳光小区3号楼，〔手机号已隐去〕', ['mobile']],
    ['3号楼 11010519491231002X', '3号楼 〔身份证号已隐去〕', ['id_number']],
    ['联系人：张立群，听张立群说', '联系人：〔姓名已隐去〕，听〔姓名已隐去〕说', ['name', 'name']],
  ])('%s', (text, masked, kinds) => {
    expect(maskPersonalData(text)).toEqual({ text: masked, kinds });
  });

  it.each([
    '热线0355-8001234',
    '编号110105194912310021',
    '共计12345678901件',
    '国办发〔2016〕61号',
    '20261123103000',
  ])('leaves %s alone', (text) => {
    expect(maskPersonalData(text)).toEqual({ text, kinds: [] });
  });
});

it('hides in the title a name the body announces, and the other way round', () => {
  expect(maskArticle('张立群家漏水', '联系人：张立群，请回复')).toEqual({
    title: '〔姓名已隐去〕家漏水',
    body: '联系人：〔姓名已隐去〕，请回复',
    kinds: ['name'],
  });
  expect(maskArticle('我叫张立群，求助', '都说张立群可怜，13800001234')).toEqual({
    title: '我叫〔姓名已隐去〕，求助',
    body: '都说〔姓名已隐去〕可怜，〔手机号已隐去〕',
    kinds: ['name', 'mobile'],
  });
});

it('does not linger over a long text', () => {
  const started = performance.now();
  const { kinds } = maskPersonalData('联系人：张立群，3栋2单元501室，13800001234。'.repeat(7000));
  expect(kinds).toHaveLength(21_000);
  maskPersonalData('1'.repeat(200_000));
  maskPersonalData('本人'.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(3000);
});

describe('our own corpus', () => {
  const scores = new Map(compareCorpus().map((score) => [score.kind, score]));

  it.each(['id_number', 'bank_card', 'mobile'] as const)('hides every %s', (kind) => {
    const { there, masked } = scores.get(kind)!;
    expect(there).toBeGreaterThan(50);
    expect(masked).toBe(there);
  });

  it('hides next to nothing else', () => {
    const all = [...scores.values()];
    const found = all.reduce((sum, score) => sum + score.found, 0);
    const right = all.reduce((sum, score) => sum + score.right, 0);
    expect(right / found).toBeGreaterThanOrEqual(0.99);
  });

  it('hides most names and doors', () => {
    for (const kind of ['name', 'address', 'landline'] as const) {
      const { there, masked } = scores.get(kind)!;
      expect(masked / there).toBeGreaterThan(0.9);
    }
  });
});
