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
import { useMessage } from '../../lib/message';
import { useSaveChannel } from './channels.api';

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
  email: '通过单位自己的邮件服务器发送；内网服务器需由运维列入 MESSAGE_ALLOWED_HOSTS。',
  wecom: '在企业微信群里添加“群机器人”，把它的 Webhook 地址粘贴到这里。',
  dingtalk: '在钉钉群里添加“自定义机器人”，安全设置选“加签”，把地址和密钥粘贴到这里。',
  feishu: '在飞书群里添加“自定义机器人”，安全设置选“签名校验”，把地址和密钥粘贴到这里。',
  webhook:
    '以 JSON 推送到任意程序，请求头 X-Huixiang-Signature 为 HMAC-SHA256 签名，Idempotency-Key 相同的为同一条。',
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
          void message.success('已保存，可以“试发”一条');
          onClose();
        },
      },
    );
  return (
    <Drawer
      open
      title={channel === null ? '新增消息渠道' : '修改消息渠道'}
      size={520}
      onClose={onClose}
      extra={
        <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
          保存
        </Button>
      }
    >
      <Form form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <Form.Item name="kind" label="类型">
          <Select
            disabled={channel !== null}
            options={CHANNEL_KINDS.map((value) => ({ value, label: LABELS.channelKind[value] }))}
          />
        </Form.Item>
        <Alert type="info" title={HINTS[kind]} style={{ marginBottom: 16 }} />
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={40} placeholder="如：舆情值班群" />
        </Form.Item>
        {kind === 'email' ? (
          <MailFields hasSecret={channel?.hasSecret ?? false} />
        ) : (
          <PostFields kind={kind} hasSecret={channel?.hasSecret ?? false} />
        )}
        <Form.Item
          name="topics"
          label="发送"
          rules={[{ required: true, message: '请至少选择一类' }]}
        >
          <Checkbox.Group
            options={MESSAGE_TOPICS.map((value) => ({ value, label: LABELS.topic[value] }))}
          />
        </Form.Item>
        <Form.Item name="level" label="等级不低于" extra="静默时段内只发重大及以上的，其余到时再发">
          <Segmented
            options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

const KEPT = '已保存，不改则留空';

function PostFields({ kind, hasSecret }: { kind: ChannelKind; hasSecret: boolean }) {
  return (
    <>
      <Form.Item
        name="address"
        label={kind === 'webhook' ? '推送地址' : '机器人地址'}
        rules={[{ required: true, type: 'url', message: '请填写网址' }]}
      >
        <Input maxLength={500} placeholder="https://" />
      </Form.Item>
      {kind !== 'wecom' && (
        <Form.Item
          name="secret"
          label="签名密钥"
          rules={[{ required: kind === 'webhook' && !hasSecret, message: '请填写密钥' }]}
        >
          <Input.Password
            autoComplete="new-password"
            maxLength={200}
            placeholder={
              hasSecret ? KEPT : kind === 'webhook' ? '至少 16 个字符' : '没有开启则不填'
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
        <Form.Item name="host" label="邮件服务器" rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} placeholder="smtp.example.gov.cn" />
        </Form.Item>
        <Form.Item name="port" label="端口" rules={[{ required: true }]}>
          <InputNumber min={1} max={65_535} />
        </Form.Item>
      </div>
      <Form.Item name="security" label="加密">
        <Segmented
          options={[
            { value: 'tls', label: 'TLS' },
            { value: 'starttls', label: 'STARTTLS' },
            { value: 'none', label: '不加密' },
          ]}
        />
      </Form.Item>
      <Form.Item name="user" label="账号">
        <Input maxLength={200} autoComplete="off" placeholder="不需要登录则不填" />
      </Form.Item>
      <Form.Item name="password" label="密码或授权码">
        <Input.Password
          autoComplete="new-password"
          maxLength={200}
          {...(hasSecret && { placeholder: KEPT })}
        />
      </Form.Item>
      <Form.Item
        name="from"
        label="发件人"
        rules={[{ required: true, type: 'email', message: '请填写邮箱' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="to" label="收件人" rules={[{ required: true, message: '请填写收件人' }]}>
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
