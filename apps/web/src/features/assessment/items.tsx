import { type AssessmentItem, type SignedAssessment, assessmentItem } from '@huixiang/contracts';
import { mayAssess } from '@huixiang/domain';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useRemoveItem, useStep } from './signed.api';

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
      title="人工评分"
      extra={
        <div className="row">
          <span className="soft small">合计不超过 {manualPoints} 分</span>
          {amends && (
            <Button size="small" onClick={() => setAdding(true)}>
              加减分
            </Button>
          )}
        </div>
      }
    >
      {view.items.length === 0 && <div className="soft small">没有人工评分</div>}
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
                {by}，{dateTime(at)}
                {removed && '，已删除'}
                {amends && !removed && (
                  <button type="button" className="link-button" onClick={() => remove.mutate(id)}>
                    删除
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
    <Modal
      open
      title="加减分"
      okText="记录"
      confirmLoading={step.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<AssessmentItem> form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="title"
          label="事项"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明事项' }]}
        >
          <Input autoFocus maxLength={60} placeholder="如：制度建设、典型经验" />
        </Form.Item>
        <Form.Item
          name="points"
          label="分值（减分填负数）"
          rules={[
            { required: true, message: '请填分值' },
            {
              validator: (_, value: number | undefined) =>
                value === 0 ? Promise.reject(new Error('分值不能为 0')) : Promise.resolve(),
            },
          ]}
        >
          <InputNumber min={-most} max={most} step={0.5} precision={1} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          style={{ marginBottom: 0 }}
          rules={[{ required: true, whitespace: true, min: 4, message: '至少 4 个字' }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
