import type { CaseQuery, CaseSummary } from '@huixiang/contracts';
import { CASE_PHASES, EVENT_LEVELS, LABELS } from '@huixiang/domain';
import { Button, Empty, Input, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { ClockChip } from '../../components/clock-chip';
import { Panel } from '../../components/panel';
import { LevelTag } from '../../components/tags';
import { dateTime } from '../../lib/format';
import { lazyDialog } from '../../lib/lazy-dialog';
import { lazyPicker } from '../../lib/lazy-picker';
import { usePermitted } from '../../lib/session';
import { useFilters } from '../../lib/use-filters';
import { useNow } from '../../lib/use-now';
import { WORDS } from '../../text/words.zh';
import { useCases } from './cases.api';
import './cases.css';
import { TEXT } from './text.zh';

const CaseOpeningDialog = lazyDialog(() =>
  import('../../components/case-opening/case-opening-dialog').then((m) => m.CaseOpeningDialog),
);

const ChoicePicker = lazyPicker(() =>
  import('../../components/choice-picker').then((m) => m.ChoicePicker<string>),
);

const LEVELS = EVENT_LEVELS.map((value) => ({ value, label: LABELS.level[value] }));
const PHASES = CASE_PHASES.map((value) => ({ value, label: LABELS.phase[value] }));
const STATES = [
  { value: 'open', label: TEXT.open },
  { value: 'closed', label: TEXT.closed },
  { value: 'all', label: TEXT.all },
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
        <h1>{WORDS.pages.cases}</h1>
        <div className="row">
          <Segmented
            value={value('state') ?? 'open'}
            options={[...STATES]}
            onChange={(state) => set('state', state === 'open' ? undefined : state)}
          />
          {opens && <Button onClick={() => setOpening(true)}>{TEXT.registerCase}</Button>}
        </div>
      </div>
      {opening && <CaseOpeningDialog from={{ kind: 'hand' }} onClose={() => setOpening(false)} />}
      <div className="row">
        <Input.Search
          allowClear
          placeholder={TEXT.searchHint}
          aria-label={TEXT.searchCases}
          defaultValue={value('q')}
          onSearch={(text) => set('q', text.trim())}
          style={{ width: 260 }}
        />
        <ChoicePicker
          label={TEXT.level}
          shown={LEVELS.find((level) => level.value === value('level'))?.label ?? TEXT.level}
          width={120}
          value={value('level')}
          options={LEVELS}
          onChange={(level) => set('level', level)}
        />
        <ChoicePicker
          label={TEXT.stage}
          shown={PHASES.find((phase) => phase.value === value('phase'))?.label ?? TEXT.stage}
          width={130}
          value={value('phase')}
          options={PHASES}
          onChange={(phase) => set('phase', phase)}
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
              <Empty description={opens ? TEXT.noCases : TEXT.noCasesToRead} />
            ) : (
              <>
                <CaseRows cases={cases} serverNow={now} />
                {more && <p className="soft small">{TEXT.onlySoonest(cases.length)}</p>}
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
              <span>{TEXT.openedAt(dateTime(one.openedAt))}</span>
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
  const until = to === undefined ? TEXT.untilNow : dateTime(to);
  return did === 'late'
    ? `${until}${what}`
    : TEXT.happenedBetween(from === undefined ? '' : dateTime(from), until, what);
}

const HAPPENED: Readonly<Record<NonNullable<CaseQuery['did']>, string>> = {
  opened: TEXT.opened,
  closed: TEXT.stepClosed,
  standing: TEXT.openAtPeriodEnd,
  released: TEXT.hasReleases,
  first_due: TEXT.firstResponseDue,
  promise_due: TEXT.commitmentDue,
  late: TEXT.hasOverdueClock,
};
