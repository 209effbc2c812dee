import { LineRuleType } from 'docx';

/**
 * The measures of GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters in 3号 (16 pt).
 * The figures of the standard of 1999 (25 mm) that pages still repeat are not these.
 */
const twips = (mm: number) => Math.round((mm / 25.4) * 1440);

const PAGE_MM = { width: 210, height: 297 };
const TEXT_MM = { width: 156, height: 225 };
const TOP_MM = 37;
const LEFT_MM = 28;
const LINES = 22;
const CHARACTERS = 28;
/** 3号, in points. */
const BODY_POINTS = 16;
/** From the lower edge of the page to that of the page number, which stands 7 mm below the text. */
const FOOTER_MM = PAGE_MM.height - TOP_MM - TEXT_MM.height - 7 - 5;

const points = (mm: number) => (mm / 25.4) * 72;
/** Height of a line in twentieths of a point: rounded down, or the 22nd of 29 pt would go to the next page. */
const LINE = Math.floor(points(TEXT_MM.height / LINES) * 20);
/** How much closer characters stand than their size, in twentieths of a point: rounded down likewise, for the 28th. */
export const TRACKING = Math.floor((points(TEXT_MM.width / CHARACTERS) - BODY_POINTS) * 20);
/**
 * Lines and characters are set by exact spacing rather than left to a grid: programs snap what is larger than a cell
 * to two of them, each in its own way.
 */
export const LINE_SPACING = { line: LINE, lineRule: LineRuleType.EXACT };
export const TITLE_SPACING = { line: points(12) * 20, lineRule: LineRuleType.EXACT };

/** Width of the text, in twentieths of a point. */
export const TEXT_WIDTH = twips(TEXT_MM.width);

export const PAGE = {
  page: {
    size: { width: twips(PAGE_MM.width), height: twips(PAGE_MM.height) },
    margin: {
      top: twips(TOP_MM),
      left: twips(LEFT_MM),
      right: twips(PAGE_MM.width - LEFT_MM - TEXT_MM.width),
      bottom: twips(PAGE_MM.height - TOP_MM - TEXT_MM.height),
      footer: twips(FOOTER_MM),
      header: twips(15),
    },
  },
};

/** Sizes in half points, as the format counts them: 初号 is 42 pt, 2号 22, 3号 16, 4号 14. */
export const SIZE = { masthead: 84, title: 44, body: 32, small: 28 } as const;
/** Two characters at the beginning of a paragraph, four at its end. */
export const INDENT = { first: BODY_POINTS * 2 * 20, end: BODY_POINTS * 4 * 20 } as const;
export const RED = 'E60012';

/**
 * The fonts of the standard. They are not free and not ours to give away: an office has them, and elsewhere the
 * program that opens the file takes what it has.
 */
export const FONT = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const;

type FontName = (typeof FONT)[keyof typeof FONT];

/** One font for every script: figures and letters too, as the standard has them. */
export const fontOf = (name: FontName) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
