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
      title="协同"
      extra={
        own && (
          <div className="row">
            <Button size="small" onClick={() => setTask({ kind: 'consult' })}>
              登记会商
            </Button>
            {open && (
              <Button size="small" onClick={() => setTask({ kind: 'ask' })}>
                请求协同
              </Button>
            )}
          </div>
        )
      }
    >
      {requests.length + consultations.length === 0 && (
        <span className="soft small">
          {detail.case.rumour
            ? '本单涉谣言：回应的同时，请把线索移送公安或网信部门（国办发〔2016〕61号）'
            : '需要其他单位核实、协办，或宣传、网信、公安、通信管理、媒体配合时，在这里提出，各有答复期限'}
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
              <strong>会商</strong>{' '}
              <span className="soft">
                {dateTime(held.heldAt)} {held.convener}召集（{held.means}），参加：{held.attendees}
              </span>
            </div>
            <div>研判：{held.judgement}</div>
            <div>决定：{held.decisions}</div>
            <div className="soft">{held.enteredBy}登记</div>
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
  waiting: ['待答复', 'accent'],
  late: ['逾期未答复', 'late'],
  answered: ['已答复', 'good'],
  answered_late: ['逾期答复', 'risk'],
  withdrawn: ['已撤回', 'plain'],
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
            {request.clues && ' · 谣言线索'}
          </span>
        </span>
        <ToneTag tone={tone}>{words}</ToneTag>
      </div>
      <div>{request.body}</div>
      <div className="soft">
        {request.askedBy} {dateTime(request.askedAt)} 提出，{dateTime(request.dueAt)} 前答复
      </div>
      {request.answer !== null && (
        <div className="objection">
          <div>{request.answer}</div>
          <div className="soft">
            {request.answeredBy} {dateTime(request.answeredAt ?? '')}
            {request.toPath === null ? ' 登记' : ' 答复'}
            {request.means !== null && `（${request.means}）`}
          </div>
        </div>
      )}
      {request.withdrawal !== null && <div className="soft">撤回：{request.withdrawal}</div>}
      {waits && (
        <div className="row">
          {answers && (
            <button type="button" className="link-button" onClick={() => onTask('answer')}>
              {request.toPath === null ? '登记答复' : '答复'}
            </button>
          )}
          {withdraws && (
            <button type="button" className="link-button" onClick={() => onTask('withdraw')}>
              撤回
            </button>
          )}
        </div>
      )}
    </div>
  );
}
