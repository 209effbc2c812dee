import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  maybeSameMatter: 'Possibly the same matter',
  otherOpenCases: 'Other open cases',
  mergingEffect:
    'This case ends here and the other carries on: it takes the higher level, its clocks run from the earlier time of the two, and the messages move with it. If this was a mistake, reopen the case to separate it.',
  findCase: 'Find by number or title',
  mergeInto: 'Merge into',
  caseRequired: 'Choose a case',
  reason: 'Reason',
  reasonRequired: 'Give a reason',
  sameMatter: 'Same matter',
  mergeIntoAnother: 'Merge into another case',
  separatingEffect:
    'Once separated, each case is handled on its own and its clocks run from their original start.',
  reopeningEffect:
    'The responsible unit must accept it again, clocks start anew and a new response is due. Earlier time limits and releases stay on record.',
  ground: 'Ground',
  note: 'Note',
  noteRequired: 'Explain; this is recorded in the ledger',
  foundAt: 'Found at',
  emptyMeansNow: 'Empty means now',
  publicAgainAt: 'Public again at',
  ifKnown: 'If known',
  reopenCase: 'Reopen case',
  reopen: 'Reopen',
  mergeCase: 'Merge',
  mergedIntoLead: 'Merged into ',
  carriedOnThere: ', which carries on',
  mergedHereLead: 'Merged into this case: ',
  reopenedBy: (time, by, reopeningGround, reason) =>
    `Reopened by ${by} ${time}: ${reopeningGround}, ${reason}`,
  closedEarlier: (time, by) =>
    `It was closed ${time}${by}. Once reopened it must be accepted, answered and closed again; earlier time limits and releases stay on record.`,
  closeReasonSuffix: (closeReason) => ` (${closeReason})`,
  receivedAt: (time) => `Received ${time}`,
  messagesTitle: (count) => `Messages (${count})`,
};
