import { type Evidence, type Indicator, hoursBetween, shareKept, ofCase } from '../indicator';

/**
 * R4 签收及时率: share of the times a unit was given a case (by opening, handing on, taking it up again) which it accepted within the limit
 * (a local default: 赣府厅字〔2016〕132号 has 2 h for a first report); one still within it, or taken away before, is not counted.
 */
export const acceptanceTimeliness: Indicator = {
  id: 'R4',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf, { acceptanceHours }) =>
    shareKept(
      cases.flatMap((c) =>
        c.holdings.flatMap(({ from, until, acceptedAt }): readonly Evidence[] => {
          const hours = hoursBetween(from, acceptedAt ?? until ?? asOf);
          const late = hours > acceptanceHours;
          if (acceptedAt === null && !late) return [];
          return [{ ...ofCase(c), value: acceptedAt === null ? null : hours, score: late ? 0 : 1 }];
        }),
      ),
    ),
};
