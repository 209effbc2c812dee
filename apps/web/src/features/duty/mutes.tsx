import type { DutyView, MuteView } from '@huixiang/contracts';
import { ALERT_RULES, type AlertRule, FIELDS, type Field, LABELS } from '@huixiang/domain';
import { Button, Empty, Form, Modal, Segmented, Select, TreeSelect } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { ReasonField, isReason } from '../../components/reason-field';
import { dateTime } from '../../lib/format';
import { usePlaceChoices } from '../../lib/places';
import { useMute, useUnmute } from './duty.api';

/** What the unit does not want to be told of for a while, why, and until when. */
export function Mutes({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [adding, setAdding] = useState(false);
  const unmute = useUnmute();
  return (
    <Panel
      title="静音"
      extra={
        manages && (
          <Button size="small" onClick={() => setAdding(true)}>
            新增静音
          </Button>
        )
      }
    >
      {duty.mutes.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="没有静音。演练、已公告的施工等，可在一段时间内不呼叫本单位及下级、不发消息；预警照列，重大及以上的照常呼叫。"
        />
      ) : (
        <ul className="list">
          {duty.mutes.map((mute) => (
            <li key={mute.id} className="row spread">
              <div>
                <div>{aboutOf(mute)}</div>
                <div className="soft small">
                  到 {dateTime(mute.until)}；{mute.reason}（{mute.by}
                  {!mute.own && `，${mute.unit}`}）
                </div>
              </div>
              {mute.own && manages && (
                <Button size="small" type="text" onClick={() => unmute.mutate(mute.id)}>
                  结束
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <MuteDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function aboutOf({ rule, field, placeName }: MuteView): string {
  return [
    placeName,
    field === null ? null : LABELS.field[field],
    rule === null ? '全部规则' : LABELS.rule[rule],
  ]
    .filter(Boolean)
    .join(' · ');
}

const LASTING = [
  { value: 4, label: '4 小时' },
  { value: 24, label: '1 天' },
  { value: 72, label: '3 天' },
  { value: 168, label: '7 天' },
];
const COMMON = ['应急演练', '已公告的施工', '例行活动'];

function MuteDialog({ onClose }: { onClose: () => void }) {
  const [rule, setRule] = useState<AlertRule | null>(null);
  const [field, setField] = useState<Field | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [hours, setHours] = useState(24);
  const [reason, setReason] = useState('');
  const places = usePlaceChoices();
  const mute = useMute();
  const ready = isReason(reason) && (rule ?? field ?? place) !== null;
  const confirm = () => {
    if (!ready) return;
    const until = new Date(Date.now() + hours * 3_600_000).toISOString();
    mute.mutate({ rule, field, place, until, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title="新增静音"
      okText="静音"
      okButtonProps={{ disabled: !ready, loading: mute.isPending }}
      onOk={confirm}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label="对哪些预警" required extra="选定的条件都符合才静音；至少选一项">
          <div className="stack" style={{ gap: 8 }}>
            <TreeSelect
              allowClear
              placeholder="地区不限"
              aria-label="地区"
              showSearch={{ treeNodeFilterProp: 'title' }}
              value={place ?? undefined}
              onChange={(to?: string) => setPlace(to ?? null)}
              treeData={places}
            />
            <Select
              allowClear
              placeholder="领域不限"
              aria-label="领域"
              value={field}
              onChange={(to?: Field) => setField(to ?? null)}
              options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
            />
            <Select
              allowClear
              placeholder="规则不限"
              aria-label="规则"
              value={rule}
              onChange={(to?: AlertRule) => setRule(to ?? null)}
              options={ALERT_RULES.map((value) => ({ value, label: LABELS.rule[value] }))}
            />
          </div>
        </Form.Item>
        <Form.Item label="多久" required>
          <Segmented block value={hours} onChange={setHours} options={LASTING} />
        </Form.Item>
        <Form.Item label="理由" required style={{ marginBottom: 0 }}>
          <ReasonField common={COMMON} value={reason} onChange={setReason} onConfirm={confirm} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
