import { analyse } from './analyse';
import { hammingDistance, shingleSimilarity } from './fingerprint';
import { gazetteerOf } from './places';

const gazetteer = gazetteerOf([
  { code: '990100', name: '墨溪市', parentCode: null },
  { code: '990102', name: '听泉县', parentCode: '990100' },
  { code: '990103', name: '城区', parentCode: '990100' },
  { code: '990200', name: '拾光市', parentCode: null },
  { code: '990203', name: '城区', parentCode: '990200' },
]);
const read = (title: string, body = '') => analyse(title, body, gazetteer);

describe('sentiment', () => {
  it.each([
    ['孩子吃了发霉的饭菜腹泻，学校推诿，家长非常愤怒', 'negative'],
    ['物业踢皮球，投诉石沉大海，太气愤了', 'negative'],
    ['供暖已恢复，居民点赞，感谢抢修人员及时解决', 'positive'],
    ['全市将于周三召开例行会议，研究明年工作安排', 'neutral'],
  ])('of %s is %s', (text, label) => {
    expect(read(text).sentiment.label).toBe(label);
  });

  it('turns with a negation, grows with a degree, and shows the words that carried it', () => {
    const satisfied = read('居民满意').sentiment;
    const dissatisfied = read('居民不满意').sentiment;
    const very = read('居民非常满意').sentiment;
    expect([satisfied.label, dissatisfied.label]).toEqual(['positive', 'negative']);
    expect(very.words[0]!.weight).toBeGreaterThan(satisfied.words[0]!.weight);
    expect(satisfied.words).toEqual([{ word: '满意', weight: expect.any(Number) }]);
  });
});

describe('field and categories', () => {
  it.each([
    ['小学校园餐发霉，市场监管局介入', 'food_drug'],
    ['小区暖气不热，供暖投诉不断', 'housing'],
    ['随迁子女入学划片引争议', 'school_access'],
    ['农民工讨薪，工资被拖欠半年', 'labour'],
    ['河水变黑，企业偷排污水', 'environment'],
    ['化工厂爆炸', 'work_safety'],
  ])('%s: %s', (text, field) => {
    expect(read(text).field?.label).toBe(field);
  });

  it('reads several categories and says by which words', () => {
    const categories = read(
      '化工厂爆炸致多人被困',
      '救援持续，家属质疑当地推诿、不作为',
    ).categories;
    expect(categories.map((one) => one.label)).toEqual(
      expect.arrayContaining(['emergency', 'credibility']),
    );
    expect(
      categories.find((one) => one.label === 'emergency')?.words.map(({ word }) => word),
    ).toContain('爆炸');
  });

  it('says nothing of the weather', () => {
    expect(read('明天晴，气温 10 度').categories).toEqual([]);
  });

  it('finds deaths, and minors only where they were harmed', () => {
    expect(read('事故致一人死亡').graveWords).toEqual(['死亡']);
    expect(read('小学生呕吐').graveWords).toEqual(['小学生']);
    expect(read('小学生参加运动会').graveWords).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['墨溪市听泉县一小学', ['990102']],
    ['听泉一小学', ['990102']],
    ['拾光市城区停水', ['990203']],
    ['城区停水', []],
    ['墨溪市通报', ['990100']],
  ])('of %s', (text, codes) => {
    expect(read(text).places).toEqual(codes);
  });
});

describe('reprints', () => {
  const original =
    '听泉县溪畔小学多名学生家长反映，学校食堂提供的午餐出现发霉变质情况，部分学生食用后出现腹泻呕吐症状，目前已就医。';
  it('are near in fingerprint and in shingles, other texts are not', () => {
    const copy = `${original}（来源：本地网）`;
    const other = '平野县一小区供暖温度不达标，居民多次投诉无果，供热公司称将尽快检修管网。';
    const distance = (text: string) =>
      hammingDistance(read('', original).fingerprint, read('', text).fingerprint);
    expect(distance(copy)).toBeLessThan(distance(other));
    expect(shingleSimilarity(original, copy)).toBeGreaterThan(0.8);
    expect(shingleSimilarity(original, other)).toBeLessThan(0.1);
    expect(shingleSimilarity('短', '短')).toBe(1);
  });
});
