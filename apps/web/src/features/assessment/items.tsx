import { type AssessmentItem, type SignedAssessment, assessmentItem } from '@huixiang/contracts';
import { mayAssess } from '@huixiang/domain';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useRemoveItem, useStep } from './signed.api';
import { TEXT } from './text.zh';

/** 人工评分: what no figure shows, with its reason; one that was removed stays to be read. */
export function Items({ view }: { view: SignedAssessment }) {
  const above = mayAssess(useSession()?.unit.path ?? '/?', view.unit.path);
  const open = view.signatures.length === 0 && view.state !== 'withdrawn';
  const amends = usePermitted('assessment.draw') && above && open;
  const remove = useRemoveItem(view.id);
  const [adding, setAdding] = useState(false);
  const { manualPoints } = view.standard.standard;
  return (
    <Panel
      title={TEXT.manualPoints}
      extra={
        <div className="row">
          <span className="soft small">{TEXT.manualPointsLimit(manualPoints)}</span>
          {amends && (
            <Button size="small" onClick={() => setAdding(true)}>
              {TEXT.adjustPoints}
            </Button>
          )}
        </div>
      }
    >
      {view.items.length === 0 && <div className="soft small">{TEXT.noManualPoints}</div>}
      <ul className="list">
        {view.items.map(({ id, title, points, reason, by, at, removed }) => (
          <li
            key={id}
            className="row spread"
            style={removed ? { textDecoration: 'line-through', opacity: 0.6 } : {}}
          >
            <span>
              <strong>{title}</strong> {reason}
              <div className="soft small">
                {TEXT.byAtTime(by, dateTime(at))}
                {removed && TEXT.removedMark}
                {amends && !removed && (
                  <button type="button" className="link-button" onClick={() => remove.mutate(id)}>
                    {TEXT.remove}
                  </button>
                )}
              </div>
            </span>
            <strong className={points < 0 ? 'late' : ''}>
              {points > 0 ? `＋${points}` : `−${-points}`}
            </strong>
          </li>
        ))}
      </ul>
      {adding && <ItemDialog id={view.id} most={manualPoints} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function ItemDialog({ id, most, onClose }: { id: number; most: number; onClose: () => void }) {
  const [form] = Form.useForm<AssessmentItem>();
  const step = useStep(id);
  const save = (fields: AssessmentItem) => {
    const read = assessmentItem.safeParse(fields);
    if (read.success) step.mutate({ step: 'items', body: read.data }, { onSuccess: onClose });
  };
  return (
    <FormDialog<AssessmentItem>
      title={TEXT.adjustPoints}
      okText={TEXT.recordPoints}
      confirmLoading={step.isPending}
      onCancel={onClose}
      form={form}
      onFinish={save}
    >
      <Form.Item
        name="title"
        label={TEXT.matter}
        rules={[{ required: true, whitespace: true, min: 2, message: TEXT.matterRequired }]}
      >
        <Input autoFocus maxLength={60} placeholder={TEXT.matterExample} />
      </Form.Item>
      <Form.Item
        name="points"
        label={TEXT.pointsField}
        rules={[
          { required: true, message: TEXT.pointsRequired },
          {
            validator: (_, value: number | undefined) =>
              value === 0 ? Promise.reject(new Error(TEXT.pointsNotZero)) : Promise.resolve(),
          },
        ]}
      >
        <InputNumber min={-most} max={most} step={0.5} precision={1} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={TEXT.reason}
        style={{ marginBottom: 0 }}
        rules={[{ required: true, whitespace: true, min: 4, message: TEXT.atLeast4Characters }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  );
}
