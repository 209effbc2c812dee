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
import { WORDS } from '../../text/words.zh';
import { ProposalDialog } from './proposal-dialog';
import { TEXT } from './text.zh';

const STATES = [
  { value: 'waiting', label: TEXT.undecided },
  { value: 'decided', label: TEXT.decided },
  { value: 'closed', label: TEXT.closed },
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
        <h1>{WORDS.pages.accountability}</h1>
        <span className="soft small">{TEXT.processHint}</span>
      </div>
      <div className="row">
        <Input.Search
          allowClear
          placeholder={TEXT.searchHint}
          aria-label={TEXT.searchLedger}
          defaultValue={asked.q}
          onSearch={(text) => set('q', text.trim() || undefined)}
          style={{ width: 260 }}
        />
        <Select
          allowClear
          placeholder={TEXT.grounds}
          aria-label={TEXT.grounds}
          value={asked.ground}
          onChange={(to) => set('ground', to)}
          style={{ width: 150 }}
          options={ACCOUNTABILITY_GROUNDS.map((value) => ({ value, label: LABELS.ground[value] }))}
        />
        <Select
          allowClear
          placeholder={TEXT.status}
          aria-label={TEXT.status}
          value={asked.state}
          onChange={(to) => set('state', to)}
          style={{ width: 120 }}
          options={STATES}
        />
        <span style={{ flex: 1 }} />
        {proposes && <Button onClick={() => setProposing(true)}>{TEXT.addProposal}</Button>}
        <Button
          icon={<DownloadOutlined />}
          href={`/api/accountability/export.xlsx${queryString(asked)}`}
        >
          {TEXT.exportList}
        </Button>
      </div>
      {proposing && <ProposalDialog onClose={() => setProposing(false)} />}
      <Answer query={query}>
        {(proposals) => {
          const waiting = proposals.filter(awaitsDecision);
          const decided = proposals.filter((one) => !awaitsDecision(one));
          return (
            <div className="grid-2">
              <Panel title={TEXT.undecidedCount(waiting.length)}>
                <Proposals proposals={waiting} empty={TEXT.noProposals} />
              </Panel>
              <Panel title={TEXT.decidedCount(decided.length)}>
                <Proposals proposals={decided} empty={TEXT.noDecisions} />
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
