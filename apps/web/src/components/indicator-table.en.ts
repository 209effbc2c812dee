import { counted } from '../text/counted';
import type { TEXT as SOURCE } from './indicator-table.zh';

export const TEXT: typeof SOURCE = {
  notApplicable: 'N/A',
  yes: 'Yes',
  no: 'No',
  hitsOf: (hits, of) => `${hits} of ${of}`,
  indicator: 'Indicator',
  noIndicators: 'No indicators',
  correlationOnly: 'Correlation, not cause',
  value: 'Value',
  scoreOfMax: 'Score / max',
  shownOnly: 'Shown only',
  basis: 'Basis',
  evidenceCount: (count) => `${counted(count, 'item', 'items')}`,
  ninetyPercentWithin: (measureText) => `90% within ${measureText}`,
  wilsonInterval: (of, hits) => `95% interval (Wilson) estimated from ${hits} of ${of}`,
};
