import type { Recomputation, SignedAssessment } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { ToneTag } from '../../components/tags';
import { percent } from '../../lib/format';
import { useRecomputation } from './signed.api';

/** 复算: whether the same moment still gives the same figures, and if not, because of what. */
export function Differences({ view }: { view: SignedAssessment }) {
  const [asked, setAsked] = useState(false);
  const query = useRecomputation(view.id, asked);
  return (
    <Panel
      title="复算"
      extra={
        <Button
          size="small"
          loading={query.isFetching}
          onClick={() => (asked ? void query.refetch() : setAsked(true))}
        >
          复算
        </Button>
      }
    >
      {asked ? (
        <Answer query={query}>{(of) => <Compared of={of} />}</Answer>
      ) : (
        <span className="soft small">
          按冻结时的时点再算一遍，看结果是否一致；不一致的，说明哪张处置单的什么后来变了。
        </span>
      )}
    </Panel>
  );
}

function Compared({ of }: { of: Recomputation }) {
  const changed = of.indicators.filter(
    ({ frozen, again, now }) => frozen !== again || frozen !== now,
  );
  const score = (value: number | null) => (value === null ? '不适用' : value.toFixed(1));
  const share = (value: number | null) => (value === null ? '不适用' : percent(value, 1));
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        {of.same ? <ToneTag tone="good">一致</ToneTag> : <ToneTag tone="risk">不一致</ToneTag>}
        冻结 {score(of.frozen)}，同一时点复算 {score(of.again)}，按现在 {score(of.now)}
        {of.otherStandard && '；评估标准已更换'}
      </p>
      {of.cases.length > 0 && (
        <ul className="list">
          {of.cases.map(({ caseId, number, kind, parts }) => (
            <li key={caseId} className="small" style={{ padding: '4px 0' }}>
              <Link to={`/cases/${caseId}`}>{number}</Link> {KINDS[kind]}
              {parts.length > 0 && `：${parts.map((part) => LABELS.recordPart[part]).join('、')}`}
            </li>
          ))}
        </ul>
      )}
      {changed.length > 0 && (
        <Table
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={changed}
          columns={[
            { title: '指标', render: (_, { id }) => `${id} ${LABELS.indicator[id]}` },
            { title: '冻结', align: 'right', render: (_, { frozen }) => share(frozen) },
            { title: '同一时点', align: 'right', render: (_, { again }) => share(again) },
            { title: '现在', align: 'right', render: (_, { now }) => share(now) },
          ]}
        />
      )}
    </>
  );
}

const KINDS = { added: '新计入', removed: '不再计入', changed: '后来有变' } as const;
