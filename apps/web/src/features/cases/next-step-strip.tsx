import type { CaseDetail } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { TONE, clockText, dueText, stateOf } from '../../components/clock-chip';
import { nextStep } from './next-step';
import { TEXT } from './text.zh';

/** What must happen next and who holds it, beside the time there is for it. */
export function NextStepStrip({ detail, now }: { detail: CaseDetail; now: number }) {
  const step = nextStep(detail);
  if (step === null) return null;
  const { what, who, clock } = step;
  return (
    <div className="next-step">
      <div>
        <span className="soft small">{TEXT.nextStep}</span>
        <strong>{what}</strong>
        <span className="soft">{who}</span>
      </div>
      {clock === null ? (
        <span className="soft small">{TEXT.noClocksLeft}</span>
      ) : (
        <div className="next-clock">
          <strong style={{ color: TONE[stateOf(clock, now)] }}>{clockText(clock, now)}</strong>
          <span className="soft small">
            {TEXT.dutyDue(LABELS.duty[clock.duty], dueText(clock))}
          </span>
        </div>
      )}
    </div>
  );
}
