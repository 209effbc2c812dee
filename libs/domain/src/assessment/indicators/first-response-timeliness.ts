import { FIRST_ANSWERS } from '../../clock/duty';
import { type Evidence, type Indicator, hoursBetween, meanScore } from '../indicator';

/**
 * T1 首次回应及时率: mean over the cases that must be answered of s, where s = 1 if the first duty to
 * speak (5 h or 48 h) was met in time, else max(0, 1 − overrun / limit); unanswered and overdue = 0.
 * A case that is unanswered but not yet due is not counted. Limits: 国办发〔2016〕61号, 80号.
 */
export const firstResponseTimeliness: Indicator = {
  id: 'T1',
  unit: 'share',
  points: 16,
  measure: (cases, asOf) =>
    meanScore(
      cases.flatMap((c): readonly Evidence[] => {
        const clock = c.clocks.find((one) => FIRST_ANSWERS.includes(one.duty));
        if (clock === undefined || (clock.metAt === null && asOf <= clock.dueAt)) return [];
        if (clock.metAt === null) return [{ caseId: c.id, value: null, score: 0 }];
        const limit = hoursBetween(clock.anchorAt, clock.dueAt);
        const overrun = Math.max(0, hoursBetween(clock.dueAt, clock.metAt));
        const value = hoursBetween(clock.anchorAt, clock.metAt);
        return [{ caseId: c.id, value, score: Math.max(0, 1 - overrun / limit) }];
      }),
    ),
};
