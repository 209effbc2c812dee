import { findAddresses } from './addresses';
import { type Finding, PERSONAL_DATA, type PersonalDataKind } from './finding';
import { findNames } from './names';
import { findNumbers } from './numbers';

export type { PersonalDataKind } from './finding';

export interface Masked {
  readonly text: string;
  /** What was found, in the order of the text; the values are not kept. */
  readonly kinds: readonly PersonalDataKind[];
}

/**
 * Replaces personal data by its kind in brackets, as 〔手机号已隐去〕: citizen numbers and bank cards by their
 * check digits, telephone numbers, addresses to the door, and names beside any of them. An office's
 * telephone, a building without a door and a name in the news stay.
 */
export function maskPersonalData(text: string): Masked {
  const findings = findPersonalData(text);
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of findings) {
    masked += `${text.slice(at, start)}〔${PERSONAL_DATA[kind]}已隐去〕`;
    at = end;
  }
  return { text: masked + text.slice(at), kinds: findings.map(({ kind }) => kind) };
}

/** Where personal data stands in a text, in its order, none overlapping. */
export function findPersonalData(text: string): readonly Finding[] {
  const plain = halfWidth(text);
  // A number with a check digit or of a telephone is surer than an address that would cut it in two.
  const numbers = apart([...findNumbers(plain)]);
  const addresses = [...findAddresses(plain)].filter(besides(numbers, text));
  const data = apart([...numbers, ...addresses]);
  return apart([...data, ...findNames(plain, data)]);
}

/** Full-width digits, letters and signs as plain ones, each in its place. */
function halfWidth(text: string): string {
  return text.replace(/[\uff0b\uff0d\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}

/** Whether a finding leaves others alone. */
function besides(others: readonly Finding[], { length }: string): (one: Finding) => boolean {
  if (others.length === 0) return () => true;
  const taken = new Uint8Array(length);
  for (const { start, end } of others) taken.fill(1, start, end);
  return ({ start, end }) => !taken.subarray(start, end).includes(1);
}

/** Of findings that overlap the earlier one stays, of two that begin together the longer. */
function apart(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of sorted) if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  return kept;
}
