import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  waitingAlerts: 'Waiting alerts',
  levelAndTitle: (level, title) => `${level}: ${title}`,
  snoozed: 'Snoozed',
  snoozedLine: (title, until, reason) => `${title}, ${until}${reason}`,
  backAt: (time) => `back ${time}, `,
  dueSoonOrLate: 'Due soon or overdue',
  dueLine: (number, title, duty, time, unit) => `${number} ${title}, ${duty} ${time}, ${unit}`,
  sectionHead: (name, count) => `[${name}: ${count}]`,
  moreLines: (more) => `· ${more} more`,
  handedOver: 'Handed over; waiting for take-over',
  draftHint:
    'Drafted from what is waiting now; edit it as you like. Whoever takes over sees it on Duty and the Desk.',
  draftFailed: (reason) => `Could not draft from what is waiting, so write it yourself: ${reason}`,
  handoverNotes: 'Handover notes',
  notesHint: 'Unfinished matters, whose reply is awaited, when to chase again',
  handOver: 'Hand over',
};
