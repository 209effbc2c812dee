import { gapsOf, whenOf } from './roster-times';

const shift = (id: number, from: string, to: string) => ({
  id,
  from: new Date(`2026-05-${from}+08:00`).toISOString(),
  to: new Date(`2026-05-${to}+08:00`).toISOString(),
  people: [],
});

describe('the times of a roster', () => {
  it.each([
    ['01T08:00', '01T20:00', '5月1日 周五 08:00–20:00'],
    ['01T20:00', '02T08:00', '5月1日 周五 20:00–次日 08:00'],
    ['01T08:00', '02T08:00', '5月1日 周五 08:00–次日 08:00'],
    ['01T08:00', '03T08:00', '5月1日 周五 08:00–5月3日 08:00'],
  ])('from %s to %s are %s', (from, to, said) => {
    expect(whenOf(shift(1, from, to))).toBe(said);
  });

  it('have gaps where nobody is on duty', () => {
    const shifts = [
      shift(1, '01T08:00', '01T20:00'),
      shift(2, '01T20:00', '02T08:00'),
      shift(3, '02T10:00', '02T20:00'),
    ];
    const now = new Date('2026-05-01T12:00+08:00').toISOString();
    expect(Object.fromEntries(gapsOf(shifts, now))).toEqual({ 3: '2 小时 0 分' });
    const early = new Date('2026-05-01T07:00+08:00').toISOString();
    expect(gapsOf(shifts, early).get(1)).toBe('1 小时 0 分');
  });
});
