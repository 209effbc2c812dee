import { CHANNEL_KINDS, EVENT_LEVELS, MESSAGE_TOPICS } from '@huixiang/domain';
import { z } from 'zod';
import { text, trimmedText } from './input';
import { moment } from './time';
import { FAULTS } from './faults.zh';

const address = z.url({ protocol: /^https?$/, error: FAULTS.webAddress }).max(500);
const secret = text.max(200);
const mailbox = z.email(FAULTS.mailAddress).max(200);

/** How a channel is reached. A secret that is left out of a change stays what it was. */
export const channelSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('email'),
    host: trimmedText.min(1, FAULTS.mailServer).max(200),
    port: z.int().min(1).max(65_535),
    security: z.enum(['tls', 'starttls', 'none']),
    user: trimmedText.max(200).default(''),
    password: secret.optional(),
    from: mailbox,
    to: z.array(mailbox).min(1, FAULTS.recipients).max(50),
  }),
  z.strictObject({ kind: z.literal('wecom'), address }),
  z.strictObject({ kind: z.literal('dingtalk'), address, secret: secret.optional() }),
  z.strictObject({ kind: z.literal('feishu'), address, secret: secret.optional() }),
  z.strictObject({
    kind: z.literal('webhook'),
    address,
    secret: secret.min(16, FAULTS.secretLength).optional(),
  }),
]);
export type ChannelSettings = z.infer<typeof channelSettings>;

const channelFields = {
  name: trimmedText.min(1, FAULTS.nameNeeded).max(40),
  topics: z.array(z.enum(MESSAGE_TOPICS)).min(1, FAULTS.oneTopic),
  /** Nothing of a lower level is told. */
  level: z.enum(EVENT_LEVELS),
};
export const channelInput = z.strictObject({ ...channelFields, settings: channelSettings });
export type ChannelInput = z.infer<typeof channelInput>;

export const channelView = z.strictObject({
  id: z.int(),
  ...channelFields,
  kind: z.enum(CHANNEL_KINDS),
  unit: z.string(),
  own: z.boolean(),
  /** Without its secrets; which it has is said. */
  settings: channelSettings,
  hasSecret: z.boolean(),
  paused: z.boolean(),
  waiting: z.int(),
  dead: z.int(),
  lastSentAt: moment.nullable(),
  lastFailure: z.string().nullable(),
});
export type ChannelView = z.infer<typeof channelView>;
export const channelList = z.array(channelView);

export const MESSAGE_STATES = ['waiting', 'sent', 'dead'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A message as an administrator sees it: what kind and what became of it, never what it says. */
export const messageView = z.strictObject({
  id: z.int(),
  topic: z.enum(MESSAGE_TOPICS),
  state: z.enum(MESSAGE_STATES),
  tries: z.int(),
  createdAt: moment,
  sentAt: moment.nullable(),
  nextTryAt: moment.nullable(),
  failure: z.string().nullable(),
});
export type MessageView = z.infer<typeof messageView>;
export const messageList = z.array(messageView);

/** What came of a test: null where it arrived, else why not, in the receiver's own words. */
export const channelTest = z.strictObject({ failure: z.string().nullable() });
export type ChannelTest = z.infer<typeof channelTest>;
