import type { CaseQuery, CaseSummary } from '@huixiang/contracts';
import { CASE_PHASES, EVENT_LEVELS, LABELS } from '@huixiang/domain';
import { Button, Empty, Input, Segmented, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { ClockChip } from '../../components/clock-chip';
import { Panel } from '../../components/panel';
import { LevelTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { useNow } from '../../lib/use-now';
import { ZH } from '../../text/zh';
import { useCases } from './cases.api';
import './cases.css';
import { lazyDialog } from '../../lib/lazy-dialog';

const CaseOpeningDialog = lazyDialog(() =>
  import('../../components/case-opening/case-opening-dialog').then((m) => m.CaseOpeningDialog),
);

const STATES = [
  { value: 'open', label: '在办' },
  { value: 'closed', label: '已办结' },
  { value: 'all', label: '全部' },
] as const;

/** 处置单: what is due, the next clock first. */
export function CasesPage() {
  const { value, set } = useFilters();
  const opens = usePermitted('case.open');
  const [opening, setOpening] = useState(false);
  const query = useCases({
    state: (value('state') ?? 'open') as CaseQuery['state'],
    phase: value('phase') as CaseQuery['phase'],
    level: value('level') as CaseQuery['level'],
    q: value('q'),
    did: value('did') as CaseQuery['did'],
    from: value('from'),
    to: value('to'),
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.cases}</h1>
        <div className="row">
          <Segmented
            value={value('state') ?? 'open'}
            options={[...STATES]}
            onChange={(state) => set('state', state === 'open' ? undefined : state)}
          />
          {opens && <Button onClick={() => setOpening(true)}>登记立单</Button>}
        </div>
      </div>
      {opening && <CaseOpeningDialog from={{ kind: 'hand' }} onClose={() => setOpening(false)} />}
      <div className="row">
        <Input.Search
          allowClear
          placeholder="标题、编号或责任单位"
          aria-label="搜索处置单"
          defaultValue={value('q')}
          onSearch={(text) => set('q', text.trim())}
          style={{ width: 260 }}
        />
        <Select
          allowClear
          placeholder="等级"
          aria-label="等级"
          value={value('level')}
          onChange={(level) => set('level', level)}
          style={{ width: 120 }}
          options={EVENT_LEVELS.map((level) => ({ value: level, label: LABELS.level[level] }))}
        />
        <Select
          allowClear
          placeholder="环节"
          aria-label="环节"
          value={value('phase')}
          onChange={(phase) => set('phase', phase)}
          style={{ width: 130 }}
          options={CASE_PHASES.map((phase) => ({ value: phase, label: LABELS.phase[phase] }))}
        />
        {value('did') !== undefined && (
          <Tag closable onClose={() => set('did', undefined)}>
            {happenedText(value('did'), value('from'), value('to'))}
          </Tag>
        )}
      </div>
      <Panel>
        <Answer query={query}>
          {({ now, cases, more }) =>
            cases.length === 0 ? (
              <Empty description="没有符合条件的处置单。在值班台或事件页“立单交办”，或在这里“登记立单”后，会按最近时限排列。" />
            ) : (
              <>
                <CaseRows cases={cases} serverNow={now} />
                {more && (
                  <p className="soft small">
                    只列出最近到期的 {cases.length} 张，请用上面的条件缩小范围。
                  </p>
                )}
              </>
            )
          }
        </Answer>
      </Panel>
    </div>
  );
}

/** What is owed still; where nothing is, how the last duties were met. */
function shownClocks({ clocks }: CaseSummary): CaseSummary['clocks'] {
  const owed = clocks.filter(({ metAt, closedAt }) => metAt === null && closedAt === null);
  return owed.length > 0 ? owed : clocks.slice(-2);
}

function CaseRows({ cases, serverNow }: { cases: readonly CaseSummary[]; serverNow: string }) {
  const now = useNow(serverNow);
  return (
    <ul className="list">
      {cases.map((one) => (
        <li key={one.id} className="case-row">
          <div style={{ minWidth: 0 }}>
            <div className="row">
              <LevelTag level={one.level} />
              <Link to={`/cases/${one.id}`} style={{ fontWeight: 600 }}>
                {one.title}
              </Link>
            </div>
            <div className="row soft small">
              <span>{one.number}</span>
              <span>{one.unit.name}</span>
              <span>{dateTime(one.openedAt)} 立单</span>
            </div>
          </div>
          <div className="case-phase">{LABELS.phase[one.phase]}</div>
          <div className="case-clocks">
            {shownClocks(one).map((clock) => (
              <ClockChip key={clock.id} clock={clock} now={now} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What a figure of a report counted, as a filter. */
function happenedText(
  did: string | undefined,
  from: string | undefined,
  to: string | undefined,
): string {
  const what = HAPPENED[did as NonNullable<CaseQuery['did']>];
  const until = to === undefined ? '今' : dateTime(to);
  return did === 'late'
    ? `${until}${what}`
    : `${from === undefined ? '' : dateTime(from)} 至 ${until}${what}`;
}

const HAPPENED: Readonly<Record<NonNullable<CaseQuery['did']>, string>> = {
  opened: '立单',
  closed: '办结',
  standing: '期末在办',
  released: '有发布',
  first_due: '应首次回应',
  promise_due: '承诺到期',
  late: '有逾期时限',
};
