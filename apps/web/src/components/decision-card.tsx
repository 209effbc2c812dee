import { type AccountabilityView, accountabilityFacts } from '@huixiang/contracts';
import { LABELS, judgesOwn } from '@huixiang/domain';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { dateTime } from '../lib/format';
import { usePermitted, useSession } from '../lib/session';
import { WORDS } from '../text/words.zh';
import { type AccountabilityTask, AccountabilityDialog } from './accountability-dialog';
import { TEXT } from './accountability.zh';

/** A proposal with its evidence: what the unit says, what a named leader decides, and what is said against that. */
export function DecisionCard({ proposal }: { proposal: AccountabilityView }) {
  const [task, setTask] = useState<AccountabilityTask | null>(null);
  return (
    <div>
      <div className="row spread">
        <Link to={`/cases/${proposal.case.id}`}>{proposal.case.title}</Link>
        <Tag style={{ marginInlineEnd: 0 }}>
          {LABELS.ground[proposal.ground]}
          {proposal.failing !== null && TEXT.failingInBrackets(LABELS.failing[proposal.failing])}
        </Tag>
      </div>
      <div className="soft small" style={{ lineHeight: 1.8 }}>
        {TEXT.proposedLine(
          proposal.unit.name,
          proposal.case.number,
          proposal.proposedBy ?? TEXT.bySystem,
          dateTime(proposal.proposedAt),
        )}
        <br />
        <Evidence evidence={proposal.evidence} />
        {proposal.persons.length > 0 && (
          <div>
            {TEXT.personsInvolved(
              proposal.persons
                .map(({ name, role }) => TEXT.personWithRole(name, WORDS.personRoles[role]))
                .join(TEXT.listComma),
            )}
          </div>
        )}
      </div>
      <Words proposal={proposal} />
      <Acts proposal={proposal} onTask={setTask} />
      {task !== null && (
        <AccountabilityDialog proposal={proposal} task={task} onClose={() => setTask(null)} />
      )}
    </div>
  );
}

/** What was said and decided, in its order. */
function Words({ proposal }: { proposal: AccountabilityView }) {
  return (
    <div className="small" style={{ marginTop: 4, lineHeight: 1.8 }}>
      {proposal.statements.map(({ text, at, by }) => (
        <div key={at}>
          {TEXT.statementLine(text)}
          <By who={by} at={at} />
        </div>
      ))}
      {proposal.decision !== null && (
        <div>
          <strong>{LABELS.decision[proposal.decision]}</strong>
          {TEXT.colon}
          {proposal.reason}
          {proposal.tolerance !== null && TEXT.toleranceConsidered(proposal.tolerance)}
          <By who={proposal.decidedBy} at={proposal.decidedAt} />
        </div>
      )}
      {proposal.appeal !== null && (
        <div>
          {TEXT.appealLine(proposal.appeal)}
          <By who={null} at={proposal.appealedAt} />
        </div>
      )}
      {proposal.appealDecision !== null && (
        <div>
          {TEXT.appealDecisionHead}
          <strong>{LABELS.decision[proposal.appealDecision]}</strong>
          {TEXT.colon}
          {proposal.appealReason}
          {proposal.appealTolerance !== null &&
            TEXT.appealToleranceConsidered(proposal.appealTolerance)}
          <By who={proposal.appealDecidedBy} at={proposal.appealDecidedAt} />
        </div>
      )}
      {proposal.closing !== null && (
        <div>
          {TEXT.closingLine(proposal.closing)}
          <By who={proposal.closedBy} at={proposal.closedAt} />
        </div>
      )}
    </div>
  );
}

function By({ who, at }: { who: string | null; at: string | null }) {
  return (
    <span className="soft">
      {' '}
      {who} {at === null ? '' : dateTime(at)}
    </span>
  );
}

/** The next step, for whose it is: the unit speaks for itself, somebody above decides. */
function Acts(props: { proposal: AccountabilityView; onTask: (task: AccountabilityTask) => void }) {
  const { proposal, onTask } = props;
  const session = useSession();
  const states = usePermitted('accountability.state');
  const decides = usePermitted('accountability.decide');
  const own = session?.unit.path === proposal.unit.path;
  const { decision, appeal, appealDecision, decidedById, proposedById } = proposal;
  if (proposal.closedAt !== null) return null;
  const button = (task: AccountabilityTask, label: string) => (
    <Button size="small" style={{ marginTop: 6 }} onClick={() => onTask(task)}>
      {label}
    </Button>
  );
  const spoken = proposal.statements.length > 0;
  const speaks = own && states && (
    <>
      {decision === null && button('statement', spoken ? TEXT.addStatement : TEXT.statement)}
      {decision !== null && appeal === null && button('appeal', TEXT.appeal)}
    </>
  );
  if (!decides || judgesOwn(session?.unit.path ?? '', proposal.unit.path)) return speaks || null;
  if (decision === null)
    return (
      <div>
        {speaks} {proposedById !== session?.id && button('decision', TEXT.decide)}
        {!spoken && <span className="soft small">{TEXT.notStatedYet}</span>}
      </div>
    );
  const waits = appeal !== null && appealDecision === null;
  const another = decidedById !== session?.id && proposedById !== session?.id;
  return (
    <div>
      {speaks} {waits && another && button('appeal/decision', TEXT.decideAppeal)}
      {!waits && button('closing', TEXT.closeProposal)}
    </div>
  );
}

/** The facts: a duty that was not done in time, a release that had to be withdrawn, or what a person states. */
function Evidence({ evidence }: { evidence: AccountabilityView['evidence'] }) {
  const facts = accountabilityFacts(evidence, dateTime);
  return (
    <>
      {facts.owed}
      <span className="late">{facts.wrong}</span>
      {'duty' in evidence && evidence.openedAt !== undefined && (
        <>
          <br />
          {TEXT.assignedLine(
            dateTime(evidence.openedAt),
            evidence.acceptedAt == null
              ? TEXT.notAcceptedWhenDue
              : TEXT.acceptedAt(dateTime(evidence.acceptedAt)),
          )}
        </>
      )}
    </>
  );
}
