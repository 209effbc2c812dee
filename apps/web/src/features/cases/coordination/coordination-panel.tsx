import type { CaseDetail, RequestView } from '@huixiang/contracts';
import { LABELS, isWithinScope } from '@huixiang/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../../components/panel';
import { type Tone, ToneTag } from '../../../components/tags';
import { dateTime } from '../../../lib/format';
import { usePermitted, useSession } from '../../../lib/session';
import { AnswerDialog } from './answer-dialog';
import { ConsultationDialog } from './consultation-dialog';
import { RequestDialog } from './request-dialog';
import { TEXT } from './text.zh';

type Task =
  | { readonly kind: 'ask' | 'consult' }
  | { readonly kind: 'answer' | 'withdraw'; readonly request: RequestView };

/** 协同: what was asked of others and what they answered, and the consultations that were held. */
export function CoordinationPanel({ detail }: { detail: CaseDetail }) {
  const [task, setTask] = useState<Task | null>(null);
  const handles = usePermitted('case.handle');
  const path = useSession()?.unit.path ?? '';
  const own = handles && isWithinScope(path, detail.unitPath);
  const { requests, consultations } = detail;
  const open = detail.closedAt === null;
  if (requests.length + consultations.length === 0 && !(own && open)) return null;
  const onClose = () => setTask(null);
  return (
    <Panel
      title={TEXT.requests}
      extra={
        own && (
          <div className="row">
            <Button size="small" onClick={() => setTask({ kind: 'consult' })}>
              {TEXT.recordConsultation}
            </Button>
            {open && (
              <Button size="small" onClick={() => setTask({ kind: 'ask' })}>
                {TEXT.newRequest}
              </Button>
            )}
          </div>
        )
      }
    >
      {requests.length + consultations.length === 0 && (
        <span className="soft small">
          {detail.case.rumour ? TEXT.rumourCluesHelp : TEXT.requestsHelp}
        </span>
      )}
      <ul className="list">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestRow
              request={request}
              answers={handles && isWithinScope(path, request.toPath ?? detail.unitPath)}
              withdraws={own}
              onTask={(kind) => setTask({ kind, request })}
            />
          </li>
        ))}
        {consultations.map((held) => (
          <li key={`c${held.id}`} className="small">
            <div>
              <strong>{TEXT.consultation}</strong>{' '}
              <span className="soft">
                {TEXT.consultationHeld(
                  dateTime(held.heldAt),
                  held.convener,
                  held.means,
                  held.attendees,
                )}
              </span>
            </div>
            <div>{TEXT.judgementIs(held.judgement)}</div>
            <div>{TEXT.decisionsAre(held.decisions)}</div>
            <div className="soft">{TEXT.recordedBy(held.enteredBy)}</div>
          </li>
        ))}
      </ul>
      {task?.kind === 'ask' && <RequestDialog detail={detail} onClose={onClose} />}
      {task?.kind === 'consult' && <ConsultationDialog caseId={detail.case.id} onClose={onClose} />}
      {(task?.kind === 'answer' || task?.kind === 'withdraw') && (
        <AnswerDialog request={task.request} task={task.kind} onClose={onClose} />
      )}
    </Panel>
  );
}

const STATE: Readonly<Record<RequestView['state'], readonly [words: string, tone: Tone]>> = {
  waiting: [TEXT.stateWaiting, 'accent'],
  late: [TEXT.stateOverdue, 'late'],
  answered: [TEXT.stateAnswered, 'good'],
  answered_late: [TEXT.stateAnsweredLate, 'risk'],
  withdrawn: [TEXT.stateWithdrawn, 'plain'],
};

function RequestRow(props: {
  request: RequestView;
  answers: boolean;
  withdraws: boolean;
  onTask: (task: 'answer' | 'withdraw') => void;
}) {
  const { request, answers, withdraws, onTask } = props;
  const [words, tone] = STATE[request.state];
  const waits = request.state === 'waiting' || request.state === 'late';
  return (
    <div className="small">
      <div className="row spread">
        <span>
          <strong>{request.to}</strong>{' '}
          <span className="soft">
            {LABELS.requestKind[request.kind]}
            {request.clues && TEXT.withRumourClues}
          </span>
        </span>
        <ToneTag tone={tone}>{words}</ToneTag>
      </div>
      <div>{request.body}</div>
      <div className="soft">
        {TEXT.askedAndDue(request.askedBy, dateTime(request.askedAt), dateTime(request.dueAt))}
      </div>
      {request.answer !== null && (
        <div className="objection">
          <div>{request.answer}</div>
          <div className="soft">
            {request.answeredBy} {dateTime(request.answeredAt ?? '')}
            {request.toPath === null ? TEXT.answerRecordedSuffix : TEXT.answeredSuffix}
            {request.means !== null && TEXT.meansInBrackets(request.means)}
          </div>
        </div>
      )}
      {request.withdrawal !== null && (
        <div className="soft">{TEXT.withdrawnBecause(request.withdrawal)}</div>
      )}
      {waits && (
        <div className="row">
          {answers && (
            <button type="button" className="link-button" onClick={() => onTask('answer')}>
              {request.toPath === null ? TEXT.recordAnswer : TEXT.answer}
            </button>
          )}
          {withdraws && (
            <button type="button" className="link-button" onClick={() => onTask('withdraw')}>
              {TEXT.withdraw}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
