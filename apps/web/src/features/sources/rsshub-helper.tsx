import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { RSSHUB_ROUTES, rsshubAddress } from './rsshub-routes';

const REMEMBERED = 'huixiang.rsshub';

/** Makes an address of an RSSHub instance (a public one, or one's own within the house). */
export function RsshubHelper({
  onMade,
  onClose,
}: {
  onMade: (url: string, title: string) => void;
  onClose: () => void;
}) {
  const [form] = Form.useForm<Record<string, string>>();
  const [index, setIndex] = useState(0);
  const route = RSSHUB_ROUTES[index]!;
  const make = ({ instance, ...values }: Record<string, string>) => {
    localStorage.setItem(REMEMBERED, instance ?? '');
    const filled = route.parameters.map(({ name }) => values[name]).join(' ');
    onMade(rsshubAddress(instance ?? '', route, values), `${route.title} ${filled}`.trim());
  };
  return (
    <Modal
      open
      title="用 RSSHub 生成订阅"
      okText="选用"
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ instance: localStorage.getItem(REMEMBERED) ?? 'https://rsshub.app' }}
        onFinish={make}
      >
        <Form.Item
          name="instance"
          label="RSSHub 实例"
          rules={[{ required: true, type: 'url', message: '请填写实例网址' }]}
          extra="自建在内网的实例，需由管理员在 FEED_ALLOWED_HOSTS 中列出主机名与端口"
        >
          <Input />
        </Form.Item>
        <Form.Item label="来源">
          <Select
            value={index}
            onChange={setIndex}
            options={RSSHUB_ROUTES.map(({ title }, value) => ({ value, label: title }))}
          />
        </Form.Item>
        {route.parameters.map(({ name, label }) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            rules={[{ required: true, whitespace: true, message: '请填写' }]}
          >
            <Input />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
