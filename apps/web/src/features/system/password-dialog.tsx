import { Button, Modal } from 'antd';
import { PasswordNote } from './password-note';
import { TEXT } from './text.zh';

/** A password made by the system: shown this once, and left by saying that it was handed over. */
export function PasswordDialog({
  title,
  onClose,
  ...handed
}: {
  title: string;
  name: string;
  login: string;
  password: string;
  onClose: () => void;
}) {
  return (
    <Modal
      open
      title={title}
      width={460}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {TEXT.handedOver}
        </Button>
      }
    >
      <PasswordNote {...handed} />
    </Modal>
  );
}
