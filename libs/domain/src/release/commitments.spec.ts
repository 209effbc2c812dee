import { ARRANGED_DAYS } from '../clock/holidays';
import { calendarOf } from '../clock/work-calendar';
import { findCommitments } from './commitments';

const calendar = calendarOf(ARRANGED_DAYS);
/** A Thursday. */
const AT = new Date('2026-11-26T15:00:00+08:00');
const found = (text: string) =>
  findCommitments(text, AT, calendar).map(({ time, dueOn }) => [time, dueOn]);

describe('what a release promises', () => {
  it.each([
    ['补助方案将于本月30日前公布。', [['本月30日前', '2026-11-30']]],
    ['首批补助资金将于下月10日前发放到户。', [['下月10日前', '2026-12-10']]],
    ['整改工作将在12月15日前完成。', [['12月15日前', '2026-12-15']]],
    ['计划于3月1日前完成改造。', [['3月1日前', '2027-03-01']]],
    ['确保2027年6月30日前交付。', [['2027年6月30日前', '2027-06-30']]],
    ['拟于年底前建成。', [['年底前', '2026-12-31']]],
    ['将于3个工作日内退还费用。', [['3个工作日内', '2026-12-01']]],
    ['检测结果将在5日内公布。', [['5日内', '2026-12-01']]],
    ['预计明日恢复供水。', [['明日', '2026-11-27']]],
    ['预计今晚恢复供暖。', [['今晚', '2026-11-26']]],
    ['2月底前将完成排查。', [['2月底前', '2027-02-28']]],
    ['计划于2027年3月底前完成改造。', [['2027年3月底前', '2027-03-31']]],
    ['计划于明年3月底前完成改造。', [['明年3月底前', '2027-03-31']]],
    ['拟于明年年底前建成。', [['明年年底前', '2027-12-31']]],
    ['确保2028年底建成。', [['2028年底', '2028-12-31']]],
    ['将自验收之日起30日内退还。', [[null, null]]],
    ['将从12月10日起3日内完成退款。', [[null, null]]],
    ['调查结果将向社会公开。', [[null, null]]],
    ['将于本月31日前公布。', [[null, null]]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '预计明日降雨持续，请广大群众注意防范。',
    '已于11月20日完成整改。',
    '如发现违法行为，将依法公开处理，如拒不配合将依法查处。',
    '主要原因是配送延误。',
    '专班正在入校核查，进展将继续通报。',
    '后续情况将及时发布。',
    '',
  ])('is nothing: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is each sentence that does, without its full stop', () => {
    const text = '经查属实。将于本月30日前退还费用；调查结果将及时公布。请家长放心。';
    expect(findCommitments(text, AT, calendar).map(({ deed }) => deed)).toEqual([
      '将于本月30日前退还费用',
      '调查结果将及时公布',
    ]);
  });
});
