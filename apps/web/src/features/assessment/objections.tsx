import type { SignedAssessment } from '@huixiang/contracts';
import { mayAssess } from '@huixiang/domain';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useStep } from './signed.api';
import { WordsDialog } from './words-dialog';

type Task = 'object' | 'uphold' | 'reject';

const TASKS: Readonly<Record<Task, readonly [title: string, okText: string]>> = {
  object: ['对评估提出异议', '提出'],
  uphold: ['采纳异议', '采纳并答复'],
  reject: ['不采纳异议', '答复'],
};

/** 异议与答复: the unit has its say before anybody signs. */
export function Objections({ view }: { view: SignedAssessment }) {
  const path = useSession()?.unit.path ?? '/?';
  const own = path === view.unit.path;
  const speaks =
    usePermitted('assessment.object') &&
    own &&
    view.state === 'sent' &&
    view.confirmedAt === null &&
    view.signatures.length === 0 &&
    !view.objected;
  const answers =
    usePermitted('assessment.draw') && mayAssess(path, view.unit.path) && view.state === 'sent';
  const step = useStep(view.id);
  const [task, setTask] = useState<Task | null>(null);
  const save = (text: string) =>
    task === 'object'
      ? step.mutateAsync({ step: 'objections', body: { text } })
      : step.mutateAsync({ step: 'answer', body: { upheld: task === 'uphold', answer: text } });
  return (
    <Panel
      title="单位异议"
      extra={
        speaks && (
          <div className="row">
            <Button size="small" onClick={() => setTask('object')}>
              提出异议
            </Button>
            <Popconfirm
              title="确认后不再提异议，评估可即时签发"
              okText="确认"
              onConfirm={() => step.mutate({ step: 'confirmation' })}
            >
              <Button size="small">确认无异议</Button>
            </Popconfirm>
          </div>
        )
      }
    >
      <div className="soft small">{standingOf(view)}</div>
      <ul className="list">
        {view.objections.map(({ text, at, by, upheld, answer, answeredAt, answeredBy }, i) => (
          <li key={i}>
            <div>{text}</div>
            <div className="soft small">
              {by}，{dateTime(at)}
            </div>
            {answer === null ? (
              answers && (
                <div className="row" style={{ marginTop: 6 }}>
                  <Button size="small" onClick={() => setTask('uphold')}>
                    采纳
                  </Button>
                  <Button size="small" onClick={() => setTask('reject')}>
                    不采纳
                  </Button>
                  <span className="soft small">采纳的，请随后重新计算或加减分</span>
                </div>
              )
            ) : (
              <div style={{ marginTop: 4 }}>
                <strong>{upheld === true ? '采纳' : '不采纳'}</strong>：{answer}
                <div className="soft small">
                  {answeredBy}，{answeredAt !== null && dateTime(answeredAt)}
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {task !== null && (
        <WordsDialog
          title={TASKS[task][0]}
          label={task === 'object' ? '异议' : '答复'}
          okText={TASKS[task][1]}
          onClose={() => setTask(null)}
          onSave={save}
        />
      )}
    </Panel>
  );
}

function standingOf({ sentAt, confirmedAt, objectUntil, objections }: SignedAssessment): string {
  if (sentAt === null || objectUntil === null) return '尚未送达单位';
  if (confirmedAt !== null) return `单位于 ${dateTime(confirmedAt)} 确认无异议`;
  const over = new Date() > new Date(objectUntil);
  if (over)
    return objections.length === 0
      ? `异议期于 ${dateTime(objectUntil)} 届满，单位未提出异议`
      : `异议期已于 ${dateTime(objectUntil)} 届满`;
  return `${dateTime(sentAt)} 送达，可在 ${dateTime(objectUntil)} 前提出异议`;
}
