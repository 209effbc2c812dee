import type { AccountView } from '@huixiang/contracts';
import { Button, Modal } from 'antd';
import { PasswordNote } from './password-note';
import { useResetPassword } from './system.api';
import { TEXT } from './text.zh';

/** Asks first, for the old password cannot be had back; then shows the new one, this once. */
export function ResetPasswordDialog(props: { account: AccountView; onClose: () => void }) {
  const { account, onClose } = props;
  const reset = useResetPassword();
  const password = reset.data?.password;
  if (password !== undefined)
    return (
      <Modal
        open
        title={TEXT.passwordReset}
        width={460}
        mask={{ closable: false }}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            {TEXT.handedOver}
          </Button>
        }
      >
        <PasswordNote name={account.name} login={account.login} password={password} />
      </Modal>
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
