import type { EventDetail } from '@huixiang/contracts';
import { EVENT_LEVELS, type EventLevel, LABELS } from '@huixiang/domain';
import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { useSetLevel } from './events.api';

const COMMON = ['已核实，影响有限', '涉及面大，可能扩散', '上级关注'];

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
      title="定级"
      open
      onCancel={onClose}
      onOk={confirm}
      okText="定级"
      okButtonProps={{ disabled: !ready, loading: change.isPending }}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label={`舆情等级（系统建议${LABELS.level[proposal.level]}）`}>
          <Radio.Group
            value={level}
            onChange={({ target }) => setLevel(target.value as EventLevel)}
            options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
          />
        </Form.Item>
        <Form.Item label="理由" required>
          <ReasonField common={COMMON} value={reason} onChange={setReason} onConfirm={confirm} />
        </Form.Item>
        <p className="soft small" style={{ margin: 0 }}>
          以此等级排序、呼叫和发送消息；系统建议升到更高时，等级随之升高。
        </p>
      </Form>
    </Modal>
  );
}
