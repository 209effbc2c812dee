import type { AlertView } from '@huixiang/contracts';
import { longestSnooze } from '@huixiang/domain';
import { Form, Input, Modal, Segmented, Space, Tag } from 'antd';
import { useState } from 'react';
import { dateTime } from '../../lib/format';
import { snoozeChoices } from './snooze-choices';

const COMMON = ['等待核实', '等待属地反馈', '继续观察'];

/** Asks until when an alert is put off, and why; what brings it back earlier is said. */
export function SnoozeDialog(props: {
  alert: AlertView;
  onCancel: () => void;
  onSnooze: (until: string, reason: string) => void;
}) {
  // The choices stand still while one reads.
  const [choices] = useState(() =>
    snoozeChoices(new Date(), longestSnooze(props.alert.event.proposedLevel)),
  );
  const [until, setUntil] = useState(choices.at(-1)!.until);
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 2;
  const confirm = () => {
    if (ready) props.onSnooze(until, reason.trim());
  };
  return (
    <Modal
      title="暂缓预警"
      open
      onCancel={props.onCancel}
      onOk={confirm}
      okText="暂缓"
      okButtonProps={{ disabled: !ready }}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label="暂缓到" required>
          <Segmented
            block
            value={until}
            onChange={setUntil}
            options={choices.map((choice) => ({ value: choice.until, label: choice.label }))}
          />
          <div className="soft small" style={{ marginTop: 8 }}>
            {dateTime(until)} 回到待处置；其间出现新的预警理由会提前回来
          </div>
        </Form.Item>
        <Form.Item label="理由" required style={{ marginBottom: 0 }}>
          <Space wrap style={{ marginBottom: 8 }}>
            {COMMON.map((text) => (
              <Tag.CheckableTag
                key={text}
                checked={reason === text}
                onChange={() => setReason(text)}
              >
                {text}
              </Tag.CheckableTag>
            ))}
          </Space>
          <Input
            autoFocus
            aria-label="理由"
            placeholder="将记入台账"
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={confirm}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
