const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * A date's text with one spelling of everything: half-width figures, no markup, no weekdays, Chinese
 * numerals as figures (`二〇二六年十一月二十日` → `2026年11月20日`).
 */
export function tidyDate(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replaceAll('\u2212', '-')
    .replace(/(?:星期|周|礼拜)[一二三四五六日天]/g, ' ')
    .replace(/[〇○零一二三四五六七八九]{4}(?=\s*年)/g, (year) =>
      [...year].map((one) => DIGITS[one]).join(''),
    )
    .replace(
      /[一二两三四五六七八九十]{1,3}(?=个?(?:月|日|号|[时時点點分秒天周年]|小[时時]|星期))/g,
      numeral,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Longer than any date with the words around it. */
const MAX_CHARACTERS = 200;

/** A numeral below a hundred: 五, 十, 十五, 二十, 二十五. */
function numeral(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  const valueOf = (digit: string | undefined, otherwise: number) =>
    digit === undefined || digit === '' ? otherwise : (DIGITS[digit] ?? 0);
  return String(tens === null ? valueOf(ones, 0) : valueOf(tens, 1) * 10 + valueOf(ones, 0));
}
