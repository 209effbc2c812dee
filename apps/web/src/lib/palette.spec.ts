import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PALETTES, type Palette, type Theme, customProperties } from './palette';

const SOURCE = resolve(__dirname, '..');
const TEXT: readonly (keyof Palette)[] = [
  'ink',
  'inkSoft',
  'accent',
  'late',
  'risk',
  'good',
  'mild',
];
const GROUNDS: readonly (keyof Palette)[] = ['paper', 'panel', 'raised', 'track'];

/** Contrast of two colours, WCAG 2.2 (relative luminance of sRGB). */
function contrast(one: string, other: string): number {
  const [bright, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the palette', () => {
  const themes = Object.entries(PALETTES) as [Theme, Palette][];

  it.each(themes)('of the %s theme can be read on every ground', (_theme, palette) => {
    const faint = TEXT.flatMap((text) =>
      GROUNDS.map((ground) => [text, ground, contrast(palette[text], palette[ground])] as const),
    ).filter(([, , ratio]) => ratio < 4.5);
    expect(faint).toEqual([]);
  });

  it.each(themes)(
    'of the %s theme can be read on its own wash and filled in',
    (_theme, palette) => {
      for (const name of ['accent', 'late', 'risk', 'good', 'mild'] as const) {
        expect(contrast(palette[name], palette[`${name}Wash`])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.ink, palette[`${name}Wash`])).toBeGreaterThanOrEqual(7);
        expect(contrast(palette.onSolid, palette[name])).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(palette.onSolid, palette.calm)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.ink, palette.found)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.edge, palette.panel)).toBeGreaterThanOrEqual(3);
      for (const part of ['series', 'negative'] as const)
        expect(contrast(palette[part], palette.panel)).toBeGreaterThanOrEqual(3);
    },
  );

  it('becomes custom properties', () => {
    expect(customProperties(PALETTES.light)).toMatchObject({
      '--ink-soft': PALETTES.light.inkSoft,
    });
  });

  it('is the only place of the screens that writes a colour', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(css|tsx?)$/.test(file) && !/lib\/palette/.test(file),
    );
    const written = files.flatMap((file) =>
      (
        readFileSync(join(SOURCE, file), 'utf8').match(/#[0-9a-f]{3,8}\b(?!\w)|rgba?\(/gi) ?? []
      ).map((colour) => `${file}: ${colour}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(written).toEqual([]);
  });
});
