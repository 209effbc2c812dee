import { isMuted } from './mute';

const EVENT = { level: 'III' as const, field: 'urban', places: ['990102', '990100', '990000'] };
const mute = (of: object) => ({ rule: null, field: null, place: null, ...of });

describe('a mute', () => {
  it.each([
    [{}, true],
    [{ rule: 'surge' }, true],
    [{ rule: 'negative_voices' }, false],
    [{ field: 'urban' }, true],
    [{ field: 'education' }, false],
    [{ place: '990100' }, true],
    [{ place: '990200' }, false],
    [{ rule: 'surge', field: 'urban', place: '990102' }, true],
    [{ rule: 'surge', field: 'urban', place: '990200' }, false],
  ])('%j of a surge of city works in a county: %s', (of, quiet) => {
    expect(isMuted(['surge'], EVENT, [mute(of)])).toBe(quiet);
  });

  it('keeps an alert quiet only where it says so of every reason', () => {
    const rules = ['surge', 'level_reached'] as const;
    expect(isMuted(rules, EVENT, [mute({ rule: 'surge' })])).toBe(false);
    expect(isMuted(rules, EVENT, [mute({ rule: 'surge' }), mute({ field: 'urban' })])).toBe(true);
  });

  it('never keeps what is grave quiet, and no mute mutes nothing', () => {
    expect(isMuted(['surge'], { ...EVENT, level: 'II' }, [mute({})])).toBe(false);
    expect(isMuted(['surge'], EVENT, [])).toBe(false);
  });
});
