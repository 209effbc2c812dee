import { type AccountabilityView, accountabilityFacts } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { lazyDialog } from '../../lib/lazy-dialog';
import { TEXT } from './text.zh';

const DecisionCard = lazyDialog(() =>
  import('../../components/decision-card').then((m) => m.DecisionCard),
);

const AccountabilityDialog = lazyDialog(() =>
  import('../../components/accountability-dialog').then((m) => m.AccountabilityDialog),
);

const SHOWN = 3;

/** What waits for a leader, a line each: what, who, how wrong; the whole opens beneath. */
export function Decisions({ proposals }: { proposals: readonly AccountabilityView[] }) {
  const more = proposals.length - SHOWN;
  return (
    <Panel
      title={TEXT.awaitingDecision}
      extra={<Link to="/accountability">{TEXT.accountabilityLedger}</Link>}
    >
      {proposals.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={TEXT.noDecisionsForYou} />
      ) : (
        <ul className="list">
          {proposals.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <Decision proposal={one} />
            </li>
          ))}
          {more > 0 && (
            <li>
              <Link to="/accountability">{TEXT.moreDecisions(more)}</Link>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}

function Decision({ proposal }: { proposal: AccountabilityView }) {
  const [open, setOpen] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const { wrong } = accountabilityFacts(proposal.evidence, dateTime);
  const decidable = proposal.decision === null;
  if (open)
    return (
      <>
        <DecisionCard proposal={proposal} />
        <button type="button" className="link-button small" onClick={() => setOpen(false)}>
          {TEXT.collapse}
        </button>
      </>
    );
  return (
    <div className="decision-line">
      <div>
        <Link to={`/cases/${proposal.case.id}`}>{proposal.case.title}</Link>
        <div className="row soft small">
          <span>{proposal.unit.name}</span>
          <ToneTag tone="plain">
            {proposal.failing === null
              ? LABELS.ground[proposal.ground]
              : LABELS.failing[proposal.failing]}
          </ToneTag>
          <span className="late">{wrong}</span>
        </div>
      </div>
      <div className="decision-acts">
        {decidable && (
          <Button size="small" onClick={() => setDeciding(true)}>
            {TEXT.decide}
          </Button>
        )}
        <button type="button" className="link-button small" onClick={() => setOpen(true)}>
          {TEXT.basis}
        </button>
      </div>
      {deciding && (
        <AccountabilityDialog
          proposal={proposal}
          task="decision"
          onClose={() => setDeciding(false)}
        />
      )}
    </div>
  );
}
