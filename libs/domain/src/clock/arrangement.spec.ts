import { readArrangement } from './arrangement';

const read = (text: string, year = 2031) =>
  readArrangement(text, year, '某通知').map(
    ({ day, off, name }) => `${day} ${off ? '休' : '班'} ${name}`,
  );

describe('the yearly notice', () => {
  it('gives the days off, from the first to the last, and the days worked on for them', () => {
    const text = `一、元旦:1月1日(周三)放假1天,不调休。
二、春节：2月27日（除夕、周四）至3月2日（周日）放假调休，共4天。2月22日（周六）、3月8日（周六）上班。`;
    expect(read(text)).toEqual([
      '2031-01-01 休 元旦',
      '2031-02-22 班 春节',
      '2031-02-27 休 春节',
      '2031-02-28 休 春节',
      '2031-03-01 休 春节',
      '2031-03-02 休 春节',
      '2031-03-08 班 春节',
    ]);
  });

  it('may begin in the year before, where it says so', () => {
    const text = '一、元旦：2030年12月31日至2031年1月1日放假，共2天。2030年12月29日上班。';
    expect(read(text)).toEqual(['2030-12-29 班 元旦', '2030-12-31 休 元旦', '2031-01-01 休 元旦']);
  });

  it('is read around what is no date, and gives nothing where there is nothing to read', () => {
    expect(read('经批准，现将安排通知如下。请做好值班。')).toEqual([]);
    expect(read('一、元旦：2月30日放假。')).toEqual([]);
  });
});
