import { Form, Modal } from 'antd';
import { useMessage } from '../../lib/message';
import { useChangePassword } from '../../lib/session';
import { OwnPasswordForm } from './own-password-form';

/** Changes one's own password. */
export function OwnPasswordDialog({ login, onClose }: { login: string; onClose: () => void }) {
  const [form] = Form.useForm();
  const message = useMessage();
  const change = useChangePassword();
  return (
    <Modal
      open
      title="修改密码"
      width={420}
      okText="修改"
      confirmLoading={change.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <OwnPasswordForm
        login={login}
        form={form}
        change={change}
        onDone={() => {
          void message.success('密码已修改，您在别处的登录已退出');
          onClose();
        }}
      />
    </Modal>
  );
}
