import type { CaseMessage } from '@huixiang/contracts';
import { OutsideLink } from '../../../components/outside-link';
import { Panel } from '../../../components/panel';
import { dateTime } from '../../../lib/format';
import { TEXT } from './text.zh';

/** 留言: the messages the case answers. */
export function MessagesPanel({ messages }: { messages: readonly CaseMessage[] }) {
  if (messages.length === 0) return null;
  return (
    <Panel title={TEXT.messagesTitle(messages.length)}>
      <ul className="list">
        {messages.map((one) => (
          <li key={one.id}>
            <OutsideLink url={one.url}>{one.title}</OutsideLink>
            <p className="small" style={{ margin: '4px 0' }}>
              {one.excerpt}
            </p>
            <div className="row soft small">
              <span>{one.source}</span>
              <span>{TEXT.receivedAt(dateTime(one.firstSeenAt))}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
