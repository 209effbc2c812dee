import { chapterStarts } from './chapters';

const hours = (...at: readonly number[]) => at.map((hour) => new Date(hour * 3_600_000));

describe('the chapters of a story', () => {
  it.each([
    ['no report', [], []],
    ['one report', [5], [0]],
    ['a day of reports', [0, 2, 9, 20], [0]],
    ['a report after a night and a morning', [0, 2, 20], [0, 2]],
    ['an answer two days later, and its echo', [0, 3, 51, 53, 60], [0, 2]],
    ['a turn a week, for a month', [0, 168, 336, 504], [0, 1, 2, 3]],
  ] as const)('of %s', (_, at, starts) => {
    expect(chapterStarts(hours(...at))).toEqual(starts);
  });
});
