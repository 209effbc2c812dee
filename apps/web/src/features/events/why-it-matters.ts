import type { EventDetail } from '@huixiang/contracts';
import { HEAT_TERMS, LABELS } from '@huixiang/domain';
import { TEXT } from './text.zh';

/** Terms named where nothing graver speaks. */
const HEAVIEST = 2;

/** One sentence: what alone makes it grave, and what weighs most in its score. */
export function whyItMatters({ proposal, event }: Pick<EventDetail, 'proposal' | 'event'>): string {
  const floors = proposal.floors.map(
    ({ floor, words }) =>
      LABELS.floor[floor] +
      (words.length > 0 ? TEXT.wordsInBrackets(words.join(TEXT.listComma)) : ''),
  );
  const sensitive = proposal.sensitivities.map(({ name }) => TEXT.involves(name));
  const heavy = HEAT_TERMS.filter((term) => (proposal.terms[term]?.points ?? 0) > 0)
    .toSorted((a, b) => proposal.terms[b]!.points - proposal.terms[a]!.points)
    .slice(0, HEAVIEST)
    .map((term) => LABELS.heatTerm[term]);
  const grave = [...floors, ...sensitive];
  const score = TEXT.heatScore(
    Math.round(event.heat),
    heavy.length > 0 ? TEXT.mainlyFrom(heavy.join(TEXT.andJoin)) : '',
  );
  return [...grave, score].join(TEXT.semicolonJoin);
}
