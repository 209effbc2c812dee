import type { CaseDetail } from '@huixiang/contracts';
import { EVENT_LEVELS, type EventLevel, LABELS } from '@huixiang/domain';
import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { EVENT_LEVEL_OPTIONS } from '../../components/event-level-options';
import { ReasonField, isReason } from '../../components/reason-field';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';
import { TEXT } from './text.zh';

const REASONS = [TEXT.poorlyHandled, TEXT.newCasualties, TEXT.widerImpact, TEXT.limitedImpact];

/** Grades a case anew on both axes: opinion by the local scale, the event by statute. */
export function LevelsDialog({ detail, onClose }: { detail: CaseDetail; onClose: () => void }) {
  const { case: summary } = detail;
  const [level, setLevel] = useState<EventLevel>(summary.level);
  const [eventLevel, setEventLevel] = useState<EventLevel | 'none'>(summary.eventLevel ?? 'none');
  const [reason, setReason] = useState('');
  const set = useChange(['case', 'cases', 'clocks'], () =>
    change('PUT', `/cases/${summary.id}/levels`, {
      level,
      eventLevel: eventLevel === 'none' ? null : eventLevel,
      reason,
    }),
  );
  const same = level === summary.level && eventLevel === (summary.eventLevel ?? 'none');
  const save = () => {
    if (!same && isReason(reason)) set.mutate(undefined, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={TEXT.changeLevels}
      width={600}
      okText={TEXT.changeAction}
      okButtonProps={{ disabled: same || !isReason(reason), loading: set.isPending }}
      onOk={save}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={TEXT.concernLevel}>
          <Radio.Group
            optionType="button"
            value={level}
            onChange={(event) => setLevel(event.target.value as EventLevel)}
            options={EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }))}
          />
        </Form.Item>
        <Form.Item label={TEXT.emergencyLevel} extra={TEXT.newClocksHint}>
          <Radio.Group
            optionType="button"
            value={eventLevel}
            onChange={(event) => setEventLevel(event.target.value as EventLevel | 'none')}
            options={EVENT_LEVEL_OPTIONS}
          />
        </Form.Item>
        <Form.Item label={TEXT.reason} style={{ marginBottom: 0 }}>
          <ReasonField common={REASONS} value={reason} onChange={setReason} onConfirm={save} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
