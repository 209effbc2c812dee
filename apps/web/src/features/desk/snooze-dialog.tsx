import type { AlertView } from '@huixiang/contracts';
import { longestSnooze } from '@huixiang/domain';
import { Form, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { ReasonField, isReason } from '../../components/reason-field';
import { dateTime } from '../../lib/format';
import { snoozeChoices } from './snooze-choices';
import { TEXT } from './text.zh';

const COMMON = [TEXT.waitForVerification, TEXT.waitForLocalUnit, TEXT.keepWatching];

/** Asks until when an alert is put off, and why; what brings it back earlier is said. */
export function SnoozeDialog(props: {
  alert: AlertView;
  onCancel: () => void;
  onSnooze: (until: string, reason: string) => void;
}) {
  // The choices stand still while one reads.
  const [choices] = useState(() =>
    snoozeChoices(new Date(), longestSnooze(props.alert.event.level)),
  );
  const [until, setUntil] = useState(choices.at(-1)!.until);
  const [reason, setReason] = useState('');
  const ready = isReason(reason);
  const confirm = () => {
    if (ready) props.onSnooze(until, reason.trim());
  };
  return (
    <Modal
      title={TEXT.snoozeAlert}
      open
      onCancel={props.onCancel}
      onOk={confirm}
      okText={TEXT.snoozeConfirm}
      okButtonProps={{ disabled: !ready }}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label={TEXT.snoozeUntil} required>
          <Segmented
            block
            value={until}
            onChange={setUntil}
            options={choices.map((choice) => ({ value: choice.until, label: choice.label }))}
          />
          <div className="soft small" style={{ marginTop: 8 }}>
            {TEXT.snoozeNote(dateTime(until))}
          </div>
        </Form.Item>
        <Form.Item label={TEXT.reason} required style={{ marginBottom: 0 }}>
          <ReasonField
            autoFocus
            common={COMMON}
            value={reason}
            onChange={setReason}
            onConfirm={confirm}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
