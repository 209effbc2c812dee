import { accountabilityList } from '@huixiang/contracts';
import { ACCOUNTABILITY_GROUNDS, LABELS, awaitsDecision } from '@huixiang/domain';
import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Input, Select } from 'antd';
import { useState } from 'react';
import { Answer } from '../../components/answer';
import { DecisionCard } from '../../components/decision-card';
import { Panel } from '../../components/panel';
import { queryString, read } from '../../lib/api';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { ZH } from '../../text/zh';
import { ProposalDialog } from './proposal-dialog';

const STATES = [
  { value: 'waiting', label: '待决定' },
  { value: 'decided', label: '已决定' },
  { value: 'closed', label: '已结案' },
];

/** 问责台账: proposals with their evidence, undecided first. The system proposes, a person decides. */
export function AccountabilityPage() {
  const { value, set } = useFilters();
  const asked = { q: value('q'), ground: value('ground'), state: value('state') };
  const query = useQuery({
    queryKey: ['accountability', asked],
    queryFn: () => read('/accountability', accountabilityList, asked),
  });
  const proposes = usePermitted('accountability.propose');
  const [proposing, setProposing] = useState(false);
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.accountability}</h1>
        <span className="soft small">
          系统依事实提出建议，责任单位陈述，由有权机关决定；可以申诉，由他人再定
        </span>
      </div>
      <div className="row">
        <Input.Search
          allowClear
          placeholder="单位、处置单标题或编号"
          aria-label="搜索问责台账"
          defaultValue={asked.q}
          onSearch={(text) => set('q', text.trim() || undefined)}
          style={{ width: 260 }}
        />
        <Select
          allowClear
          placeholder="事由"
          aria-label="事由"
          value={asked.ground}
          onChange={(to) => set('ground', to)}
          style={{ width: 150 }}
          options={ACCOUNTABILITY_GROUNDS.map((value) => ({ value, label: LABELS.ground[value] }))}
        />
        <Select
          allowClear
          placeholder="状态"
          aria-label="状态"
          value={asked.state}
          onChange={(to) => set('state', to)}
          style={{ width: 120 }}
          options={STATES}
        />
        <span style={{ flex: 1 }} />
        {proposes && <Button onClick={() => setProposing(true)}>提出建议</Button>}
        <Button
          icon={<DownloadOutlined />}
          href={`/api/accountability/export.xlsx${queryString(asked)}`}
        >
          导出
        </Button>
      </div>
      {proposing && <ProposalDialog onClose={() => setProposing(false)} />}
      <Answer query={query}>
        {(proposals) => {
          const waiting = proposals.filter(awaitsDecision);
          const decided = proposals.filter((one) => !awaitsDecision(one));
          return (
            <div className="grid-2">
              <Panel title={`待决定（${waiting.length}）`}>
                <Proposals
                  proposals={waiting}
                  empty="没有待决定的建议。处置单超过时限时会自动出现在这里。"
                />
              </Panel>
              <Panel title={`已决定、已结案（${decided.length}）`}>
                <Proposals proposals={decided} empty="尚无决定" />
              </Panel>
            </div>
          );
        }}
      </Answer>
    </div>
  );
}

function Proposals(props: {
  proposals: Parameters<typeof DecisionCard>[0]['proposal'][];
  empty: string;
}) {
  if (props.proposals.length === 0) return <Empty description={props.empty} />;
  return (
    <ul className="list">
      {props.proposals.map((proposal) => (
        <li key={proposal.id}>
          <DecisionCard proposal={proposal} />
        </li>
      ))}
    </ul>
  );
}
