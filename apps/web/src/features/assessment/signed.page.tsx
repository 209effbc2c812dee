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
          <h1>{view.unit.name}政务舆情回应效果评估</h1>
          <div className="row">
            <Steps view={view} />
            {exports && <ExportButton path={`/assessments/${view.id}/exports`} body={{}} />}
          </div>
        </div>
        <div className="row soft">
          <span>{view.number}</span>
          <span>{periodText(view)}</span>
          <StateTag of={view} />
          <Link to={`/ledger?subject=assessment:${view.id}`}>台账</Link>
          <Link to="/assessment">全部评估</Link>
        </div>
      </div>
      {view.withdrawal !== null && (
        <Alert type="warning" showIcon title={`已作废：${view.withdrawal}`} />
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
      title={`含人工评分 ${byHand > 0 ? `＋${byHand}` : byHand}，计算得分 ${view.result.score?.toFixed(1) ?? '不适用'}`}
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
        <Popconfirm
          title="送达后单位可见，五个工作日内可提异议"
          okText="送达"
          onConfirm={() => take('sending')}
        >
          <Button type="primary">送达单位</Button>
        </Popconfirm>
      )}
      {signs && view.state === 'sent' && !own && (
        <Popconfirm
          title="签发的是您看到的这一版，签后不能再改"
          okText="签发"
          onConfirm={() => take('signature', { contentSha256: view.contentSha256 })}
        >
          <Button
            type="primary"
            disabled={view.objected || waits}
            title={view.objected ? '有异议待答复' : waits ? '异议期未满' : ''}
          >
            签发
          </Button>
        </Popconfirm>
      )}
      {draws && view.state === 'signed' && (
        <Button type="primary" onClick={() => take('publication')}>
          公布
        </Button>
      )}
      {draws && view.signatures.length === 0 && view.state !== 'withdrawn' && (
        <Button loading={step.isPending} onClick={() => take('reckoning')}>
          重新计算
        </Button>
      )}
      {draws && view.state !== 'withdrawn' && (
        <Button danger onClick={() => setWithdrawing(true)}>
          作废
        </Button>
      )}
      {withdrawing && (
        <WordsDialog
          title="作废这份评估"
          label="理由"
          okText="作废"
          onClose={() => setWithdrawing(false)}
          onSave={(reason) => step.mutateAsync({ step: 'withdrawal', body: { reason } })}
        />
      )}
    </>
  );
}

function Signatures({ view }: { view: SignedAssessment }) {
  return (
    <Panel title="签发" extra={<span className="soft small">两人签发，签发的哈希记入台账</span>}>
      {view.signatures.length === 0 && <div className="soft small">尚无人签发</div>}
      <ul className="list">
        {view.signatures.map(({ byId, by, at }) => (
          <li key={byId} className="row spread small" style={{ padding: '4px 0' }}>
            <span>{by}</span>
            <span className="soft">{dateTime(at)}</span>
          </li>
        ))}
      </ul>
      <div className="soft small" style={{ marginTop: 8, wordBreak: 'break-all' }}>
        {view.drawnBy}起草于 {dateTime(view.drawnAt)}，数据截至 {dateTime(view.asOf)}
        {view.publishedAt !== null && `，公布于 ${dateTime(view.publishedAt)}`}
        <br />
        输入 sha256 {view.inputsSha256}
        <br />
        内容 sha256 {view.contentSha256}
      </div>
    </Panel>
  );
}
