import type { ChannelSettings, ChannelView } from '@huixiang/contracts';
import {
  CHANNEL_KINDS,
  type ChannelKind,
  EVENT_LEVELS,
  type EventLevel,
  LABELS,
  MESSAGE_TOPICS,
  type MessageTopic,
} from '@huixiang/domain';
import { Alert, Button, Checkbox, Drawer, Form, Input, InputNumber, Segmented, Select } from 'antd';
import { useId } from 'react';
import { useMessage } from '../../lib/message';
import { useSaveChannel } from './channels.api';
import { TEXT } from './text.zh';

/** What the form asks for, whatever the kind; each kind takes what is its own. */
interface Fields {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly topics: MessageTopic[];
  readonly level: EventLevel;
  readonly address?: string;
  readonly secret?: string;
  readonly host?: string;
  readonly port?: number;
  readonly security?: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
  readonly from?: string;
  readonly to?: string[];
}

const NEW: Partial<Fields> = {
  kind: 'wecom',
  topics: ['alerts', 'calls', 'clocks'],
  level: 'IV',
  port: 465,
  security: 'tls',
};
const HINTS: Readonly<Record<ChannelKind, string>> = {
  email: TEXT.emailHint,
  wecom: TEXT.wecomHint,
  dingtalk: TEXT.dingtalkHint,
  feishu: TEXT.feishuHint,
  webhook: TEXT.webhookHint,
};

/** Settles where a unit is told, and of what. */
export function ChannelDrawer({
  channel,
  onClose,
}: {
  /** Null for a new one. */
  channel: ChannelView | null;
  onClose: () => void;
}) {
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form) ?? channel?.kind ?? 'wecom';
  const save = useSaveChannel(channel?.id ?? null);
  const message = useMessage();
  const id = useId();
  const initial: Partial<Fields> =
    channel === null
      ? NEW
      : { ...channel.settings, name: channel.name, topics: channel.topics, level: channel.level };
  const submit = (fields: Fields) =>
    save.mutate(
      {
        name: fields.name,
        topics: fields.topics,
        level: fields.level,
        settings: settingsOf(fields),
      },
      {
        onSuccess: () => {
          void message.success(TEXT.savedTryTest);
          onClose();
        },
      },
    );
  return (
    <Drawer
      open
      title={channel === null ? TEXT.addMessageChannel : TEXT.editMessageChannel}
      size={520}
      onClose={onClose}
      extra={
        <Button type="primary" htmlType="submit" form={id} loading={save.isPending}>
          {TEXT.save}
        </Button>
      }
    >
      <Form id={id} form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <Form.Item name="kind" label={TEXT.kind}>
          <Select
            disabled={channel !== null}
            options={CHANNEL_KINDS.map((value) => ({ value, label: LABELS.channelKind[value] }))}
          />
        </Form.Item>
        <Alert type="info" title={HINTS[kind]} style={{ marginBottom: 16 }} />
        <Form.Item
          name="name"
          label={TEXT.channelName}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={40} placeholder={TEXT.channelNameExample} />
        </Form.Item>
        {kind === 'email' ? (
          <MailFields hasSecret={channel?.hasSecret ?? false} />
        ) : (
          <PostFields kind={kind} hasSecret={channel?.hasSecret ?? false} />
        )}
        <Form.Item
          name="topics"
          label={TEXT.topics}
          rules={[{ required: true, message: TEXT.topicRequired }]}
        >
          <Checkbox.Group
            options={MESSAGE_TOPICS.map((value) => ({ value, label: LABELS.topic[value] }))}
          />
        </Form.Item>
        <Form.Item name="level" label={TEXT.lowestLevel} extra={TEXT.quietHoursHint}>
          <Segmented
            options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

const KEPT = TEXT.secretKept;

function PostFields({ kind, hasSecret }: { kind: ChannelKind; hasSecret: boolean }) {
  return (
    <>
      <Form.Item
        name="address"
        label={kind === 'webhook' ? TEXT.pushAddress : TEXT.botAddress}
        rules={[{ required: true, type: 'url', message: TEXT.addressRequired }]}
      >
        <Input maxLength={500} placeholder="https://" />
      </Form.Item>
      {kind !== 'wecom' && (
        <Form.Item
          name="secret"
          label={TEXT.signingKey}
          rules={[{ required: kind === 'webhook' && !hasSecret, message: TEXT.keyRequired }]}
        >
          <Input.Password
            autoComplete="new-password"
            maxLength={200}
            placeholder={
              hasSecret ? KEPT : kind === 'webhook' ? TEXT.secretMinimum : TEXT.secretOptional
            }
          />
        </Form.Item>
      )}
    </>
  );
}

function MailFields({ hasSecret }: { hasSecret: boolean }) {
  return (
    <>
      <div className="mail-server">
        <Form.Item
          name="host"
          label={TEXT.mailServer}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={200} placeholder="smtp.example.gov.cn" />
        </Form.Item>
        <Form.Item name="port" label={TEXT.port} rules={[{ required: true }]}>
          <InputNumber min={1} max={65_535} />
        </Form.Item>
      </div>
      <Form.Item name="security" label={TEXT.encryption}>
        <Segmented
          options={[
            { value: 'tls', label: 'TLS' },
            { value: 'starttls', label: 'STARTTLS' },
            { value: 'none', label: TEXT.noEncryption },
          ]}
        />
      </Form.Item>
      <Form.Item name="user" label={TEXT.username}>
        <Input maxLength={200} autoComplete="off" placeholder={TEXT.loginOptional} />
      </Form.Item>
      <Form.Item name="password" label={TEXT.passwordOrCode}>
        <Input.Password
          autoComplete="new-password"
          maxLength={200}
          {...(hasSecret && { placeholder: KEPT })}
        />
      </Form.Item>
      <Form.Item
        name="from"
        label={TEXT.sender}
        rules={[{ required: true, type: 'email', message: TEXT.emailRequired }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="to"
        label={TEXT.recipients}
        rules={[{ required: true, message: TEXT.recipientsRequired }]}
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', ';', '，', ' ']}
        />
      </Form.Item>
    </>
  );
}

/** Only what the kind has; a secret left empty is the one there was. */
function settingsOf(fields: Fields): ChannelSettings {
  const { kind, address = '', host = '', port = 465, security = 'tls', user = '' } = fields;
  const secret = fields.secret ? { secret: fields.secret } : {};
  if (kind === 'wecom') return { kind, address };
  if (kind !== 'email') return { kind, address, ...secret };
  return {
    kind,
    host,
    port,
    security,
    user,
    ...(fields.password ? { password: fields.password } : {}),
    from: fields.from ?? '',
    to: fields.to ?? [],
  };
}
