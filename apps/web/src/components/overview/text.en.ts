import { counted } from '../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  noEvents: 'No events yet. Once there are some, they are listed here by division.',
  ownLevel: 'Own level',
  openCasesShort: (openCases) => `Open ${openCases}`,
  placeFacts: (name, events, negative, openCases) =>
    `${name}: ${counted(events, 'event', 'events')}, ${counted(negative, 'negative article', 'negative articles')}, ${counted(openCases, 'open case', 'open cases')}`,
  articles: 'Articles',
  negative: 'Negative',
  alerts: 'Alerts',
  releases: 'Releases',
  date: 'Date',
};
