const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
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
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number in figures or in Chinese up to 千: 12, 1.5, 十二, 一百零三, 两千; NaN of anything else. */
export function readNumber(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  let [total, digit] = [0, 0];
  for (const sign of text) {
    const [value, unit] = [DIGITS[sign], UNITS[sign]];
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      total += (digit || 1) * unit;
      digit = 0;
    } else return NaN;
  }
  return text === '' ? NaN : total + digit;
}
