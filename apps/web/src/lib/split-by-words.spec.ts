import { splitByWords } from './split-by-words';

const words = (text: string, ...some: string[]) =>
  splitByWords(text, some)
    .filter(({ word }) => word !== null)
    .map(({ text: found }) => found);

describe('a text cut at words', () => {
  it.each<[string, string[], string[]]>([
    ['墨溪市停水通知', ['停水', '停水通知'], ['停水通知']],
    ['WiFi 坏了，wifi 又坏了', ['wifi'], ['WiFi', 'wifi']],
    ['涨到 100%（含税）', ['100%（'], ['100%（']],
    ['没有', ['停水'], []],
    ['停水', [], []],
    ['停水', [''], []],
  ])('%s at %j', (text, some, found) => {
    expect(words(text, ...some)).toEqual(found);
    expect(
      splitByWords(text, some)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });
});
