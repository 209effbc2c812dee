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
      {of.objected && of.state === 'sent' && <ToneTag tone="risk">有异议待答复</ToneTag>}
    </>
  );
}

export function periodText({ from, to }: { from: string; to: string }): string {
  return `${fullDate(from)}至${lastDate(to)}`;
}

/** Assessments that were drawn up as documents, the newest first. */
export function SignedList() {
  const query = useSignedAssessments();
  return (
    <Panel
      title="正式评估"
      extra={<span className="soft small">起草、送达、听取异议、两人签发、公布</span>}
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
              emptyText: (
                <Empty description="还没有正式评估。选好单位和已结束的期间，点“起草评估”。" />
              ),
            }}
            columns={[
              {
                title: '编号',
                render: (_, one) => <Link to={`/assessments/${one.id}`}>{one.number}</Link>,
              },
              { title: '单位', render: (_, one) => one.unit.name },
              { title: '期间', render: (_, one) => periodText(one) },
              { title: '件数', align: 'right', dataIndex: 'cases' },
              {
                title: '得分',
                align: 'right',
                render: (_, one) =>
                  one.score === null ? <span className="soft">不适用</span> : one.score.toFixed(1),
              },
              {
                title: '等次',
                render: (_, one) =>
                  one.grade === null ? <span className="soft">不评</span> : LABELS.grade[one.grade],
              },
              { title: '状态', render: (_, one) => <StateTag of={one} /> },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}
