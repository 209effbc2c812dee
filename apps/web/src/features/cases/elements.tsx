import type { ElementFindingView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { TEXT } from './text.zh';

/** The required elements of a text: found ones with the words that show them, missing ones named. */
export function Elements({ findings }: { findings: readonly ElementFindingView[] }) {
  if (findings.length === 0) return null;
  return (
    <div className="row">
      {findings.map(({ element, evidence }) => (
        <span
          key={element}
          className={evidence === null ? 'element missing' : 'element'}
          title={evidence ?? undefined}
        >
          {evidence === null
            ? TEXT.elementMissing(LABELS.element[element])
            : `✓ ${LABELS.element[element]}`}
          {evidence !== null && <span className="soft">{TEXT.evidenceQuoted(evidence)}</span>}
        </span>
      ))}
    </div>
  );
}
