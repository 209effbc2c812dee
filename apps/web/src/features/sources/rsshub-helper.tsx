import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { RSSHUB_ROUTES, rsshubAddress } from './rsshub-routes';
import { TEXT } from './text.zh';

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
    <FormDialog
      title={TEXT.makeFeedWithRsshub}
      okText={TEXT.useThis}
      onCancel={onClose}
      form={form}
      initialValues={{ instance: localStorage.getItem(REMEMBERED) ?? 'https://rsshub.app' }}
      onFinish={make}
    >
      <Form.Item
        name="instance"
        label={TEXT.rsshubInstance}
        rules={[{ required: true, type: 'url', message: TEXT.enterInstanceAddress }]}
        extra={TEXT.instanceHelp}
      >
        <Input />
      </Form.Item>
      <Form.Item label={TEXT.origin}>
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
          rules={[{ required: true, whitespace: true, message: TEXT.required }]}
        >
          <Input />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
