import type { AddAccount, ManagedUnit } from '@huixiang/contracts';
import { Form, Input } from 'antd';
import { FormDialog } from '../../components/form-dialog';
import { useFilters } from '../../lib/use-filters';
import { PasswordDialog } from './password-dialog';
import { PersonFields } from './person-fields';
import { useAddAccount } from './system.api';
import { TEXT } from './text.zh';

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
      <PasswordDialog
        title={TEXT.accountCreated}
        name={name}
        login={login}
        password={add.data.password}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog<AddAccount>
      title={TEXT.addPerson}
      width={460}
      okText={TEXT.add}
      confirmLoading={add.isPending}
      onCancel={onClose}
      form={form}
      requiredMark={false}
      initialValues={{ unitId: chosen?.id }}
      onFinish={(fields) => add.mutate(fields)}
    >
      <PersonFields units={units} />
      <Form.Item
        name="login"
        label={TEXT.username}
        extra={TEXT.usernameHint}
        rules={[
          {
            required: true,
            pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/,
            message: TEXT.usernameRule,
          },
        ]}
      >
        <Input placeholder={TEXT.usernameExample} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
