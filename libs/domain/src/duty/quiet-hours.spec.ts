import fc from 'fast-check';
import { heldUntil } from './quiet-hours';

const at = (beijing: string) => Date.parse(`${beijing}:00+08:00`);
const NIGHT = { from: 22 * 60, to: 7 * 60 };
const NOON = { from: 12 * 60, to: 13 * 60 + 30 };

describe('quiet hours', () => {
  it.each([
    ['2026-05-01T21:59', NIGHT, '2026-05-01T21:59'],
    ['2026-05-01T22:00', NIGHT, '2026-05-02T07:00'],
    ['2026-05-02T00:00', NIGHT, '2026-05-02T07:00'],
    ['2026-05-02T06:59', NIGHT, '2026-05-02T07:00'],
    ['2026-05-02T07:00', NIGHT, '2026-05-02T07:00'],
    ['2026-12-31T23:30', NIGHT, '2027-01-01T07:00'],
    ['2026-05-02T12:30', NOON, '2026-05-02T13:30'],
    ['2026-05-02T13:30', NOON, '2026-05-02T13:30'],
    ['2026-05-02T03:00', NOON, '2026-05-02T03:00'],
  ])('hold what comes at %s until they end', (came, quiet, told) => {
    expect(heldUntil(at(came), quiet, 'IV')).toBe(at(told));
    expect(heldUntil(at(came), quiet, 'III')).toBe(at(told));
  });

  it.each(['I', 'II'] as const)('never hold %s back', (level) => {
    expect(heldUntil(at('2026-05-02T03:00'), NIGHT, level)).toBe(at('2026-05-02T03:00'));
  });

  it('hold nothing where there are none', () => {
    expect(heldUntil(5, null, 'IV')).toBe(5);
    expect(heldUntil(5, { from: 60, to: 60 }, 'IV')).toBe(5);
  });

  it('hold nothing longer than they last, and what they let go they do not hold again', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), minute, minute, (came, from, to) => {
        const told = heldUntil(came, { from, to }, 'IV');
        expect(told - came).toBeGreaterThanOrEqual(0);
        expect(told - came).toBeLessThanOrEqual(((to - from + 1440) % 1440) * 60_000);
        expect(heldUntil(told, { from, to }, 'IV')).toBe(told);
      }),
    );
  });
});
