import { sensitivitiesOf } from './sensitivity';

const QUIET = new Date('2026-05-11T10:00:00+08:00');
const names = (titles: readonly string[], at = QUIET) =>
  sensitivitiesOf(titles, at).map(({ name }) => name);

describe('what is sensitive about an event', () => {
  it.each([
    [['某小学多名学生腹泻'], ['学校', '未成年人']],
    [['某煤矿发生事故'], ['矿山与危化品场所']],
    [['养老院老人被绑在床上'], ['养老机构', '老年人']],
    [['小区停水三天'], []],
  ])('is read in its headlines: %p', (titles, expected) => {
    expect(names(titles)).toEqual(expected);
  });

  it('is not what one headline of many says', () => {
    const titles = ['小区停水', '停水第二天', '供水恢复', '停水原因', '居民去小学接水'];
    expect(names(titles)).toEqual([]);
    expect(names(titles.slice(1))).toEqual(['学校']);
  });

  it.each([
    ['2026-03-03T00:00:00+08:00', ['全国两会']],
    ['2026-03-02T23:59:59+08:00', []],
    ['2026-06-10T23:00:00+08:00', ['高考']],
    ['2026-10-07T12:00:00+08:00', ['国庆假期']],
    ['2026-02-15T12:00:00+08:00', []],
    ['2026-02-16T12:00:00+08:00', ['春节']],
    ['2026-02-23T12:00:00+08:00', ['春节']],
    ['2026-02-24T12:00:00+08:00', []],
    ['2027-02-06T00:00:00+08:00', ['春节']],
  ])('is the day: %s', (at, expected) => {
    expect(names([], new Date(at))).toEqual(expected);
  });

  it('is nothing on a quiet day without headlines', () => {
    expect(names([])).toEqual([]);
  });
});
