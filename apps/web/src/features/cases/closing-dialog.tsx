import type { CaseDetail } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { TEXT } from './text.zh';

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
      title={TEXT.closeCase}
      open={props.open}
      okText={TEXT.closeCase}
      okButtonProps={{ disabled: blocked, loading: props.pending }}
      onCancel={props.onCancel}
      onOk={() => props.onClose(stated === '' ? null : stated)}
    >
      {props.gaps.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={TEXT.notReadyToClose}
          description={props.gaps.map((gap) => LABELS.closingGap[gap]).join(TEXT.gapSeparator)}
        />
      )}
      <Input.TextArea
        aria-label={TEXT.closingNote}
        rows={3}
        maxLength={300}
        placeholder={props.gaps.length > 0 ? TEXT.whyClosedEarly : TEXT.closingNoteOptional}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
