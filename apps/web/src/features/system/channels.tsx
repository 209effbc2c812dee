import { PlusOutlined } from '@ant-design/icons';
import type { ChannelView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Dropdown, Empty, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { TimeAgo } from '../../components/time-ago';
import { useMessage } from '../../lib/message';
import { ChannelDrawer } from './channel-drawer';
import { ChannelMessages } from './channel-messages';
import { useChannels, usePauseChannel, useRemoveChannel, useTestChannel } from './channels.api';
import { TEXT } from './text.zh';

type Opened = { readonly kind: 'edit' | 'messages'; readonly channel: ChannelView | null };

/** 消息渠道: where a unit is told of what happens, and whether it arrives. */
export function Channels() {
  const query = useChannels();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Panel
        title={TEXT.messageChannels}
        extra={
          <Button
            type="primary"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => setOpened({ kind: 'edit', channel: null })}
          >
            {TEXT.addChannel}
          </Button>
        }
      >
        <Answer query={query}>
          {(channels) =>
            channels.length === 0 ? (
              <Empty description={TEXT.noChannels} />
            ) : (
              <ul className="list">
                {channels.map((channel) => (
                  <li key={channel.id}>
                    <ChannelRow channel={channel} onOpen={(kind) => setOpened({ kind, channel })} />
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </Panel>
      {opened?.kind === 'edit' && <ChannelDrawer channel={opened.channel} onClose={close} />}
      {opened?.kind === 'messages' && opened.channel !== null && (
        <ChannelMessages channel={opened.channel} onClose={close} />
      )}
    </>
  );
}

function ChannelRow({
  channel,
  onOpen,
}: {
  channel: ChannelView;
  onOpen: (kind: Opened['kind']) => void;
}) {
  const test = useTestChannel();
  const pause = usePauseChannel();
  const remove = useRemoveChannel();
  const message = useMessage();
  const [modal, asked] = Modal.useModal();
  const tryOut = () =>
    test.mutate(channel.id, {
      onSuccess: ({ failure }) => {
        if (failure === null) void message.success(TEXT.testSent);
        else void modal.error({ title: TEXT.testFailed, content: failure, okText: TEXT.gotIt });
      },
    });
  const askToRemove = () =>
    void modal.confirm({
      title: TEXT.deleteChannelQuestion(channel.name),
      content: TEXT.deleteChannelEffect,
      okText: TEXT.deleteChannel,
      cancelText: TEXT.cancel,
      onOk: () => remove.mutateAsync(channel.id),
    });
  return (
    <div className="row spread channel-row">
      {asked}
      <div style={{ minWidth: 0, flex: 1 }}>
        <div className="row">
          <strong>{channel.name}</strong>
          <span className="soft small">{LABELS.channelKind[channel.kind]}</span>
          <Health channel={channel} />
        </div>
        <div className="row soft small">
          <span>{channel.topics.map((topic) => LABELS.topic[topic]).join(TEXT.listSeparator)}</span>
          <span>
            {channel.level === 'IV'
              ? TEXT.allLevels
              : TEXT.levelAndAbove(LABELS.level[channel.level])}
          </span>
          {!channel.own && <span>{channel.unit}</span>}
          <span>
            {channel.lastSentAt === null ? (
              TEXT.nothingSent
            ) : (
              <>
                <TimeAgo at={channel.lastSentAt} />
                {TEXT.lastDelivery}
              </>
            )}
          </span>
        </div>
        {channel.dead + channel.waiting > 0 && channel.lastFailure !== null && (
          <div className="small risk clip">{channel.lastFailure}</div>
        )}
      </div>
      <span className="row">
        <Button size="small" onClick={() => onOpen('messages')}>
          {TEXT.deliveryLog}
        </Button>
        {channel.own && (
          <>
            <Button size="small" loading={test.isPending} onClick={tryOut}>
              {TEXT.sendTest}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'edit', label: TEXT.edit },
                  { key: 'pause', label: channel.paused ? TEXT.resume : TEXT.pause },
                  { key: 'remove', label: TEXT.deleteChannel, danger: true },
                ],
                onClick: ({ key }) => {
                  if (key === 'edit') onOpen('edit');
                  else if (key === 'pause')
                    pause.mutate({ id: channel.id, paused: !channel.paused });
                  else askToRemove();
                },
              }}
            >
              <Button size="small">{TEXT.more}</Button>
            </Dropdown>
          </>
        )}
      </span>
    </div>
  );
}

function Health({ channel }: { channel: ChannelView }) {
  const style = { marginInlineEnd: 0 };
  if (channel.paused) return <Tag style={style}>{TEXT.paused}</Tag>;
  if (channel.dead > 0) return <ToneTag tone="risk">{TEXT.undeliveredCount(channel.dead)}</ToneTag>;
  if (channel.waiting > 0)
    return <ToneTag tone="mild">{TEXT.queuedCount(channel.waiting)}</ToneTag>;
  if (channel.lastSentAt === null) return <Tag style={style}>{TEXT.ready}</Tag>;
  return <ToneTag tone="good">{TEXT.working}</ToneTag>;
}
