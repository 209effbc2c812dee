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
import { WORDS } from '../../text/words.zh';
import './clocks.css';
import { DueAxis } from './due-axis';
import { TEXT } from './text.zh';

const SPANS = [
  { value: '6', label: TEXT.hours6 },
  { value: '24', label: TEXT.hours24 },
  { value: '72', label: TEXT.days3 },
  { value: '168', label: TEXT.days7 },
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
          <h1>{WORDS.pages.clocks}</h1>
          <RulesLink />
        </div>
        <div className="row">
          <Select
            allowClear
            placeholder={TEXT.allMatters}
            aria-label={TEXT.matter}
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
      {TEXT.openOnlyNote}
      {reads && <Link to="/rules">{TEXT.whichRules}</Link>}
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
        <Empty description={TEXT.noneDueYet} />
      </Panel>
    );
  return (
    <>
      {late.length > 0 && (
        <Panel title={TEXT.overdueCount(late.length)}>
          <DueAxis clocks={late} now={now} hours={hours} />
        </Panel>
      )}
      <Panel
        title={TEXT.dueWithin(
          SPANS.find(({ value }) => Number(value) === hours)?.label ?? TEXT.hoursSpan(hours),
          soon.length,
        )}
      >
        {soon.length === 0 ? (
          <Empty description={TEXT.noneDue} />
        ) : (
          <DueAxis clocks={soon} now={now} hours={hours} axis />
        )}
        {more && <p className="soft small">{TEXT.nearestOnly(clocks.length)}</p>}
      </Panel>
    </>
  );
}
