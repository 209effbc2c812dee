import { FIRST_ANSWERS } from '../../clock/duty';
import type { CaseRecord, RecordedClock } from '../case-record';
import { type Evidence, type Indicator, hoursBetween, meanScore, ofPart } from '../indicator';

/**
 * T1 首次回应及时率: mean over the cases that must be answered of s, where s = 1 if the first duty to
 * speak (5 h or 48 h) was met in time, else max(0, 1 − overrun / limit); unanswered and overdue = 0.
 * A case that is unanswered but not yet due is not counted; one taken up again, or owed anew after a withdrawal, counts once more. Limits: 国办发〔2016〕61号, 80号.
 */
export const firstResponseTimeliness: Indicator = {
  id: 'T1',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf) =>
    meanScore(
      cases.flatMap((c): readonly Evidence[] => {
        const owed = c.clocks.filter((one) => FIRST_ANSWERS.includes(one.duty));
        // The strictest of each life, for they come by when they fall due; and what is owed anew after a withdrawal.
        const firsts = owed.filter(
          (one) => one.again || owed.find(({ life, again }) => !again && life === one.life) === one,
        );
        return firsts.flatMap((clock) => evidenceOf(c, clock, asOf));
      }),
    ),
};

function evidenceOf(c: CaseRecord, clock: RecordedClock, asOf: Date): readonly Evidence[] {
  const of = ofPart(c, 'clock', clock);
  if (clock.metAt === null) return asOf <= clock.dueAt ? [] : [{ ...of, value: null, score: 0 }];
  const limit = hoursBetween(clock.anchorAt, clock.dueAt);
  const overrun = Math.max(0, hoursBetween(clock.dueAt, clock.metAt));
  const value = hoursBetween(clock.anchorAt, clock.metAt);
  return [{ ...of, value, score: Math.max(0, 1 - overrun / limit) }];
}
