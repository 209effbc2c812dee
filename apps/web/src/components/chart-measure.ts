import type { setPlatformAPI } from 'echarts/core';

type Platform = Parameters<typeof setPlatformAPI>[0];

/** Signs as wide as they are high in every Chinese font: radicals to Yi, Hangul, compatibility, full-width forms. */
const SQUARE = /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/g;
const SIZE = /(\d*\.?\d+)px/;

/**
 * How wide a chart's text will be, in pixels. A chart is often drawn before the bundled Chinese font is there, and
 * remembers every width it was told: squares are counted instead of measured, and only the rest asks the browser.
 *
 * @param measure width of a text without squares in a CSS font, in pixels
 */
export function measurerOf(
  measure: (text: string, font: string) => number,
): NonNullable<Platform['measureText']> {
  return (text, font = '12px sans-serif') => {
    const rest = text.replace(SQUARE, '');
    const squares = text.length - rest.length;
    const width = squares * Number(SIZE.exec(font)?.[1] ?? 12);
    return { width: rest === '' ? width : width + measure(rest, font) };
  };
}

/** The browser's own measure. */
export function canvasMeasure(): (text: string, font: string) => number {
  const canvas = document.createElement('canvas').getContext('2d')!;
  return (text, font) => {
    canvas.font = font;
    return canvas.measureText(text).width;
  };
}
