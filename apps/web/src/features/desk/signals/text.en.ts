import { counted } from '../../../text/counted';
import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  foundAt: (time) => `Found ${time}`,
  negativeAbout: (count) => `${counted(count, 'negative article', 'negative articles')} about “`,
  wordsBetween: '” and “',
  neverTogether: 'never appeared together',
  togetherInOnly: (known) => `appeared together in only ${counted(known, 'article', 'articles')}`,
  beforeThat: (days, usual) =>
    `”. In the ${counted(days, 'day', 'days')} before, the two words ${usual}. `,
  placesInvolved: (list) => `Places: ${list}.`,
  listSeparator: ', ',
  moreArticles: (count) => `${counted(count, 'more article', 'more articles')}.`,
  partOfAlert: (time) => `One of them belongs to the alert of ${time}: `,
  alertEvent: 'see its event',
  sentenceEnd: '.',
  dismissedBy: (by, time, reason) => `${by} dismissed it ${time}: ${reason}`,
  searchAndWatch: 'Search and watch',
  dismiss: 'Dismiss…',
  restore: 'Restore',
  signalLabel: (list) => `Early sign: ${list}`,
  toTriage: 'To triage',
  joinedAlert: 'In an alert',
  dismissed: 'Dismissed',
  noneOpen:
    'No early signs lately. When several unrelated negative articles mention something nobody mentioned before, it is listed here.',
  noneJoined: 'No early sign has joined an alerted event yet.',
  noneDismissed: 'No early signs dismissed.',
  chanceWords: 'Chance words, not one matter',
  outsideRemit: 'Outside this government’s remit',
  alreadyKnown: 'Already known, being looked into',
  signalStatus: 'Early sign status',
  signalsIntro: (count, signalHistoryDays) =>
    `Words that appear together in several negative articles within ${counted(count, 'day', 'days')} and hardly at all in the ${counted(signalHistoryDays, 'day', 'days')} before. Not enough for an alert yet; for early notice.`,
  dismissSignal: 'Dismiss early sign',
};
