/**
 * Every colour of the screens, by meaning (docs/design-language.md): the style sheets, Ant Design and the
 * charts take theirs from here. Text colours keep 4.5:1 on paper, panels and their own wash (WCAG 2.2, 1.4.3).
 */
export interface Palette {
  /** Text, and text beside it. */
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  /** Edges of what can be filled in or ticked: 3:1 (WCAG 2.2, 1.4.11). */
  readonly edge: string;
  readonly paper: string;
  readonly panel: string;
  /** Under the pointer; text that is quoted. */
  readonly raised: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly late: string;
  readonly lateWash: string;
  readonly risk: string;
  readonly riskWash: string;
  readonly good: string;
  readonly goodWash: string;
  readonly mild: string;
  readonly mildWash: string;
  /** The gravity of level Ⅳ, and what is over or waits. */
  readonly calm: string;
  /** Text on a ground of one of the colours above. */
  readonly onSolid: string;
  /** Words that were searched for. */
  readonly found: string;
  /** The unused part of a bar; lines behind a chart. */
  readonly track: string;
  /** All voices, and those that matter less. */
  readonly series: string;
  readonly seriesSoft: string;
  /** Negative voices. */
  readonly negative: string;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ink: '#1c2733',
    inkSoft: '#566373',
    line: '#e3e8ee',
    edge: '#8794a3',
    paper: '#f5f7f9',
    panel: '#ffffff',
    raised: '#f7f9fb',
    accent: '#1b5a92',
    accentWash: '#e8f0f7',
    late: '#b42318',
    lateWash: '#fbe7e4',
    risk: '#9c4f05',
    riskWash: '#fdf0e2',
    good: '#17693f',
    goodWash: '#e2f3e8',
    mild: '#765a00',
    mildWash: '#fbf3d9',
    calm: '#3d6a94',
    onSolid: '#ffffff',
    found: '#ffeeb0',
    track: '#e9eef2',
    series: '#5d86ad',
    seriesSoft: '#a9c1d6',
    negative: '#d07a45',
  },
  dark: {
    ink: '#e2e8ee',
    inkSoft: '#a1aebb',
    line: '#2c3844',
    edge: '#6b7a89',
    paper: '#10161c',
    panel: '#182029',
    raised: '#1f2933',
    accent: '#74b3e8',
    accentWash: '#1d3346',
    late: '#ff9388',
    lateWash: '#43211f',
    risk: '#f0b06a',
    riskWash: '#3d2c19',
    good: '#74cf9d',
    goodWash: '#1b3a2a',
    mild: '#e0c565',
    mildWash: '#383016',
    calm: '#8db4d8',
    onSolid: '#10161c',
    found: '#544610',
    track: '#2a3540',
    series: '#7ba7d0',
    seriesSoft: '#48637c',
    negative: '#e09a63',
  },
};

/** The palette as custom properties: `inkSoft` is `--ink-soft`. */
export function customProperties(palette: Palette): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(palette).map(([name, colour]) => [
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      colour as string,
    ]),
  );
}
