import type { ReleaseView } from '@huixiang/contracts';
import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';

const REASONS = ['数据有误', '涉及个人信息', '事实认定变化', '发布渠道有误'];

/** Withdraws what was published: it stays to be read here, and the reason beside it. */
export function WithdrawalDialog({
  release,
  onClose,
}: {
  release: ReleaseView;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const withdraw = useChange(['case', 'cases', 'clocks'], () =>
    change('POST', `/releases/${release.id}/withdrawal`, { reason }),
  );
  const save = () => {
    if (isReason(reason)) withdraw.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={`撤回：${release.title}`}
      okText="撤回"
      okButtonProps={{ danger: true, disabled: !isReason(reason), loading: withdraw.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <Alert
        type="warning"
        style={{ marginBottom: 12 }}
        title="撤回不抹去记录：原文、发布时间与证据仍在，按时发布的事实不变；但它不再算作回应，需要重新发布。"
      />
      <ReasonField common={REASONS} value={reason} onChange={setReason} onConfirm={save} />
    </Modal>
  );
}
