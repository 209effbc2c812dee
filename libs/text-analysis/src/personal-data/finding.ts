/** Kinds of personal data that are masked before a text is stored, as screens name them. */
export const PERSONAL_DATA = {
  id_number: '身份证号',
  mobile: '手机号',
  landline: '家庭电话',
  bank_card: '银行卡号',
  address: '住址',
  name: '姓名',
} as const;
export type PersonalDataKind = keyof typeof PERSONAL_DATA;

/** What stands in place of personal data, as `maskPersonalData` writes it. */
export const MASKED = /〔[^〔〕]{2,5}已隐去〕/g;

/** A stretch of a text that is personal data: code units from `start` up to `end`. */
export interface Finding {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Every match of a pattern that `isKind` accepts; the group `it` is the stretch, or else the whole match. */
export function findAll(
  text: string,
  pattern: RegExp,
  kind: PersonalDataKind,
  isKind: (match: string, start: number, end: number) => boolean = () => true,
): readonly Finding[] {
  const found: Finding[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start, end] = match.indices?.groups?.['it'] ?? [
      match.index,
      match.index + match[0].length,
    ];
    if (isKind(text.slice(start, end), start, end)) found.push({ kind, start, end });
  }
  return found;
}
