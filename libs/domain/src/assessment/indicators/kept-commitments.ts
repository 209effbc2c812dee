import { type Indicator, shareKept } from '../indicator';
import { timeliness } from '../timeliness';

/** H2 承诺兑现率: share of the public promises that fell due which were kept by their day. */
export const keptCommitments: Indicator = {
  id: 'H2',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf) => shareKept(timeliness(cases, asOf, ({ duty }) => duty === 'commitment')),
};
