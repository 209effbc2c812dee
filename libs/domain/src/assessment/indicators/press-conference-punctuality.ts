import { type Indicator, shareKept } from '../indicator';
import { timeliness } from '../timeliness';

/** T2 发布会按时率: share of the press conferences owed (重大 and graver) that were held within 24 h (国办发〔2016〕61号). */
export const pressConferencePunctuality: Indicator = {
  id: 'T2',
  unit: 'share',
  evidenceUnit: 'hours',
  measure: (cases, asOf) =>
    shareKept(timeliness(cases, asOf, ({ duty }) => duty === 'press_conference')),
};
