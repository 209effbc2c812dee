import { type DueClock, dueList } from '@huixiang/contracts';
import { DUTIES, LABELS } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Empty, Segmented, Select } from 'antd';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { read } from '../../lib/api';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { useNow } from '../../lib/use-now';
import { ZH } from '../../text/zh';
import './clocks.css';
import { DueAxis } from './due-axis';

const SPANS = [
  { value: '6', label: '6 小时' },
  { value: '24', label: '24 小时' },
  { value: '72', label: '3 天' },
  { value: '168', label: '7 天' },
];

/** 时限: everything that falls due soon, and what has fallen due, across the whole scope. */
export function ClocksPage() {
  const { value, set } = useFilters();
  const within = value('within') ?? '24';
  const duty = value('duty');
  const query = useQuery({
    queryKey: ['clocks', within, duty],
    queryFn: () => read('/clocks', dueList, { within, duty }),
    refetchInterval: 30_000,
  });
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{ZH.pages.clocks}</h1>
          <RulesLink />
        </div>
        <div className="row">
          <Select
            allowClear
            placeholder="全部事项"
            aria-label="事项"
            value={duty}
            onChange={(to) => set('duty', to)}
            style={{ width: 160 }}
            options={DUTIES.map((one) => ({ value: one, label: LABELS.duty[one] }))}
          />
          <Segmented
            value={within}
            options={SPANS}
            onChange={(to) => set('within', to === '24' ? undefined : to)}
          />
        </div>
      </div>
      <Answer query={query}>
        {({ now, clocks, more }) => (
          <Lists clocks={clocks} serverNow={now} hours={Number(within)} more={more} />
        )}
      </Answer>
    </div>
  );
}

function RulesLink() {
  const reads = usePermitted('rule.read');
  return (
    <div className="soft small">
      只列在办处置单里还没有完成的时限。
      {reads && <Link to="/rules">时限依据哪些规则</Link>}
    </div>
  );
}

function Lists(props: {
  clocks: readonly DueClock[];
  serverNow: string;
  hours: number;
  more: boolean;
}) {
  const { clocks, serverNow, hours, more } = props;
  const now = useNow(serverNow);
  const due = (one: DueClock) => Date.parse(one.clock.dueAt);
  const late = clocks.filter((one) => due(one) <= now);
  const soon = clocks.filter((one) => due(one) > now);
  if (clocks.length === 0)
    return (
      <Panel>
        <Empty description="这段时间里没有到期的时限。处置单立单后，各项时限按最近到期排在这里。" />
      </Panel>
    );
  return (
    <>
      {late.length > 0 && (
        <Panel title={`已超时 ${late.length} 项`}>
          <DueAxis clocks={late} now={now} hours={hours} />
        </Panel>
      )}
      <Panel
        title={`${SPANS.find(({ value }) => Number(value) === hours)?.label ?? `${hours} 小时`}内到期 ${soon.length} 项`}
      >
        {soon.length === 0 ? (
          <Empty description="这段时间里没有到期的时限。" />
        ) : (
          <DueAxis clocks={soon} now={now} hours={hours} axis />
        )}
        {more && (
          <p className="soft small">只列最近的 {clocks.length} 项，请缩短时间或按事项筛选。</p>
        )}
      </Panel>
    </>
  );
}
