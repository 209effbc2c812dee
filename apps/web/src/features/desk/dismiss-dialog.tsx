import { Modal } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';

const COMMON = [
  '与本级政府职责无关',
  '已由属地答复，无新增诉求',
  '信息不实，已核实',
  '与其他事件重复',
];

/** Asks why an alert is dismissed: a common reason is one click, Enter confirms. */
export function DismissDialog(props: {
  open: boolean;
  onCancel: () => void;
  onDismiss: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const ready = isReason(reason);
  const confirm = () => {
    if (!ready) return;
    props.onDismiss(reason.trim());
    setReason('');
  };
  return (
    <Modal
      title="排除预警"
      open={props.open}
      onCancel={props.onCancel}
      onOk={confirm}
      okText="排除"
      okButtonProps={{ disabled: !ready }}
      destroyOnHidden
    >
      <ReasonField
        autoFocus
        common={COMMON}
        placeholder="请说明理由，将记入台账"
        value={reason}
        onChange={setReason}
        onConfirm={confirm}
      />
    </Modal>
  );
}
