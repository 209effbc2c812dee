import type { SignedAssessment } from '@huixiang/contracts';
import { mayAssess } from '@huixiang/domain';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { useStep } from './signed.api';
import { WordsDialog } from './words-dialog';
import { TEXT } from './text.zh';

type Task = 'object' | 'uphold' | 'reject';

const TASKS: Readonly<Record<Task, readonly [title: string, okText: string]>> = {
  object: [TEXT.objectToAssessment, TEXT.submitObjection],
  uphold: [TEXT.upholdObjection, TEXT.upholdAndReply],
  reject: [TEXT.rejectObjection, TEXT.reply],
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
      title={TEXT.unitObjections}
      extra={
        speaks && (
          <div className="row">
            <Button size="small" onClick={() => setTask('object')}>
              {TEXT.raiseObjection}
            </Button>
            <Popconfirm
              title={TEXT.noObjectionNote}
              okText={TEXT.confirm}
              onConfirm={() => step.mutate({ step: 'confirmation' })}
            >
              <Button size="small">{TEXT.noObjection}</Button>
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
            <div className="soft small">{TEXT.byAtTime(by, dateTime(at))}</div>
            {answer === null ? (
              answers && (
                <div className="row" style={{ marginTop: 6 }}>
                  <Button size="small" onClick={() => setTask('uphold')}>
                    {TEXT.uphold}
                  </Button>
                  <Button size="small" onClick={() => setTask('reject')}>
                    {TEXT.reject}
                  </Button>
                  <span className="soft small">{TEXT.afterUpholding}</span>
                </div>
              )
            ) : (
              <div style={{ marginTop: 4 }}>
                <strong>{upheld === true ? TEXT.upheld : TEXT.rejected}</strong>
                {TEXT.replyText(answer)}
                <div className="soft small">
                  {answeredBy}
                  {TEXT.answeredComma}
                  {answeredAt !== null && dateTime(answeredAt)}
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {task !== null && (
        <WordsDialog
          title={TASKS[task][0]}
          label={task === 'object' ? TEXT.objection : TEXT.reply}
          okText={TASKS[task][1]}
          onClose={() => setTask(null)}
          onSave={save}
        />
      )}
    </Panel>
  );
}

function standingOf({ sentAt, confirmedAt, objectUntil, objections }: SignedAssessment): string {
  if (sentAt === null || objectUntil === null) return TEXT.notSentYet;
  if (confirmedAt !== null) return TEXT.confirmedNoObjection(dateTime(confirmedAt));
  const over = new Date() > new Date(objectUntil);
  if (over)
    return objections.length === 0
      ? TEXT.periodOverNoObjection(dateTime(objectUntil))
      : TEXT.objectionPeriodOver(dateTime(objectUntil));
  return TEXT.sentObjectUntil(dateTime(sentAt), dateTime(objectUntil));
}
