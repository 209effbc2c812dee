import type { ChannelView, MessageState, MessageView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Drawer, Empty, Segmented } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { dateTime } from '../../lib/format';
import { useMessages, useResend } from './channels.api';
import { TEXT } from './text.zh';

const STATES: readonly (readonly [MessageState | 'all', string])[] = [
  ['all', TEXT.allMessages],
  ['dead', TEXT.undelivered],
  ['waiting', TEXT.queued],
  ['sent', TEXT.delivered],
];

/** What became of a channel's messages; what they say is not shown to who administers. */
export function ChannelMessages({
  channel,
  onClose,
}: {
  channel: ChannelView;
  onClose: () => void;
}) {
  const [state, setState] = useState<MessageState | 'all'>(channel.dead > 0 ? 'dead' : 'all');
  const query = useMessages(channel.id, state === 'all' ? undefined : state);
  return (
    <Drawer open title={TEXT.deliveryLogOf(channel.name)} size={560} onClose={onClose}>
      <Segmented
        block
        value={state}
        onChange={setState}
        options={STATES.map(([value, label]) => ({ value, label }))}
        style={{ marginBottom: 12 }}
      />
      <Answer query={query}>
        {(messages) =>
          messages.length === 0 ? (
            <Empty description={TEXT.noMessages} />
          ) : (
            <ul className="list">
              {messages.map((message) => (
                <li key={message.id}>
                  <MessageRow message={message} own={channel.own} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Drawer>
  );
}

function MessageRow({ message, own }: { message: MessageView; own: boolean }) {
  const resend = useResend();
  return (
    <div>
      <div className="row spread">
        <span>
          {LABELS.topic[message.topic]}{' '}
          <span className="soft small">{dateTime(message.createdAt)}</span>
        </span>
        {message.state === 'dead' && own ? (
          <Button size="small" loading={resend.isPending} onClick={() => resend.mutate(message.id)}>
            {TEXT.resend}
          </Button>
        ) : (
          <span className="soft small">{stateOf(message)}</span>
        )}
      </div>
      {message.failure !== null && (
        <div className="small risk">{TEXT.attemptFailed(message.tries, message.failure)}</div>
      )}
    </div>
  );
}

function stateOf({ state, sentAt, nextTryAt, tries }: MessageView): string {
  if (state === 'dead') return TEXT.undelivered;
  if (sentAt !== null) return TEXT.deliveredAt(dateTime(sentAt));
  if (nextTryAt === null) return TEXT.queued;
  return tries === 0 ? TEXT.sendsAt(dateTime(nextTryAt)) : TEXT.retriesAt(dateTime(nextTryAt));
}
