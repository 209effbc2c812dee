import type { ReleaseView } from '@huixiang/contracts';
import { LABELS, VETO_CAUSES, WITHDRAWAL_CAUSES, type WithdrawalCause } from '@huixiang/domain';
import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';

const REASONS: Readonly<Record<WithdrawalCause, readonly string[]>> = {
  error: ['数据有误', '事实认定变化', '表述不当'],
  state_secret: ['含有涉密内容'],
  privacy: ['附件含个人信息', '正文可识别到个人'],
  trade_secret: ['含第三方商业秘密'],
  other: ['发布渠道有误'],
};

/** Withdraws what was published: it stays to be read here, and the reason beside it. */
export function WithdrawalDialog({
  release,
  onClose,
}: {
  release: ReleaseView;
  onClose: () => void;
}) {
  const [cause, setCause] = useState<WithdrawalCause>('error');
  const [reason, setReason] = useState('');
  const withdraw = useChange(['case', 'cases', 'clocks'], () =>
    change('POST', `/releases/${release.id}/withdrawal`, { cause, reason }),
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
      <div className="soft small" style={{ marginBottom: 4 }}>
        原因
      </div>
      <Radio.Group
        style={{ marginBottom: 12 }}
        value={cause}
        options={WITHDRAWAL_CAUSES.map((value) => ({
          value,
          label: LABELS.withdrawalCause[value],
        }))}
        onChange={(event) => setCause(event.target.value as WithdrawalCause)}
      />
      {(VETO_CAUSES as readonly WithdrawalCause[]).includes(cause) && (
        <p className="late small" style={{ marginTop: 0 }}>
          发布泄露国家秘密或个人隐私的，本期评估一票否决，等次为不合格。
        </p>
      )}
      <ReasonField common={REASONS[cause]} value={reason} onChange={setReason} onConfirm={save} />
    </Modal>
  );
}
