import { type Finding, findAll } from './finding';
import { isOtherNumber } from './other-numbers';

/** GB 11643-1999: weights and check characters of the 18-character citizen number. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

const CITIZEN_NUMBER = /(?<!\d)\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx](?!\d)/g;
/** Fifteen digits are a number of before 1999 only where a word says so. */
const OLD_CITIZEN_NUMBER = /(?<=身份证[^\d]{0,8})(?<!\d)\d{15}(?!\d)/g;
/** Between the groups of a mobile number: a blank (non-breaking and ideographic too), a dash, or both. */
const GAP = '[ \\u00a0\\u3000]?[-–—]?[ \\u00a0\\u3000]?';
/**
 * Points stand in both gaps or in none: 139.12345678 is a degree of longitude. One before it is a fraction's,
 * or numbers a list: 1.13800001234.
 */
const MOBILE = new RegExp(
  `(?<!\\d|0\\.|\\d\\d\\.)(?:(?:\\+|00)?86${GAP})?1[3-9]\\d(?:[.．]\\d{4}[.．]\\d{4}|${GAP}\\d{4}${GAP}\\d{4})(?!\\d)(?!\\.\\d)`,
  'g',
);
const LANDLINE =
  /(?:(?:家庭|家里|家中|住宅|我家|家)的?(?:固定|联系)?(?:电话|座机)|宅电|座机(?:号码?)?|固话)(?:是|为|号码?|[:：\s])*(?<it>(?:[（(]?0\d{2,3}[)）]?[-—– ]?)?\d{3,4}[- ]?\d{3,4})(?!\d)/dg;
const CARD =
  /(?<![\dA-Za-z])[2-69]\d{3}(?:[ -]?\d{4}){2}(?:[ -]?\d{4}[ -]?\d{1,3}|[ -]?\d{4,7})(?!\d)/g;
/** First digits under which banks of this country issue cards (ISO/IEC 7812-1). */
const ISSUERS = /^(?:62|60|4|5[1-5]|2[2-7]|34|35|37|9558|9111)/;

/** Numbers that lead to a person; citizen numbers and cards only where their check digit is right. */
export function* findNumbers(text: string): Generator<Finding> {
  yield* findAll(text, CITIZEN_NUMBER, 'id_number', isCitizenNumber);
  // What looks behind at every sign is slow, and hardly a text has the word.
  if (text.includes('身份证'))
    yield* findAll(text, OLD_CITIZEN_NUMBER, 'id_number', hasOldBirthday);
  yield* findAll(text, CARD, 'bank_card', isBankCard);
  yield* findAll(text, MOBILE, 'mobile', (_, start, end) => !isOtherNumber(text, start, end));
  yield* findAll(text, LANDLINE, 'landline');
}

function isCitizenNumber(found: string): boolean {
  const number = digitsOf(found);
  if (!isBirthday(number.slice(6, 14)) || !/^[1-8]/.test(number)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return ID_CHECKS[sum % 11] === number[17]?.toUpperCase();
}

function hasOldBirthday(found: string): boolean {
  return isBirthday(`19${found.slice(6, 12)}`);
}

/** @param eight year, month and day */
function isBirthday(eight: string): boolean {
  const [year, month, day] = [eight.slice(0, 4), eight.slice(4, 6), eight.slice(6)].map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return year! >= 1900 && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
}

function isBankCard(found: string): boolean {
  const digits = digitsOf(found);
  return digits.length >= 16 && digits.length <= 19 && ISSUERS.test(digits) && isLuhn(digits);
}

/** ISO/IEC 7812-1 Annex B. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (i % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function digitsOf(found: string): string {
  return found.replace(/[- ]/g, '');
}
