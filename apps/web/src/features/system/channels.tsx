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

type Opened = { readonly kind: 'edit' | 'messages'; readonly channel: ChannelView | null };

/** 消息渠道: where a unit is told of what happens, and whether it arrives. */
export function Channels() {
  const query = useChannels();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Panel
        title="消息渠道"
        extra={
          <Button
            type="primary"
            size="small"
            icon={<PlusOutlined />}
            onClick={() => setOpened({ kind: 'edit', channel: null })}
          >
            新增渠道
          </Button>
        }
      >
        <Answer query={query}>
          {(channels) =>
            channels.length === 0 ? (
              <Empty description="还没有消息渠道。新增后，预警、呼叫、时限等会发到邮箱或群机器人；页面内的提醒不受影响。" />
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
        if (failure === null) void message.success('已试发，请到对方查看');
        else void modal.error({ title: '试发没有成功', content: failure, okText: '知道了' });
      },
    });
  const askToRemove = () =>
    void modal.confirm({
      title: `删除“${channel.name}”？`,
      content: '不再发送，已发的记录保留。密钥不再保存，要恢复需重新填写。',
      okText: '删除',
      cancelText: '取消',
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
          <span>{channel.topics.map((topic) => LABELS.topic[topic]).join('、')}</span>
          <span>{channel.level === 'IV' ? '各等级' : `${LABELS.level[channel.level]}及以上`}</span>
          {!channel.own && <span>{channel.unit}</span>}
          <span>
            {channel.lastSentAt === null ? (
              '尚未发送'
            ) : (
              <>
                <TimeAgo at={channel.lastSentAt} />
                送达
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
          发送记录
        </Button>
        {channel.own && (
          <>
            <Button size="small" loading={test.isPending} onClick={tryOut}>
              试发
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [
                  { key: 'edit', label: '修改' },
                  { key: 'pause', label: channel.paused ? '恢复' : '暂停' },
                  { key: 'remove', label: '删除', danger: true },
                ],
                onClick: ({ key }) => {
                  if (key === 'edit') onOpen('edit');
                  else if (key === 'pause')
                    pause.mutate({ id: channel.id, paused: !channel.paused });
                  else askToRemove();
                },
              }}
            >
              <Button size="small">更多</Button>
            </Dropdown>
          </>
        )}
      </span>
    </div>
  );
}

function Health({ channel }: { channel: ChannelView }) {
  const style = { marginInlineEnd: 0 };
  if (channel.paused) return <Tag style={style}>已暂停</Tag>;
  if (channel.dead > 0) return <ToneTag tone="risk">{channel.dead} 条未送达</ToneTag>;
  if (channel.waiting > 0) return <ToneTag tone="mild">{channel.waiting} 条待发</ToneTag>;
  if (channel.lastSentAt === null) return <Tag style={style}>待用</Tag>;
  return <ToneTag tone="good">正常</ToneTag>;
}
