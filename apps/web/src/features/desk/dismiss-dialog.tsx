import { Modal } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { TEXT } from './text.zh';

/** Asks why something is dismissed: a common reason is one click, Enter confirms. */
export function DismissDialog(props: {
  title: string;
  common: readonly string[];
  onCancel: () => void;
  onDismiss: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const ready = isReason(reason);
  const confirm = () => {
    if (!ready) return;
    props.onDismiss(reason.trim());
  };
  return (
    <Modal
      title={props.title}
      open
      onCancel={props.onCancel}
      onOk={confirm}
      okText={TEXT.dismiss}
      okButtonProps={{ disabled: !ready }}
      destroyOnHidden
    >
      <ReasonField
        autoFocus
        common={props.common}
        placeholder={TEXT.dismissReasonHint}
        value={reason}
        onChange={setReason}
        onConfirm={confirm}
      />
    </Modal>
  );
}
