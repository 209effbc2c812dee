import { Passages } from './passages';

const RELEASE =
  '近日，有消费者反映星垂县星满筐超市销售过期食品。我局立即开展现场检查，查获超过保质期食品17批次，情况属实。' +
  '已责令该超市停业，问题食品全部封存，并立案调查。设立退赔登记点，食用后不适的消费者可凭票据登记。';
const release = new Passages(RELEASE);

describe('what a text carries of another', () => {
  it('is all of it where it is printed whole, whatever stands around it', () => {
    const around = `记者从星垂县市场监管局获悉，通报全文如下：\n${RELEASE}\n本报将继续关注。`;
    expect(release.carriedBy(RELEASE)).toEqual({ ofOriginal: 1, ofText: 1, passage: 92 });
    const { ofOriginal, ofText } = release.carriedBy(around);
    expect(ofOriginal).toBe(1);
    expect(ofText).toBeGreaterThan(0.6);
    expect(ofText).toBeLessThan(0.9);
  });

  it('is a passage where a sentence is quoted', () => {
    const quote = release.carriedBy(
      '星满筐超市过期食品一事有了回音。通报称，“已责令该超市停业，问题食品全部封存，并立案调查”。家长们追问，此前三年的检查去了哪里，孩子的医药费由谁承担。',
    );
    expect(quote.passage).toBe(21);
    expect(quote.ofOriginal).toBeLessThan(0.3);
  });

  it('is no passage of its own, where an earlier text said the same', () => {
    const again = new Passages(`${RELEASE}截至今日，退赔已经完成。`, [RELEASE]);
    expect(again.carriedBy(RELEASE).passage).toBe(0);
    expect(again.carriedBy(RELEASE).ofOriginal).toBeGreaterThan(0.8);
    expect(again.carriedBy('通报说，截至今日，退赔已经完成。').passage).toBe(10);
  });

  it('is nothing where only the matter is the same', () => {
    const other = release.carriedBy('星垂县星满筐超市卖过期酸奶，孩子喝完又吐又拉，店员还说没事。');
    expect(other.passage).toBeLessThan(10);
    expect(other.ofOriginal).toBeLessThan(0.1);
    expect(release.carriedBy('')).toEqual({ ofOriginal: 0, ofText: 0, passage: 0 });
    expect(new Passages('').carriedBy(RELEASE)).toEqual({ ofOriginal: 0, ofText: 0, passage: 0 });
  });
});
