import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  ownTextNotice: 'You wrote part of this text, so you cannot review it. Someone else must.',
  reviewComment: 'Review comment',
  commentRequiredHint:
    'State why the personal content may stay, that attachments were read, or who decided on secrecy',
  commentHint: 'Comment (required to return or refer)',
  refer: 'Refer',
  referHint:
    'If it is unclear whether this may be made public, refer it to the competent department or the secrecy department (Regulations on Open Government Information, Article 17)',
  returnText: 'Return',
  pass: 'Pass',
  reviewRules:
    'A text may be released only when content, secrecy and privacy have all passed. No answer is not consent, and nobody reviews a text they wrote.',
  noTextsWaiting:
    'No text waits for review. Texts appear here once the handling unit submits them, those under the 5-hour limit first.',
  kindAndChannel: (releaseKind, channel) => `${releaseKind}, ${channel}`,
  submittedAt: (time) => ` submitted ${time}`,
  listSeparator: ', ',
  looksLikeWorkNews: (list) => `Reads like work news: ${list}`,
  missingElement: (element) => `Missing: ${element} `,
  exceptionNote: (exception) => `Note: ${exception}`,
  fastTrack: 'Fast track',
  waitedFor: (span) => `Waiting ${span}`,
  limitLeft: (left) => `, ${left} left`,
  limitOverdue: (span) => `, ${span} overdue`,
};
