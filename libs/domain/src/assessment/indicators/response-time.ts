import { FIRST_ANSWERS } from '../../clock/duty';
import { standing } from '../case-record';
import {
  type Indicator,
  NOT_APPLICABLE,
  hoursBetween,
  median,
  ofPart,
  quantile,
} from '../indicator';

/** T3 回应时长: median and 90th percentile of the hours from the clock's anchor to the first release; shown, not scored. */
export const responseTime: Indicator = {
  id: 'T3',
  unit: 'hours',
  measure: (cases) => {
    const evidence = cases.flatMap((c) => {
      const first = standing(c).find((release) => release.kind === 'first');
      const clock = c.clocks.find((one) => FIRST_ANSWERS.includes(one.duty));
      if (first === undefined || clock === undefined) return [];
      const value = hoursBetween(clock.anchorAt, first.publishedAt);
      return [{ ...ofPart(c, 'release', first), value, score: null }];
    });
    if (evidence.length === 0) return NOT_APPLICABLE;
    const hours = evidence.map((item) => item.value);
    return { value: median(hours), p90: quantile(hours, 0.9), score: null, evidence };
  },
};
