/** What a channel can be told of. */
export const MESSAGE_TOPICS = [
  'alerts',
  'calls',
  'cases',
  'clocks',
  'releases',
  'briefings',
] as const;
export type MessageTopic = (typeof MESSAGE_TOPICS)[number];

/** The kinds of the ledger's entries that are told, and under which topic. All others are told to nobody. */
export const TOPIC_OF: Readonly<Record<string, MessageTopic>> = {
  'alert.raised': 'alerts',
  'alert.reopened': 'alerts',
  'alert.called': 'calls',
  'alert.unanswered': 'calls',
  'case.opened': 'cases',
  'case.accepted': 'cases',
  'case.objected': 'cases',
  'case.reassigned': 'cases',
  'case.closed': 'cases',
  'clock.half': 'clocks',
  'clock.four_fifths': 'clocks',
  'clock.breach': 'clocks',
  'clock.overdue': 'clocks',
  'clock.paused': 'clocks',
  'clock.resumed': 'clocks',
  'clock.extended': 'clocks',
  'release.submitted': 'releases',
  'release.published': 'releases',
  'release.withdrawn': 'releases',
  'briefing.issued': 'briefings',
};

export const CHANNEL_KINDS = ['email', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
