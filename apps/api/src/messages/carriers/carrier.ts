import type { ChannelSettings } from '@huixiang/contracts';
import type { EventLevel, MessageTopic } from '@huixiang/domain';

/** A message as it is sent, whatever carries it. */
export interface Outgoing {
  /** The same at every try: a receiver that has seen it leaves the second one alone. */
  readonly key: string;
  readonly topic: MessageTopic;
  readonly level: EventLevel;
  readonly title: string;
  readonly lines: readonly string[];
  /** Where to read on; null where nobody said under which address the pages are. */
  readonly link: string | null;
  readonly at: Date;
}

/** Why a message did not arrive. */
export class SendFailure extends Error {
  constructor(
    message: string,
    /** Trying again would change nothing: the address or the key is wrong. */
    readonly isFinal: boolean,
    /** How long the receiver asked to be left alone. */
    readonly askedMs = 0,
  ) {
    super(message);
  }
}

export type SettingsOf<Kind extends ChannelSettings['kind']> = Extract<
  ChannelSettings,
  { kind: Kind }
>;
