import { DATES, NOW } from '../corpus/dates';
import { readDate } from './read-date';

const now = new Date(NOW);

describe('the date of an item', () => {
  it.each(DATES.map((row) => [row.text, row.zone ?? 'Asia/Shanghai', row] as const))(
    '%j in %s',
    (text, zone, { chinese = true, expected }) => {
      expect(readDate(text, { now, zone, chinese })?.toISOString() ?? null).toBe(expected);
    },
  );
});
