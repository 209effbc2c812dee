import { type Evidence, type Indicator, hoursBetween, meanScore } from '../indicator';

/** T2 发布会按时率: share of 重大 and graver cases whose press conference was held within 24 h (国办发〔2016〕61号). */
export const pressConferencePunctuality: Indicator = {
  id: 'T2',
  unit: 'share',
  points: 4,
  measure: (cases, asOf) =>
    meanScore(
      cases.flatMap((c): readonly Evidence[] => {
        const clock = c.clocks.find((one) => one.duty === 'press_conference');
        if (clock === undefined || (clock.metAt === null && asOf <= clock.dueAt)) return [];
        const value = clock.metAt === null ? null : hoursBetween(clock.anchorAt, clock.metAt);
        return [
          {
            caseId: c.id,
            value,
            score: clock.metAt !== null && clock.metAt <= clock.dueAt ? 1 : 0,
          },
        ];
      }),
    ),
};
