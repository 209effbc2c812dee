import { type AssessmentView, assessmentComparison, assessmentView } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import dayjs from 'dayjs';
import { useNavigate, useSearchParams } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { read } from '../../lib/api';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { usePermitted, useSession } from '../../lib/session';
import { WORDS } from '../../text/words.zh';
import { AssessmentFilters } from './assessment-filters';
import { Comparison } from './comparison';
import { ExportButton } from './export-button';
import { type Days, daysOf } from './periods';
import { Result } from './result';
import { SignedList } from './signed-list';
import { useDraw } from './signed.api';
import { YearStatisticsPanel } from './year-statistics';
import { TEXT } from './text.zh';

/** 效果评估: how well was responded, computed from the record; every figure opens its evidence. */
export function AssessmentPage() {
  const session = useSession();
  const exports = usePermitted('assessment.export');
  const draws = usePermitted('assessment.draw');
  const draw = useDraw();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const unitId = Number(search.get('unit') ?? session?.unit.id ?? 0);
  const today = wallClock(new Date().toISOString());
  const recent = daysOf('recent', today);
  const days = { from: search.get('from') ?? recent.from, to: search.get('to') ?? recent.to };
  const end = dayjs(days.to).endOf('day');
  const isOver = !end.isAfter(today);
  const period = { from: instantOf(dayjs(days.from).startOf('day')), to: instantOf(end) };
  const query = { unitId, ...period };
  const assessment = useQuery({
    queryKey: ['assessment', query],
    queryFn: () => read('/assessment', assessmentView, query),
    enabled: unitId > 0,
  });
  const comparison = useQuery({
    queryKey: ['assessment', 'comparison', period],
    queryFn: () => read('/assessment/comparison', assessmentComparison, period),
  });
  const set = (changes: Readonly<Record<string, string>> | Days) =>
    setSearch({ ...Object.fromEntries(search), ...changes });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.assessment}</h1>
        <div className="row">
          {draws && (
            <Button
              type="primary"
              loading={draw.isPending}
              disabled={!isOver}
              title={isOver ? '' : TEXT.draftAfterPeriod}
              onClick={() =>
                draw.mutate(
                  { unitId, from: period.from, to: instantOf(end.add(1, 'millisecond')) },
                  { onSuccess: (id) => void navigate(`/assessments/${id}`) },
                )
              }
            >
              {TEXT.draftAssessment}
            </Button>
          )}
          {exports && <ExportButton path="/assessment/exports" body={query} />}
        </div>
      </div>
      <AssessmentFilters
        unitId={unitId}
        days={days}
        today={today}
        onUnit={(id) => set({ unit: String(id) })}
        onDays={set}
      />
      <Answer query={assessment} room={1200}>
        {(view) => <Assessment view={view} />}
      </Answer>
      <SignedList />
      <Panel
        title={TEXT.unitComparison}
        extra={<span className="soft small">{TEXT.comparisonNote}</span>}
      >
        <Answer query={comparison}>
          {(lines) => <Comparison lines={lines} onUnit={(id) => set({ unit: String(id) })} />}
        </Answer>
      </Panel>
      <YearStatisticsPanel />
    </div>
  );
}

function Assessment({ view }: { view: AssessmentView }) {
  if (view.cases.length === 0) {
    return (
      <div className="panel" style={{ padding: 40 }}>
        <Empty description={TEXT.nothingToAssess} />
      </div>
    );
  }
  return <Result result={view} standard={view.standard} unit={view.unit?.name} />;
}
