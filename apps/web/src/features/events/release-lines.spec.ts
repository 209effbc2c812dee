import { PALETTES } from '../../lib/palette';
import { releaseLines } from './release-lines';

const HOUR = 3_600_000;
const starts = Array.from({ length: 48 }, (_, hour) => hour * HOUR);
const at = (hour: number) => ({ title: '', publishedAt: new Date(hour * HOUR).toISOString() });
const lines = (...hours: number[]) =>
  releaseLines(hours.map(at), starts, PALETTES.light).data.map(({ name, xAxis }) => [xAxis, name]);

describe('the lines of releases', () => {
  it('stand in the order of time, each at its hour', () => {
    expect(lines(40, 8)).toEqual([
      [8, '发布'],
      [40, '发布'],
    ]);
  });
  it('are not named where the name before would be covered', () => {
    expect(lines(8, 9, 11, 13)).toEqual([
      [8, '发布'],
      [9, ''],
      [11, ''],
      [13, '发布'],
    ]);
  });
});
