import { PERSONAL_DATA_CORPUS } from './corpus';
import { type Finding, PERSONAL_DATA, type PersonalDataKind } from './finding';
import { findPersonalData } from './mask';

export interface KindScore {
  readonly kind: PersonalDataKind;
  /** How many stand in the corpus, and how many of them are wholly masked. */
  readonly there: number;
  readonly masked: number;
  /** How many were found, and how many of them are personal data. */
  readonly found: number;
  readonly right: number;
}

/** Masks every line of the corpus and counts, kind by kind, what was hidden and what should have been. */
export function compareCorpus(): readonly KindScore[] {
  const lines = PERSONAL_DATA_CORPUS.map(readLine).map(({ text, marks }) => ({
    marks,
    found: findPersonalData(text),
  }));
  return (Object.keys(PERSONAL_DATA) as PersonalDataKind[]).map((kind) => {
    const of = (findings: readonly Finding[]) => findings.filter((one) => one.kind === kind);
    const count = (each: (line: (typeof lines)[number]) => readonly Finding[]) =>
      lines.reduce((sum, line) => sum + each(line).length, 0);
    return {
      kind,
      there: count(({ marks }) => of(marks)),
      masked: count(({ marks, found }) =>
        of(marks).filter((mark) =>
          of(found).some(({ start, end }) => start <= mark.start && end >= mark.end),
        ),
      ),
      found: count(({ found }) => of(found)),
      right: count(({ marks, found }) =>
        of(found).filter((one) => marks.some((mark) => isRight(one, mark))),
      ),
    };
  });
}

/** How far a finding may reach beyond what is personal: a sign before a number, a word of its kind. */
const BEYOND = 2;

function isRight(one: Finding, mark: Finding): boolean {
  const beyond = Math.max(0, mark.start - one.start) + Math.max(0, one.end - mark.end);
  return mark.start < one.end && one.start < mark.end && beyond <= BEYOND;
}

/** A line without its marks, and where they stood. */
function readLine(line: string): { readonly text: string; readonly marks: readonly Finding[] } {
  const marks: Finding[] = [];
  let text = '';
  for (const [plain, kind, value] of line.matchAll(/⟦(\w+):([^⟧]*)⟧|[^⟦]+/g)) {
    if (kind !== undefined && value !== undefined)
      marks.push({
        kind: kind as PersonalDataKind,
        start: text.length,
        end: text.length + value.length,
      });
    text += value ?? plain;
  }
  return { text, marks };
}
