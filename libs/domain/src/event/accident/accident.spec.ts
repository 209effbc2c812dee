import { accidentLevel } from './accident-level';
import { readNumber } from './chinese-number';
import { accidentLosses } from './losses';

describe('a number', () => {
  it.each([
    ['12', 12],
    ['1.5', 1.5],
    ['十', 10],
    ['十二', 12],
    ['两', 2],
    ['二十', 20],
    ['一百零三', 103],
    ['三百五十', 350],
    ['两千', 2000],
    ['', NaN],
    ['许多', NaN],
  ])('%s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

/** Sentences of our own: deaths, grave injuries, loss in yuan. */
const SENTENCES: readonly [string, number, number, number][] = [
  ['事故已致17人死亡（其中1名儿童），2人受伤。', 17, 0, 0],
  ['车祸造成4死7伤。', 4, 0, 0],
  ['造成两人当场死亡，一人重伤，一人轻伤。', 2, 1, 0],
  ['死亡人数上升至十二人。', 12, 0, 0],
  ['爆燃已造成11名工人遇难。', 11, 0, 0],
  ['遇难者增至31人，仍有5人失联。', 31, 0, 0],
  ['现场救出28人，其中13人死亡，3人重伤。', 13, 3, 0],
  ['15名群众经抢救无效陆续死亡。', 15, 0, 0],
  ['一死一伤。', 1, 0, 0],
  ['50余人受重伤。', 0, 50, 0],
  ['12人伤势严重，正在医院救治。', 0, 12, 0],
  ['初步测算直接经济损失约1200万元。', 0, 0, 1.2e7],
  ['经济损失达1.5亿元人民币。', 0, 0, 1.5e8],
  ['直接经济损失五千万元。', 0, 0, 5e7],
  ['无一人死亡。', 0, 0, 0],
  ['事故未造成人员伤亡。', 0, 0, 0],
  ['3名死者均为女性。', 0, 0, 0],
  ['去年该矿曾发生事故，造成20人死亡。', 0, 0, 0],
  ['今年以来全省共发生火灾300起，死亡25人。', 0, 0, 0],
  ['演练模拟10人重伤的场景。', 0, 0, 0],
  ['一名19岁的学生溺亡。', 1, 0, 0],
  ['20岁的他死守岗位。', 0, 0, 0],
  ['第3人死亡的消息不实。', 0, 0, 0],
  ['死亡证明需提供2份材料。', 0, 0, 0],
  ['八旬老人溺亡。', 0, 0, 0],
  ['电动三轮车驾驶人当场死亡。', 0, 0, 0],
  ['送医15天后死亡。', 0, 0, 0],
  ['3个月后死亡。', 0, 0, 0],
  ['80万元死亡赔偿金已到位。', 0, 0, 0],
  ['15人生死未卜。', 0, 0, 0],
  ['12人死里逃生。', 0, 0, 0],
  ['三亚游客溺亡。', 0, 0, 0],
  ['九江一男子溺亡。', 1, 0, 0],
  ['十堰市民遇难。', 0, 0, 0],
  ['百色一游客遇难。', 0, 0, 0],
  ['两名被告人被判死刑。', 0, 0, 0],
  ['造成3人死，5人伤。', 3, 0, 0],
];

describe('what an accident cost', () => {
  it.each(SENTENCES)('%s', (sentence, deaths, seriousInjuries, lossYuan) => {
    const [losses] = accidentLosses(`县政府通报。${sentence}救援仍在进行。`);
    expect(losses ?? { deaths: 0, seriousInjuries: 0, lossYuan: 0 }).toMatchObject({
      deaths,
      seriousInjuries,
      lossYuan,
    });
    if (losses !== undefined) expect(losses.sentence).toBe(sentence);
  });
});

it('is read to the end of whatever a page repeats', () => {
  const page = `${'死亡共有达到'.repeat(5000)}${'十'.repeat(5000)}${'经济损失达到共计'.repeat(5000)}`;
  expect(accidentLosses(page)).toEqual([]);
});

describe('the statutory level', () => {
  const of = (deaths: number, seriousInjuries = 0, lossYuan = 0) => ({
    deaths,
    seriousInjuries,
    lossYuan,
    sentence: `${deaths} ${seriousInjuries} ${lossYuan}`,
  });
  it.each([
    [of(30), 'I'],
    [of(29), 'II'],
    [of(10), 'II'],
    [of(9), 'III'],
    [of(3), 'III'],
    [of(2), 'IV'],
    [of(0, 100), 'I'],
    [of(0, 99), 'II'],
    [of(0, 50), 'II'],
    [of(0, 49), 'III'],
    [of(0, 10), 'III'],
    [of(0, 9), 'IV'],
    [of(0, 0, 1e8), 'I'],
    [of(0, 0, 1e8 - 1), 'II'],
    [of(0, 0, 5e7), 'II'],
    [of(0, 0, 1e7), 'III'],
    [of(0, 0, 1e7 - 1), 'IV'],
    [of(1, 60), 'II'],
  ])('%j is %s', (losses, level) => {
    expect(accidentLevel([losses])?.level).toBe(level);
  });

  it('is that of the gravest sentence, with the sentence', () => {
    expect(accidentLevel([of(2), of(12), of(11)])).toEqual({
      level: 'II',
      measure: 'deaths',
      amount: 12,
      sentence: '12 0 0',
    });
    expect(accidentLevel([])).toBeNull();
  });
});
