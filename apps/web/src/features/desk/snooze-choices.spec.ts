import { snoozeChoices } from './snooze-choices';

const HOUR = 3_600_000;
const labels = (now: string, longest: number) =>
  snoozeChoices(new Date(now), longest).map(({ label }) => label);

describe('times an alert may be put off to', () => {
  it('are within what is allowed, and the next morning in Beijing', () => {
    expect(labels('2026-05-01T08:30:00Z', HOUR)).toEqual(['15 分钟', '30 分钟', '1 小时']);
    const day = snoozeChoices(new Date('2026-05-01T08:30:00Z'), 24 * HOUR);
    expect(day.map(({ label }) => label)).toEqual([
      '15 分钟',
      '30 分钟',
      '1 小时',
      '4 小时',
      '明早 8 点',
    ]);
    expect(day.at(-1)?.until).toBe('2026-05-02T00:00:00.000Z');
  });

  it('of the small hours, the same day’s morning', () => {
    const [, , , , morning] = snoozeChoices(new Date('2026-05-01T20:30:00Z'), 24 * HOUR);
    expect(morning?.until).toBe('2026-05-02T00:00:00.000Z');
  });
});
