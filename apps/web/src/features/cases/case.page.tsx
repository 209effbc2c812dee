import type { CaseDetail, ReleaseView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Empty, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { LevelTag, ToneTag } from '../../components/tags';
import { explain } from '../../lib/api';
import { useMessage } from '../../lib/message';
import { useIsOwn, usePermitted } from '../../lib/session';
import { useNow } from '../../lib/use-now';
import { AssignmentPanel } from './assignment/assignment-panel';
import { CaseScores } from './case-scores';
import { CaseSteps } from './case-steps';
import { answersOf } from './life/answers';
import { LifeActs } from './life/life-acts';
import { LifeNotes } from './life/life-notes';
import { MessagesPanel } from './life/messages-panel';
import { useCase, useCaseActions } from './cases.api';
import './cases.css';
import { ClockPanel } from './clocks/clock-panel';
import { ClosingDialog } from './closing-dialog';
import { CoordinationPanel } from './coordination/coordination-panel';
import { CommitmentPanel } from './commitments/commitment-panel';
import { DocumentsPanel } from './documents/documents-panel';
import { LevelsDialog } from './levels-dialog';
import { NextStepStrip } from './next-step-strip';
import { Ratings } from './ratings';
import { ReleaseCard } from './release-card';
import { ReleaseEditor } from './release-editor';
import { Timeline } from './timeline';
import { TEXT } from './text.zh';

/** 处置单: what must happen next, who holds it, and everything that was done. */
export function CasePage() {
  const id = Number(useParams()['id']);
  const query = useCase(id);
  return <Answer query={query}>{(detail) => <Detail key={id} detail={detail} />}</Answer>;
}

function Detail({ detail }: { detail: CaseDetail }) {
  const { case: summary } = detail;
  const now = useNow(detail.now);
  const actions = useCaseActions(summary.id);
  const message = useMessage();
  const [editing, setEditing] = useState<ReleaseView | 'new' | null>(null);
  const [closing, setClosing] = useState(false);
  const [grading, setGrading] = useState(false);
  // Who was only asked for help, or had it before, reads it.
  const own = useIsOwn(detail.unitPath);
  const grades = usePermitted('case.open') && own;
  const handles = usePermitted('case.handle') && own;
  const closes = usePermitted('case.close') && own;
  const open = detail.closedAt === null;
  const accepted = detail.acceptedAt !== null;
  const onError = (error: unknown) => void message.error(explain(error));
  return (
    <div className="stack">
      <div>
        <div className="page-title">
          <h1>{summary.title}</h1>
          <div className="row">
            {open && !accepted && handles && (
              <Button
                type="primary"
                loading={actions.accept.isPending}
                onClick={() => actions.accept.mutate(undefined, { onError })}
              >
                {TEXT.accept}
              </Button>
            )}
            {open && accepted && handles && (
              <Button type="primary" onClick={() => setEditing('new')}>
                {TEXT.draftRelease}
              </Button>
            )}
            {open && closes && <Button onClick={() => setClosing(true)}>{TEXT.closeCase}</Button>}
            {grades && <LifeActs detail={detail} />}
          </div>
        </div>
        <div className="row soft">
          <LevelTag level={summary.level} />
          <span>
            {summary.eventLevel === null
              ? TEXT.notEmergency
              : TEXT.emergencyOfLevel(LABELS.level[summary.eventLevel])}
          </span>
          <span>{summary.number}</span>
          <span>{summary.unit.name}</span>
          {summary.rumour && <ToneTag tone="risk">{TEXT.involvesRumour}</ToneTag>}
          {summary.categories.map((category) => (
            <Tag key={category} style={{ marginInlineEnd: 0 }}>
              {LABELS.category[category]}
            </Tag>
          ))}
          {own && summary.eventId !== null && (
            <Link to={`/events/${summary.eventId}`}>{TEXT.viewEvent}</Link>
          )}
          {open && grades && (
            <button type="button" className="link-button" onClick={() => setGrading(true)}>
              {TEXT.changeLevels}
            </button>
          )}
        </div>
      </div>
      <LifeNotes detail={detail} />
      <Panel>
        {/* Others do not see how far a text is. */}
        {own && <NextStepStrip detail={detail} now={now} />}
        <CaseSteps detail={detail} />
      </Panel>
      <div className="grid-main case-columns">
        <div className="stack">
          <Panel title={TEXT.releases}>
            {detail.releases.length === 0 ? (
              <Empty description={accepted ? TEXT.noTexts : TEXT.draftAfterAcceptance} />
            ) : (
              <ul className="list">
                {detail.releases.map((release) => (
                  <li key={release.id}>
                    <ReleaseCard
                      release={release}
                      serverNow={detail.now}
                      handles={handles}
                      open={open}
                      onEdit={setEditing}
                    />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <CommitmentPanel detail={detail} />
          <MessagesPanel messages={detail.messages} />
          {own && <CaseScores id={summary.id} />}
          {own && <Ratings caseId={summary.id} unitPath={detail.unitPath} />}
        </div>
        <div className="stack">
          <div className="case-owed">
            <ClockPanel detail={detail} now={now} />
          </div>
          <AssignmentPanel detail={detail} />
          <CoordinationPanel detail={detail} />
          <DocumentsPanel detail={detail} makes={handles} />
          <Panel title={TEXT.history} extra={<span className="soft small">{TEXT.fromLedger}</span>}>
            <Timeline entries={detail.timeline} />
          </Panel>
        </div>
      </div>
      {editing !== null && (
        <ReleaseEditor
          caseId={summary.id}
          unitId={summary.unit.id}
          categories={summary.categories}
          first={!answersOf(detail).some(({ kind }) => kind === 'first')}
          // As it is now: files added while it is open are there.
          release={
            editing === 'new'
              ? null
              : (detail.releases.find(({ id }) => id === editing.id) ?? editing)
          }
          onClose={() => setEditing(null)}
        />
      )}
      {grading && <LevelsDialog detail={detail} onClose={() => setGrading(false)} />}
      <ClosingDialog
        open={closing}
        gaps={detail.closingGaps}
        pending={actions.close.isPending}
        onCancel={() => setClosing(false)}
        onClose={(reason) =>
          actions.close.mutate(reason, { onSuccess: () => setClosing(false), onError })
        }
      />
    </div>
  );
}
