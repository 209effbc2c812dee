import type { SignedAssessmentHead } from '@huixiang/contracts';
import type { AssessmentState } from '@huixiang/domain';
import { LABELS } from '@huixiang/domain';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { PlainTable } from '../../components/plain-table';
import { type Tone, ToneTag } from '../../components/tags';
import { fullDate, lastDate } from '../../lib/format';
import { useSignedAssessments } from './signed.api';
import { TEXT } from './text.zh';

const TONES: Readonly<Record<AssessmentState, Tone>> = {
  drawn: 'plain',
  sent: 'accent',
  signed: 'good',
  published: 'good',
  withdrawn: 'plain',
};

export function StateTag({ of }: { of: Pick<SignedAssessmentHead, 'state' | 'objected'> }) {
  return (
    <>
      <ToneTag tone={TONES[of.state]}>{LABELS.assessmentState[of.state]}</ToneTag>
      {of.objected && of.state === 'sent' && <ToneTag tone="risk">{TEXT.objectionOpen}</ToneTag>}
    </>
  );
}

export function periodText({ from, to }: { from: string; to: string }): string {
  return TEXT.periodRange(fullDate(from), lastDate(to));
}

/** Assessments that were drawn up as documents, the newest first. */
export function SignedList() {
  const query = useSignedAssessments();
  return (
    <Panel
      title={TEXT.formalAssessments}
      extra={<span className="soft small">{TEXT.formalSteps}</span>}
    >
      <Answer query={query}>
        {(list) => (
          <PlainTable
            keyOf={({ id }) => id}
            rows={list}
            atFirst={10}
            empty={TEXT.noSignedAssessments}
            columns={[
              {
                title: TEXT.number,
                render: (one) => <Link to={`/assessments/${one.id}`}>{one.number}</Link>,
              },
              { title: TEXT.unit, render: (one) => one.unit.name },
              { title: TEXT.period, render: (one) => periodText(one) },
              { title: TEXT.caseTotal, align: 'right', render: ({ cases }) => cases },
              {
                title: TEXT.score,
                align: 'right',
                render: (one) =>
                  one.score === null ? (
                    <span className="soft">{TEXT.notApplicable}</span>
                  ) : (
                    one.score.toFixed(1)
                  ),
              },
              {
                title: TEXT.grade,
                render: (one) =>
                  one.grade === null ? (
                    <span className="soft">{TEXT.notRated}</span>
                  ) : (
                    LABELS.grade[one.grade]
                  ),
              },
              { title: TEXT.state, render: (one) => <StateTag of={one} /> },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}
