import { findAddresses } from './addresses';
import { type Finding, PERSONAL_DATA, type PersonalDataKind } from './finding';
import { findMentions, findNames } from './names';
import { findNumbers } from './numbers';

export type { PersonalDataKind } from './finding';

export interface Masked {
  readonly text: string;
  /** What was found, in the order of the text; the values are not kept. */
  readonly kinds: readonly PersonalDataKind[];
}

/** A title and a body without personal data. */
export interface MaskedArticle {
  readonly title: string;
  readonly body: string;
  /** What was found in either, each kind once. */
  readonly kinds: readonly PersonalDataKind[];
}

/**
 * Replaces personal data by its kind in brackets, as 〔手机号已隐去〕: citizen numbers and bank cards by their
 * check digits, telephone numbers, addresses to the door, names beside any of them or announced, and
 * wherever such a name stands again. An office's telephone, a building without a door and a name in the
 * news stay.
 */
export function maskPersonalData(text: string): Masked {
  return replace(text, findPersonalData(text));
}

/** As `maskPersonalData`, of both: a name that one of them announces is hidden in the other too. */
export function maskArticle(title: string, body: string): MaskedArticle {
  const [inTitle, inBody] = [findOwn(title), findOwn(body)];
  const names = new Set([...namesOf(title, inTitle), ...namesOf(body, inBody)]);
  const head = replace(title, withMentions(title, inTitle, names));
  const rest = replace(body, withMentions(body, inBody, names));
  return { title: head.text, body: rest.text, kinds: [...new Set([...head.kinds, ...rest.kinds])] };
}

/** Where personal data stands in a text, in its order, none overlapping. */
export function findPersonalData(text: string): readonly Finding[] {
  const found = findOwn(text);
  return withMentions(text, found, new Set(namesOf(text, found)));
}

/** Personal data that shows by itself or by what stands beside it. */
function findOwn(text: string): readonly Finding[] {
  const plain = halfWidth(text);
  // A number with a check digit or of a telephone is surer than an address that would cut it in two.
  const numbers = apart([...findNumbers(plain)]);
  const addresses = [...findAddresses(plain)].filter(besides(numbers, text));
  const data = apart([...numbers, ...addresses]);
  return apart([...data, ...findNames(plain, data)]);
}

function namesOf(text: string, found: readonly Finding[]): readonly string[] {
  return found
    .filter(({ kind }) => kind === 'name')
    .map(({ start, end }) => text.slice(start, end));
}

function withMentions(
  text: string,
  found: readonly Finding[],
  names: ReadonlySet<string>,
): readonly Finding[] {
  if (names.size === 0) return found;
  return apart([...found, ...[...findMentions(text, names)].filter(besides(found, text))]);
}

function replace(text: string, findings: readonly Finding[]): Masked {
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of findings) {
    masked += `${text.slice(at, start)}〔${PERSONAL_DATA[kind]}已隐去〕`;
    at = end;
  }
  return { text: masked + text.slice(at), kinds: findings.map(({ kind }) => kind) };
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
