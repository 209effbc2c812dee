import fc from 'fast-check';
import { inertCell } from './inert-cell';

describe('a cell of an export', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '\u0000=1',
    ' =1',
    '\ufeff=1',
    '\u3000\u200b@x',
  ])('%j opens as text', (text) => {
    expect(inertCell(text)).toBe(`'${text}`);
  });

  it('keeps ordinary text and numbers', () => {
    expect(inertCell('听泉县')).toBe('听泉县');
    expect(inertCell(-3)).toBe(-3);
  });

  it('never begins as a formula, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(String(inertCell(text))).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 10_000 },
    );
  });
});
