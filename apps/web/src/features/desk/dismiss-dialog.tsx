import { Input, Modal, Space, Tag } from 'antd';
import { useState } from 'react';

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
  const ready = reason.trim().length >= 2;
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
      <Space wrap style={{ marginBottom: 12 }}>
        {COMMON.map((text) => (
          <Tag.CheckableTag key={text} checked={reason === text} onChange={() => setReason(text)}>
            {text}
          </Tag.CheckableTag>
        ))}
      </Space>
      <Input
        autoFocus
        aria-label="理由"
        placeholder="请说明理由，将记入台账"
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={confirm}
      />
    </Modal>
  );
}
