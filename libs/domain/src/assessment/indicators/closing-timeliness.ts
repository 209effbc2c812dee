import { type Indicator, shareKept } from '../indicator';
import { timeliness } from '../timeliness';

/** H1 办结率: share of the limits to close a case that fell due (信访工作条例 60 days, local ones) which were kept. */
export const closingTimeliness: Indicator = {
  id: 'H1',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf) => shareKept(timeliness(cases, asOf, ({ duty }) => duty === 'closing')),
};
