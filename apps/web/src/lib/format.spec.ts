import { ago, axisTime, beginsDay, countdown, dateTime, hours, percent, span } from './format';

describe('times on the screen', () => {
  it('are Beijing times', () => {
    expect(dateTime('2026-11-22T16:05:00Z')).toBe('11月23日 00:05');
  });
  it.each([
    [5_000, '5 秒'],
    [65_000, '1 分 5 秒'],
    [3_900_000, '1 小时 5 分'],
    [180_000_000, '2 天 2 小时'],
    [-1, '0 秒'],
  ])('%i ms last %s', (ms, text) => {
    expect(span(ms)).toBe(text);
  });
  it.each([
    [172_692_000, '1 天 23:58:12'],
    [17_823_000, '04:57:03'],
    [-5, '00:00:00'],
  ])('%i ms are left as %s', (ms, text) => {
    expect(countdown(ms)).toBe(text);
  });
  it.each([
    [30_000, '刚刚'],
    [300_000, '5 分钟前'],
    [7_200_000, '2 小时前'],
    [200_000_000, '2 天前'],
  ])('%i ms ago is %s', (ms, text) => {
    expect(ago(new Date(0).toISOString(), ms)).toBe(text);
  });
  it('say hours and shares as people do', () => {
    expect(hours(3.67)).toBe('3 小时 40 分');
    expect(percent(0.384)).toBe('38%');
  });
});

it.each([
  ['11/23 08:30', false, '08:30'],
  ['11/23 00:00', false, '11/23'],
  ['11/23 08:30', true, '11/23'],
])('%s on an axis, of days: %s, is %s', (label, ofDays, told) => {
  expect(axisTime(label, ofDays)).toBe(told);
});

it('names the first time of each day on an axis', () => {
  const times = ['11/22 12:00', '11/22 23:00', '11/23 00:00', '11/23 01:00', '11/24 03:00'];
  expect(times.filter((_, i) => beginsDay(times)(i))).toEqual([
    '11/22 12:00',
    '11/23 00:00',
    '11/24 03:00',
  ]);
});
