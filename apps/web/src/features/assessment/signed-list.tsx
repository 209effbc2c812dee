import type { SignedAssessmentHead } from '@huixiang/contracts';
import type { AssessmentState } from '@huixiang/domain';
import { LABELS } from '@huixiang/domain';
import { Empty, Table } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
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
          <Table<SignedAssessmentHead>
            size="small"
            rowKey="id"
            dataSource={[...list]}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            scroll={{ x: 640 }}
            locale={{
              emptyText: <Empty description={TEXT.noSignedAssessments} />,
            }}
            columns={[
              {
                title: TEXT.number,
                render: (_, one) => <Link to={`/assessments/${one.id}`}>{one.number}</Link>,
              },
              { title: TEXT.unit, render: (_, one) => one.unit.name },
              { title: TEXT.period, render: (_, one) => periodText(one) },
              { title: TEXT.caseTotal, align: 'right', dataIndex: 'cases' },
              {
                title: TEXT.score,
                align: 'right',
                render: (_, one) =>
                  one.score === null ? (
                    <span className="soft">{TEXT.notApplicable}</span>
                  ) : (
                    one.score.toFixed(1)
                  ),
              },
              {
                title: TEXT.grade,
                render: (_, one) =>
                  one.grade === null ? (
                    <span className="soft">{TEXT.notRated}</span>
                  ) : (
                    LABELS.grade[one.grade]
                  ),
              },
              { title: TEXT.state, render: (_, one) => <StateTag of={one} /> },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}
