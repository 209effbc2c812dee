const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  O: 0,
  o: 0,
  '0': 0,
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
  return (
    text
      .slice(0, MAX_CHARACTERS)
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;/gi, ' ')
      .normalize('NFKC')
      .replace(/[\u200b-\u200f\ufeff]/g, '')
      .replaceAll('\u2212', '-')
      .replace(/(?:星期|周|礼拜)[一二三四五六日天]/g, ' ')
      .replace(
        /\b(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?/gi,
        ' ',
      )
      .replace(/[廿卅]/g, (tens) => (tens === '廿' ? '二十' : '三十'))
      // Where a keyboard has no 〇, people type the letter or the figure that looks like it.
      .replace(/[〇○◯零Oo0一二三四五六七八九]{4}(?=\s*年)/g, inFigures)
      .replace(NUMERAL, numeral)
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Longer than any date with the words around it. */
const MAX_CHARACTERS = 200;

const NUMERAL =
  /[〇○零一二两三四五六七八九十][〇○◯零Oo0一二三四五六七八九十]{0,3}(?=\s*个?半?(?:[年月日号时時点點分秒天周]|小[时時]|星期))/g;

/** A numeral below a hundred: 五, 十, 十五, 二十, 二十五; or figure by figure: 二〇, 二五. */
function numeral(text: string): string {
  if (!text.includes('十')) return inFigures(text);
  const [tens, ones] = text.split('十');
  const valueOf = (digits: string | undefined, otherwise: number) =>
    digits === undefined || digits === '' ? otherwise : Number(inFigures(digits));
  return String(valueOf(tens, 1) * 10 + valueOf(ones, 0));
}

function inFigures(text: string): string {
  return [...text].map((one) => DIGITS[one]).join('');
}
