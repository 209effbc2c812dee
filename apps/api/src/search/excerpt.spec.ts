import { excerptOf } from './excerpt';

const LONG = `${'开头的话很长很长，'.repeat(12)}昨晚全城停水。${'后来的话也不短。'.repeat(30)}`;

describe('an excerpt', () => {
  it('begins with the clause of the first word found', () => {
    expect(excerptOf(LONG, ['停水', '后来'])).toMatch(/^…昨晚全城停水。后来的话/);
  });

  it('is the beginning where nothing is found, or found there', () => {
    expect(excerptOf(LONG, ['停电'])).toMatch(/^开头的话/);
    expect(excerptOf(LONG, ['开头'])).toMatch(/^开头的话/);
    expect(excerptOf('短。', [])).toBe('短。');
  });

  it('does not mind case, and is one line', () => {
    expect(excerptOf(`${'前言。'.repeat(30)}\n\n换成 WiFi 之后\n很好`, ['wifi'])).toBe(
      '…换成 WiFi 之后 很好',
    );
  });

  it('starts no farther back than it can show where there is no clause', () => {
    expect(excerptOf(`${'字'.repeat(300)}停水`, ['停水'])).toBe(`…${'字'.repeat(40)}停水`);
  });
});
