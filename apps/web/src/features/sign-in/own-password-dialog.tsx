import { Form, Modal } from 'antd';
import { useId } from 'react';
import { useMessage } from '../../lib/message';
import { useChangePassword } from '../../lib/session';
import { OwnPasswordForm } from './own-password-form';
import { TEXT } from './text.zh';

/** Changes one's own password. */
export function OwnPasswordDialog({ login, onClose }: { login: string; onClose: () => void }) {
  const id = useId();
  const [form] = Form.useForm();
  const message = useMessage();
  const change = useChangePassword();
  return (
    <Modal
      open
      title={TEXT.changePassword}
      width={420}
      okText={TEXT.change}
      confirmLoading={change.isPending}
      onCancel={onClose}
      okButtonProps={{ htmlType: 'submit', form: id }}
    >
      <OwnPasswordForm
        id={id}
        login={login}
        form={form}
        change={change}
        onDone={() => {
          void message.success(TEXT.passwordChanged);
          onClose();
        }}
      />
    </Modal>
  );
}
