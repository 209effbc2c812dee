import type { CaseDetail } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';

/** Closes a case; what is missing is listed and overcome only by a reason. */
export function ClosingDialog(props: {
  open: boolean;
  gaps: CaseDetail['closingGaps'];
  pending: boolean;
  onCancel: () => void;
  onClose: (reason: string | null) => void;
}) {
  const [reason, setReason] = useState('');
  const stated = reason.trim();
  const blocked = props.gaps.length > 0 && stated.length < 4;
  return (
    <Modal
      title="办结"
      open={props.open}
      okText="办结"
      okButtonProps={{ disabled: blocked, loading: props.pending }}
      onCancel={props.onCancel}
      onOk={() => props.onClose(stated === '' ? null : stated)}
    >
      {props.gaps.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title="尚不满足办结条件"
          description={props.gaps.map((gap) => LABELS.closingGap[gap]).join('；')}
        />
      )}
      <Input.TextArea
        aria-label="办结说明"
        rows={3}
        maxLength={300}
        placeholder={
          props.gaps.length > 0
            ? '请说明提前办结的理由（至少 4 个字），将记入台账'
            : '办结说明（可不填）'
        }
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
