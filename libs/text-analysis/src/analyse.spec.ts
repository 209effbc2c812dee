import { analyse } from './analyse';
import { isReprint, shingleSimilarity } from './reprints/shingles';
import { hammingDistance } from './reprints/sim-hash';
import { gazetteerOf } from './places/gazetteer';

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

  it('turns with a negation, and shows the words that carried it', () => {
    const satisfied = read('社区办事很快，服务态度很好，居民满意').sentiment;
    const dissatisfied = read('社区办事很慢，服务态度不好，居民不满意').sentiment;
    expect([satisfied.label, dissatisfied.label]).toEqual(['positive', 'negative']);
    expect(dissatisfied.words.map(({ word }) => word)).toContain('不');
    expect(satisfied.words.map(({ word }) => word)).toContain('很快');
  });

  it('is a probability of each label, summing to one', () => {
    const { probabilities, label } = read('路灯坏了三个月没人修，晚上出门真害怕').sentiment;
    const { negative, neutral, positive } = probabilities;
    expect(negative + neutral + positive).toBeCloseTo(1, 9);
    expect(probabilities[label]).toBe(Math.max(negative, neutral, positive));
  });

  it.each([
    [
      '市应急管理局通报：12 月 3 日 14 时许，一化工厂发生爆炸，造成 3 人受伤，现场救援已经结束。',
      'reported',
    ],
    ['气死我了！小区停水三天，打电话没人接，物业就会推，我们老百姓怎么活啊', 'expressed'],
  ])('tells a report from a feeling: %s', (text, tone) => {
    expect(read('', text).sentiment).toMatchObject({ label: 'negative', tone });
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
    const bare = (title: string, body = '') => ({ title, body });
    expect(isReprint(bare('空气质量 11月23日'), bare('空气质量 11月24日'))).toBe(false);
    expect(isReprint(bare('停水通知', '详见附件'), bare('招聘公告', '详见附件'))).toBe(false);
    expect(isReprint(bare('停水通知', '详见附件'), bare('停水通知', '详见附件'))).toBe(true);
    expect(isReprint(bare('甲', original), bare('乙', copy))).toBe(true);
  });
});
