import type { AccountView, ChangeAccount, ManagedUnit } from '@huixiang/contracts';
import { Form } from 'antd';
import { FormDialog } from '../../components/form-dialog';
import { useMessage } from '../../lib/message';
import { PersonFields } from './person-fields';
import { useChangeAccount } from './system.api';
import { TEXT } from './text.zh';

/** Changes a person's name, role or unit. */
export function EditPersonDialog({
  account,
  units,
  isOwn,
  onClose,
}: {
  account: AccountView;
  units: readonly ManagedUnit[];
  isOwn: boolean;
  onClose: () => void;
}) {
  const [form] = Form.useForm<ChangeAccount>();
  const message = useMessage();
  const edit = useChangeAccount();
  const known = { name: account.name, role: account.role, unitId: account.unit.id };
  const save = (fields: ChangeAccount) => {
    const said = { ...fields, name: fields.name?.trim() };
    const changes = Object.entries(said).filter(
      ([field, value]) => value !== known[field as keyof typeof known],
    );
    if (changes.length === 0) return onClose();
    edit.mutate(
      { id: account.id, ...Object.fromEntries(changes) },
      {
        onSuccess: () => {
          void message.success(TEXT.saved);
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog<ChangeAccount>
      title={TEXT.editPersonTitle(account.login)}
      width={460}
      okText={TEXT.save}
      confirmLoading={edit.isPending}
      onCancel={onClose}
      form={form}
      requiredMark={false}
      initialValues={known}
      onFinish={save}
    >
      <PersonFields units={units} isOwn={isOwn} />
      {!isOwn && <span className="soft small">{TEXT.signInAgainHint}</span>}
    </FormDialog>
  );
}
