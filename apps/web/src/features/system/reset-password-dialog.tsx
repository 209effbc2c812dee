import type { AccountView } from '@huixiang/contracts';
import { Modal } from 'antd';
import { PasswordDialog } from './password-dialog';
import { useResetPassword } from './system.api';
import { TEXT } from './text.zh';

/** Asks first, for the old password cannot be had back; then shows the new one, this once. */
export function ResetPasswordDialog(props: { account: AccountView; onClose: () => void }) {
  const { account, onClose } = props;
  const reset = useResetPassword();
  const password = reset.data?.password;
  if (password !== undefined)
    return (
      <PasswordDialog
        title={TEXT.passwordReset}
        name={account.name}
        login={account.login}
        password={password}
        onClose={onClose}
      />
    );
  return (
    <Modal
      open
      title={TEXT.resetPasswordQuestion(account.name)}
      okText={TEXT.reset}
      confirmLoading={reset.isPending}
      onOk={() => reset.mutate({ id: account.id })}
      onCancel={onClose}
    >
      {TEXT.resetPasswordEffect}
    </Modal>
  );
}
