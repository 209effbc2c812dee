import type { SignedAssessment } from '@huixiang/contracts';
import { mayAssess } from '@huixiang/domain';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { dateTime } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { ExportButton } from './export-button';
import { Differences } from './differences';
import { Items } from './items';
import { Objections } from './objections';
import { Result } from './result';
import { StateTag, periodText } from './signed-list';
import { useSignedAssessment, useStep } from './signed.api';
import { WordsDialog } from './words-dialog';
import { TEXT } from './text.zh';

/** 正式评估: frozen figures, what was judged by hand, what the unit said, who signed, and whether it would come out the same. */
export function SignedAssessmentPage() {
  const id = Number(useParams()['id']);
  const query = useSignedAssessment(id);
  return <Answer query={query}>{(view) => <Signed key={id} view={view} />}</Answer>;
}

function Signed({ view }: { view: SignedAssessment }) {
  const exports = usePermitted('assessment.export');
  return (
    <div className="stack">
      <div>
        <div className="page-title">
          <h1>{TEXT.assessmentTitle(view.unit.name)}</h1>
          <div className="row">
            <Steps view={view} />
            {exports && <ExportButton path={`/assessments/${view.id}/exports`} body={{}} />}
          </div>
        </div>
        <div className="row soft">
          <span>{view.number}</span>
          <span>{periodText(view)}</span>
          <StateTag of={view} />
          <Link to={`/ledger?subject=assessment:${view.id}`}>{TEXT.ledger}</Link>
          <Link to="/assessment">{TEXT.allAssessments}</Link>
        </div>
      </div>
      {view.withdrawal !== null && (
        <Alert type="warning" showIcon title={TEXT.withdrawnBecause(view.withdrawal)} />
      )}
      <Score view={view} />
      <Result result={view.result} standard={view.standard} unit={view.unit.name} signed={view} />
      <Items view={view} />
      <Objections view={view} />
      <Signatures view={view} />
      <Differences view={view} />
    </div>
  );
}

/** What is signed: the computed score with what was judged by hand. */
function Score({ view }: { view: SignedAssessment }) {
  const byHand = view.items
    .filter(({ removed }) => !removed)
    .reduce((sum, { points }) => sum + points, 0);
  if (byHand === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={TEXT.scoreWithManual(
        byHand > 0 ? `＋${byHand}` : byHand,
        view.result.score?.toFixed(1) ?? TEXT.notApplicable,
      )}
    />
  );
}

/** What can be done next, by whoever reads it. */
function Steps({ view }: { view: SignedAssessment }) {
  const session = useSession();
  const above = mayAssess(session?.unit.path ?? '/?', view.unit.path);
  const draws = usePermitted('assessment.draw') && above;
  const signs = usePermitted('assessment.sign') && above;
  const step = useStep(view.id);
  const [withdrawing, setWithdrawing] = useState(false);
  const own = view.signatures.some(({ byId }) => byId === session?.id);
  const waits =
    view.confirmedAt === null &&
    view.objectUntil !== null &&
    new Date() <= new Date(view.objectUntil);
  const take = (name: string, body?: object) => step.mutate({ step: name, ...(body && { body }) });
  return (
    <>
      {draws && view.state === 'drawn' && (
        <Popconfirm title={TEXT.sendNote} okText={TEXT.send} onConfirm={() => take('sending')}>
          <Button type="primary">{TEXT.sendToUnit}</Button>
        </Popconfirm>
      )}
      {signs && view.state === 'sent' && !own && (
        <Popconfirm
          title={TEXT.signOffNote}
          okText={TEXT.signOff}
          onConfirm={() => take('signature', { contentSha256: view.contentSha256 })}
        >
          <Button
            type="primary"
            disabled={view.objected || waits}
            title={view.objected ? TEXT.objectionOpen : waits ? TEXT.objectionPeriodRunning : ''}
          >
            {TEXT.signOff}
          </Button>
        </Popconfirm>
      )}
      {draws && view.state === 'signed' && (
        <Button type="primary" onClick={() => take('publication')}>
          {TEXT.publish}
        </Button>
      )}
      {draws && view.signatures.length === 0 && view.state !== 'withdrawn' && (
        <Button loading={step.isPending} onClick={() => take('reckoning')}>
          {TEXT.recalculate}
        </Button>
      )}
      {draws && view.state !== 'withdrawn' && (
        <Button danger onClick={() => setWithdrawing(true)}>
          {TEXT.withdraw}
        </Button>
      )}
      {withdrawing && (
        <WordsDialog
          title={TEXT.withdrawAssessment}
          label={TEXT.reason}
          okText={TEXT.withdraw}
          onClose={() => setWithdrawing(false)}
          onSave={(reason) => step.mutateAsync({ step: 'withdrawal', body: { reason } })}
        />
      )}
    </>
  );
}

function Signatures({ view }: { view: SignedAssessment }) {
  return (
    <Panel title={TEXT.signOff} extra={<span className="soft small">{TEXT.signOffRule}</span>}>
      {view.signatures.length === 0 && <div className="soft small">{TEXT.nobodySigned}</div>}
      <ul className="list">
        {view.signatures.map(({ byId, by, at }) => (
          <li key={byId} className="row spread small" style={{ padding: '4px 0' }}>
            <span>{by}</span>
            <span className="soft">{dateTime(at)}</span>
          </li>
        ))}
      </ul>
      <div className="soft small" style={{ marginTop: 8, wordBreak: 'break-all' }}>
        {TEXT.draftedBy(view.drawnBy, dateTime(view.drawnAt), dateTime(view.asOf))}
        {view.publishedAt !== null && TEXT.publishedAt(dateTime(view.publishedAt))}
        <br />
        {TEXT.inputsHash(view.inputsSha256)}
        <br />
        {TEXT.contentHash(view.contentSha256)}
      </div>
    </Panel>
  );
}
