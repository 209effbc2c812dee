/** Kinds of personal data that are masked before a text is stored. */
export const PERSONAL_DATA_KINDS = ['id_number', 'mobile', 'bank_card', 'address'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface Masked {
  readonly text: string;
  /** What was found, in the order of the text; the values are not kept. */
  readonly kinds: readonly PersonalDataKind[];
}

/** GB 11643-1999: weights and check characters of the 18-character citizen number. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

const CANDIDATE =
  /(?<![\d])(?:\d{17}[\dXx]|1[3-9]\d[- ]?\d{4}[- ]?\d{4}|\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?)(?![\dXx])|\d{1,4}(?:号楼|栋|幢)(?:\d{1,2}单元)?\d{2,4}(?:室|号|户)?/g;

const NAMES: Readonly<Record<PersonalDataKind, string>> = {
  id_number: '身份证号',
  mobile: '手机号',
  bank_card: '银行卡号',
  address: '住址',
};

/** Replaces personal data by its kind in brackets, e.g. 〔手机号已隐去〕. Numbers that fail their checksum stay. */
export function maskPersonalData(text: string): Masked {
  const kinds: PersonalDataKind[] = [];
  const masked = text.replace(CANDIDATE, (found) => {
    const kind = kindOf(found);
    if (kind === null) return found;
    kinds.push(kind);
    return `〔${NAMES[kind]}已隐去〕`;
  });
  return { text: masked, kinds };
}

function kindOf(found: string): PersonalDataKind | null {
  if (/[号栋幢]/.test(found)) return 'address';
  const digits = found.replace(/[- ]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return 'mobile';
  if (digits.length === 18 && isCitizenNumber(digits)) return 'id_number';
  return digits.length >= 16 && isLuhn(digits) ? 'bank_card' : null;
}

function isCitizenNumber(number: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return ID_CHECKS[sum % 11] === number[17]?.toUpperCase();
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
