import { type Evidence, type Indicator, hoursBetween, meanScore } from '../indicator';

/** Hours a unit has to accept a case: a local default (赣府厅字〔2016〕132号 has 2 h for a first report). */
export const ACCEPTANCE_LIMIT_HOURS = 2;

/** R4 签收及时率: share of assigned cases accepted within the limit; one still within it is not counted yet. */
export const acceptanceTimeliness: Indicator = {
  id: 'R4',
  unit: 'share',
  points: 4,
  measure: (cases, asOf) =>
    meanScore(
      cases.flatMap((c): readonly Evidence[] => {
        const hours = hoursBetween(c.handedAt, c.acceptedAt ?? asOf);
        const late = hours > ACCEPTANCE_LIMIT_HOURS;
        if (c.acceptedAt === null && !late) return [];
        return [{ caseId: c.id, value: c.acceptedAt === null ? null : hours, score: late ? 0 : 1 }];
      }),
    ),
};
