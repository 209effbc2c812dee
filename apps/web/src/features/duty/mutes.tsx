import type { DutyView, MuteView } from '@huixiang/contracts';
import { ALERT_RULES, type AlertRule, FIELDS, type Field, LABELS } from '@huixiang/domain';
import { Button, Empty, Form, Modal, Segmented, Select, TreeSelect } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { ReasonField, isReason } from '../../components/reason-field';
import { dateTime } from '../../lib/format';
import { usePlaceChoices } from '../../lib/places';
import { useMute, useUnmute } from './duty.api';
import { TEXT } from './text.zh';

/** What the unit does not want to be told of for a while, why, and until when. */
export function Mutes({ duty, manages }: { duty: DutyView; manages: boolean }) {
  const [adding, setAdding] = useState(false);
  const unmute = useUnmute();
  return (
    <Panel
      title={TEXT.mute}
      extra={
        manages && (
          <Button size="small" onClick={() => setAdding(true)}>
            {TEXT.addMute}
          </Button>
        )
      }
    >
      {duty.mutes.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={TEXT.noMutes} />
      ) : (
        <ul className="list">
          {duty.mutes.map((mute) => (
            <li key={mute.id} className="row spread">
              <div>
                <div>{aboutOf(mute)}</div>
                <div className="soft small">
                  {TEXT.muteUntil(dateTime(mute.until), mute.reason, mute.by)}
                  {!mute.own && TEXT.muteUnit(mute.unit)}
                  {TEXT.muteClose}
                </div>
              </div>
              {mute.own && manages && (
                <Button size="small" type="text" onClick={() => unmute.mutate(mute.id)}>
                  {TEXT.endMute}
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
    rule === null ? TEXT.allRules : LABELS.rule[rule],
  ]
    .filter(Boolean)
    .join(' · ');
}

const LASTING = [
  { value: 4, label: TEXT.hours4 },
  { value: 24, label: TEXT.day1 },
  { value: 72, label: TEXT.days3 },
  { value: 168, label: TEXT.days7 },
];
const COMMON = [TEXT.emergencyDrill, TEXT.announcedWorks, TEXT.routineActivity];

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
      title={TEXT.addMute}
      okText={TEXT.mute}
      okButtonProps={{ disabled: !ready, loading: mute.isPending }}
      onOk={confirm}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form layout="vertical">
        <Form.Item label={TEXT.whichAlerts} required extra={TEXT.muteConditionsHint}>
          <div className="stack" style={{ gap: 8 }}>
            <TreeSelect
              allowClear
              placeholder={TEXT.anyPlace}
              aria-label={TEXT.place}
              showSearch={{ treeNodeFilterProp: 'title' }}
              value={place ?? undefined}
              onChange={(to?: string) => setPlace(to ?? null)}
              treeData={places}
            />
            <Select
              allowClear
              placeholder={TEXT.anyField}
              aria-label={TEXT.field}
              value={field}
              onChange={(to?: Field) => setField(to ?? null)}
              options={FIELDS.map((value) => ({ value, label: LABELS.field[value] }))}
            />
            <Select
              allowClear
              placeholder={TEXT.anyRule}
              aria-label={TEXT.rule}
              value={rule}
              onChange={(to?: AlertRule) => setRule(to ?? null)}
              options={ALERT_RULES.map((value) => ({ value, label: LABELS.rule[value] }))}
            />
          </div>
        </Form.Item>
        <Form.Item label={TEXT.howLong} required>
          <Segmented block value={hours} onChange={setHours} options={LASTING} />
        </Form.Item>
        <Form.Item label={TEXT.reason} required style={{ marginBottom: 0 }}>
          <ReasonField common={COMMON} value={reason} onChange={setReason} onConfirm={confirm} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
