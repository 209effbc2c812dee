import {
  type AccountabilityDecisionInput,
  type AccountabilityView,
  accountabilityDecision,
} from '@huixiang/contracts';
import { ACCOUNTABILITY_DECISIONS, LABELS } from '@huixiang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Radio, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { change, explain } from '../lib/api';
import { dateTime, span } from '../lib/format';
import { usePermitted } from '../lib/session';

/** A proposal with its evidence; a named leader decides it, once, with a reason. */
export function DecisionCard({ proposal }: { proposal: AccountabilityView }) {
  const [open, setOpen] = useState(false);
  const decides = usePermitted('accountability.decide');
  const { evidence } = proposal;
  const late =
    evidence.metAt === null
      ? '至今未完成'
      : `迟 ${span(Date.parse(evidence.metAt) - Date.parse(evidence.dueAt))}`;
  return (
    <div>
      <div className="row spread">
        <Link to={`/cases/${proposal.case.id}`}>{proposal.case.title}</Link>
        <Tag style={{ marginInlineEnd: 0 }}>{LABELS.ground[proposal.ground]}</Tag>
      </div>
      <div className="soft small" style={{ lineHeight: 1.8 }}>
        {proposal.unit.name} · {proposal.case.number}
        <br />
        {LABELS.duty[evidence.duty]}应于 {dateTime(evidence.dueAt)} 前完成（{evidence.basis}），
        <span className="late">{late}</span>
        {evidence.openedAt !== undefined && (
          <>
            <br />
            交办于 {dateTime(evidence.openedAt)}，
            {evidence.acceptedAt == null
              ? '到期时未签收'
              : `签收于 ${dateTime(evidence.acceptedAt)}`}
          </>
        )}
      </div>
      {proposal.decision === null ? (
        decides && (
          <Button size="small" style={{ marginTop: 6 }} onClick={() => setOpen(true)}>
            作出决定
          </Button>
        )
      ) : (
        <div className="small" style={{ marginTop: 4 }}>
          <strong>{LABELS.decision[proposal.decision]}</strong>：{proposal.reason}
          <span className="soft">
            {' '}
            {proposal.decidedBy} {proposal.decidedAt === null ? '' : dateTime(proposal.decidedAt)}
          </span>
        </div>
      )}
      {open && <DecisionDialog proposal={proposal} onClose={() => setOpen(false)} />}
    </div>
  );
}

function DecisionDialog({
  proposal,
  onClose,
}: {
  proposal: AccountabilityView;
  onClose: () => void;
}) {
  const [form] = Form.useForm<AccountabilityDecisionInput>();
  const { message } = App.useApp();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (input: AccountabilityDecisionInput) =>
      change(
        'POST',
        `/accountability/${proposal.id}/decision`,
        accountabilityDecision.parse(input),
      ),
    onSettled: () => client.invalidateQueries(),
    onSuccess: onClose,
    onError: (error) => void message.error(explain(error)),
  });
  return (
    <Modal
      title="问责决定"
      open
      okText="确定"
      confirmLoading={decide.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p className="soft">{proposal.case.title}</p>
      <Form form={form} layout="vertical" onFinish={(input) => decide.mutate(input)}>
        <Form.Item name="decision" label="决定" rules={[{ required: true, message: '请选择' }]}>
          <Radio.Group
            options={ACCOUNTABILITY_DECISIONS.map((value) => ({
              value,
              label: LABELS.decision[value],
            }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, min: 4, message: '请写明理由（至少 4 个字）' }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder="将记入台账，作出后不可更改" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
