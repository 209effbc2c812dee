import { rotaShifts } from './rota';

const DAY = Date.parse('2026-05-01T00:00+08:00');
const at = (time: string) => Date.parse(`2026-05-${time}+08:00`);

describe('a rota', () => {
  it('changes at eight and at twenty, officers shift by shift, leaders day by day', () => {
    const plan = {
      firstDay: DAY,
      days: 2,
      changes: [480, 1200],
      officers: [1, 2, 3],
      leaders: [8, 9],
    };
    expect(rotaShifts(plan)).toEqual([
      { from: at('01T08:00'), to: at('01T20:00'), people: [1, 8] },
      { from: at('01T20:00'), to: at('02T08:00'), people: [2, 8] },
      { from: at('02T08:00'), to: at('02T20:00'), people: [3, 9] },
      { from: at('02T20:00'), to: at('03T08:00'), people: [1, 9] },
    ]);
  });

  it('of one change a day lasts whole days', () => {
    const plan = { firstDay: DAY, days: 1, changes: [510], officers: [1], leaders: [] };
    expect(rotaShifts(plan)).toEqual([{ from: at('01T08:30'), to: at('02T08:30'), people: [1] }]);
  });

  it('of nobody is none, and nobody is called twice', () => {
    const plan = { firstDay: DAY, days: 3, changes: [480], officers: [], leaders: [8] };
    expect(rotaShifts(plan)).toEqual([]);
    expect(rotaShifts({ ...plan, days: 1, officers: [8] })[0]?.people).toEqual([8]);
  });
});
