import { accountabilityList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { Answer } from '../../components/answer';
import { DecisionCard } from '../../components/decision-card';
import { Panel } from '../../components/panel';
import { read } from '../../lib/api';
import { ZH } from '../../text/zh';

/** 问责台账: proposals with their evidence, undecided first. The system proposes, a person decides. */
export function AccountabilityPage() {
  const query = useQuery({
    queryKey: ['accountability'],
    queryFn: () => read('/accountability', accountabilityList),
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.accountability}</h1>
        <span className="soft small">系统依超时事实提出建议，由有权机关决定</span>
      </div>
      <Answer query={query}>
        {(proposals) => {
          const waiting = proposals.filter((one) => one.decision === null);
          const decided = proposals.filter((one) => one.decision !== null);
          return (
            <div className="grid-2">
              <Panel title={`待决定（${waiting.length}）`}>
                <Proposals
                  proposals={waiting}
                  empty="没有待决定的建议。处置单超过时限时会自动出现在这里。"
                />
              </Panel>
              <Panel title={`已决定（${decided.length}）`}>
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
