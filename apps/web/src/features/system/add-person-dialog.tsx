import type { AddAccount, ManagedUnit } from '@huixiang/contracts';
import { Button, Form, Input, Modal } from 'antd';
import { useFilters } from '../../lib/use-filters';
import { PasswordNote } from './password-note';
import { PersonFields } from './person-fields';
import { useAddAccount } from './system.api';

/** Makes an account; its password is then shown once. */
export function AddPersonDialog({
  units,
  onClose,
}: {
  units: readonly ManagedUnit[];
  onClose: () => void;
}) {
  const [form] = Form.useForm<AddAccount>();
  const { value } = useFilters();
  const add = useAddAccount();
  const chosen = units.find((unit) => String(unit.id) === value('unitId'));
  if (add.data !== undefined) {
    const { name, login } = add.variables;
    return (
      <Modal
        open
        title="账号已开设"
        width={460}
        mask={{ closable: false }}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            已交给本人
          </Button>
        }
      >
        <PasswordNote name={name} login={login} password={add.data.password} />
      </Modal>
    );
  }
  return (
    <Modal
      open
      title="添加人员"
      width={460}
      okText="添加"
      confirmLoading={add.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<AddAccount>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ unitId: chosen?.id }}
        onFinish={(fields) => add.mutate(fields)}
      >
        <PersonFields units={units} />
        <Form.Item
          name="login"
          label="账号"
          extra="登录时填写，开设后不能改"
          rules={[
            {
              required: true,
              pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/,
              message: '由小写字母、数字与 . _ - 组成，2 至 40 位',
            },
          ]}
        >
          <Input placeholder="如 lin.zhiwei" autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
