import { keySentence, sentencesOf } from './key-sentence';

const CENTROID = { 供餐: 0.6, 学校: 0.4, 变质: 0.4, 家长: 0.3 };
const medium = (body: string) => ({ body, isMedium: true });

describe('the key sentence of an event', () => {
  it('is the one that holds most of what its articles share, as it stands in a report', () => {
    const body =
      '听泉县今天天气晴朗，气温回升明显。多名家长反映，听泉县实验学校供餐的鸡腿变质。教育局已介入，结果将尽快公布于众。';
    expect(keySentence([medium(body)], CENTROID)).toBe(
      '多名家长反映，听泉县实验学校供餐的鸡腿变质。',
    );
  });

  it('prefers a medium’s report to a post that says as much', () => {
    const sentence = '家长反映学校供餐的鸡腿变质了。';
    const post = { body: `气死了${sentence}`, isMedium: false };
    expect(keySentence([post, medium(sentence)], CENTROID)).toBe(sentence);
  });

  it('is empty where nobody wrote a whole sentence', () => {
    expect(keySentence([medium('详见附件'), medium('')], CENTROID)).toBe('');
    expect(keySentence([], CENTROID)).toBe('');
  });
});

describe('the sentences of a text', () => {
  it.each([
    [
      '本报讯（记者 甲乙）听泉县通报了供餐问题的处理结果。责任编辑：丙丁戊己庚辛壬',
      ['听泉县通报了供餐问题的处理结果。'],
    ],
    ['新华社云岫11月20日电 听泉县通报了供餐问题的处理结果。', ['听泉县通报了供餐问题的处理结果。']],
    [
      '家长说：“孩子吃坏了肚子。没有人管我们。”教育局称正在调查此事并将通报。',
      ['家长说：“孩子吃坏了肚子。没有人管我们。”教育局称正在调查此事并将通报。'],
    ],
    [
      '第一行没有句号但是够长了吧\n第二行也没有句号但也够长',
      ['第一行没有句号但是够长了吧', '第二行也没有句号但也够长'],
    ],
  ])('of %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
