import { counted } from '../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  caseAndUnit: (number, unit) => `${number}, ${unit}`,
  escalatedTo: (escalatedTo) => `, escalated to ${escalatedTo}`,
  basisLead: (basis) => `${basis}, `,
  limitLead: (limitText) => `${limitText}, `,
  fromAnchor: (anchor, time) => `from ${anchor} ${time}`,
  dueAt: (dueText) => `Due ${dueText}`,
  hours6: '6 hours',
  hours24: '24 hours',
  days3: '3 days',
  days7: '7 days',
  allMatters: 'All matters',
  matter: 'Matter',
  openOnlyNote: 'Only unmet time limits of open cases. ',
  whichRules: 'Which rules they rest on',
  noneDueYet:
    'No time limits due in this period. Once a case is opened, its limits are listed here, nearest first.',
  overdueCount: (count) => `${count} overdue`,
  noneDue: 'No time limits due in this period.',
  nearestOnly: (count) =>
    `Only the nearest ${count} are listed; shorten the period or filter by matter.`,
  dueWithin: (label, count) => `Due within ${label}: ${count}`,
  hoursSpan: (hours) => `${counted(hours, 'hour', 'hours')}`,
};
