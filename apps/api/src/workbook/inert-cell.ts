/**
 * What a spreadsheet may take for a formula: the characters of OWASP's list (ASVS 5.0 1.2.10), and the
 * full-width forms that some programs fold into them; also behind blanks and signs without width, which programs trim.
 */
const FORMULA_START = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** The value as a cell that opens as text: a dangerous first character gets an apostrophe before it. */
export function inertCell<T extends string | number>(value: T): T | string {
  return typeof value === 'string' && FORMULA_START.test(value) ? `'${value}` : value;
}
