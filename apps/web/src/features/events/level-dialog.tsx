import type { EventDetail } from '@huixiang/contracts';
import { EVENT_LEVELS, type EventLevel, LABELS } from '@huixiang/domain';
import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { useSetLevel } from './events.api';
import { TEXT } from './text.zh';

const COMMON = [TEXT.reasonVerifiedLimited, TEXT.reasonWideReach, TEXT.reasonHigherInterest];

/** Asks for the level a person judges an event to have, and why. */
export function LevelDialog({ detail, onClose }: { detail: EventDetail; onClose: () => void }) {
  const { event, proposal } = detail;
  const [level, setLevel] = useState<EventLevel>(event.level);
  const [reason, setReason] = useState('');
  const change = useSetLevel(event.id);
  const ready = isReason(reason);
  const confirm = () => {
    if (ready && !change.isPending)
      change.mutate({ level, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      title={TEXT.setLevel}
      open
      onCancel={onClose}
      onOk={confirm}
      okText={TEXT.setLevel}
      okButtonProps={{ disabled: !ready, loading: change.isPending }}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label={TEXT.levelWithSuggestion(LABELS.level[proposal.level])}>
          <Radio.Group
            value={level}
            onChange={({ target }) => setLevel(target.value as EventLevel)}
            options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
          />
        </Form.Item>
        <Form.Item label={TEXT.reason} required>
          <ReasonField common={COMMON} value={reason} onChange={setReason} onConfirm={confirm} />
        </Form.Item>
        <p className="soft small" style={{ margin: 0 }}>
          {TEXT.levelHelp}
        </p>
      </Form>
    </Modal>
  );
}
