import type { ReleaseView } from '@huixiang/contracts';
import { LABELS, VETO_CAUSES, WITHDRAWAL_CAUSES, type WithdrawalCause } from '@huixiang/domain';
import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';
import { TEXT } from './text.zh';

const REASONS: Readonly<Record<WithdrawalCause, readonly string[]>> = {
  error: [TEXT.wrongData, TEXT.findingsChanged, TEXT.improperWording],
  state_secret: [TEXT.containsSecrets],
  privacy: [TEXT.attachmentPersonalData, TEXT.textIdentifiesPerson],
  trade_secret: [TEXT.containsTradeSecrets],
  other: [TEXT.wrongChannel],
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
      title={TEXT.withdrawTitle(release.title)}
      okText={TEXT.withdraw}
      okButtonProps={{ danger: true, disabled: !isReason(reason), loading: withdraw.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <Alert type="warning" style={{ marginBottom: 12 }} title={TEXT.withdrawalHint} />
      <div className="soft small" style={{ marginBottom: 4 }}>
        {TEXT.cause}
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
          {TEXT.vetoWarning}
        </p>
      )}
      <ReasonField common={REASONS[cause]} value={reason} onChange={setReason} onConfirm={save} />
    </Modal>
  );
}
