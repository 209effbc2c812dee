import type { Picture } from '../../charts/draw-chart';

/** A document of an office, before it is laid out (GB/T 9704-2012 党政机关公文格式). */
export interface OfficialDocument {
  /** 报头: the red name, its issue, who makes it and when. */
  readonly masthead: {
    readonly name: string;
    /** 期号, under the name; null of a form that has none. */
    readonly issue: string | null;
    readonly unit: string;
    /** YYYY年M月D日 */
    readonly date: string;
    /** Top left, as 内部资料 注意保存; null where it may be passed on. */
    readonly marking: string | null;
  };
  readonly title: string;
  /** 主送, above the text. */
  readonly addressee: string | null;
  readonly body: readonly Block[];
  /** Under the text, at the right. */
  readonly signature: { readonly unit: string; readonly date: string } | null;
  /** 版记 (报尾): 报, 送, 发. */
  readonly copies: readonly (readonly [how: string, to: string])[];
}

export type Block =
  /** 一、 in 黑体, （一） in 楷体. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** An empty text is a line left to be filled in by hand. */
  | { readonly kind: 'text'; readonly text: string }
  /** A form: a label and what stands beside it, over the whole width. */
  | { readonly kind: 'form'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      /** Share of the width each column has. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A picture over its caption, in the middle; it is made smaller where it is wider than the text. */
  | { readonly kind: 'picture'; readonly of: Picture; readonly caption: string };

/** An address or a hash goes to the next line whole: what stands before it would be drawn apart. */
export const UNBREAKABLE = /[!-~]{20}/u;

export const picture = (of: Picture, caption: string): Block => ({ kind: 'picture', of, caption });
export const heading = (text: string, level: 1 | 2 = 1): Block => ({
  kind: 'heading',
  level,
  text,
});
export const paragraph = (text: string): Block => ({ kind: 'text', text });
