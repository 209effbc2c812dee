import {
  type AssessmentView,
  assessmentComparison,
  assessmentView,
  unitList,
} from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Empty, Table, TreeSelect } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useNavigate, useSearchParams } from 'react-router';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { read } from '../../lib/api';
import { instantOf, wallClock } from '../../lib/beijing-time';
import { percent } from '../../lib/format';
import { usePermitted, useSession } from '../../lib/session';
import { WORDS } from '../../text/words.zh';
import { ExportButton } from './export-button';
import { Result } from './result';
import { SignedList } from './signed-list';
import { useDraw } from './signed.api';
import { YearStatisticsPanel } from './year-statistics';
import { unitTree } from './unit-tree';
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
  const from = dayjs(search.get('from') ?? today.subtract(29, 'day')).startOf('day');
  const to = dayjs(search.get('to') ?? today).endOf('day');
  const period = { from: instantOf(from), to: instantOf(to) };
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
  const units = useQuery({
    queryKey: ['units'],
    queryFn: () => read('/units', unitList),
    staleTime: 300_000,
  });
  const set = (changes: Record<string, string>) =>
    setSearch({ ...Object.fromEntries(search), ...changes });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{WORDS.pages.assessment}</h1>
        <div className="row">
          <TreeSelect
            aria-label={TEXT.unit}
            showSearch={{ treeNodeFilterProp: 'title' }}
            value={unitId}
            treeData={unitTree(units.data ?? [])}
            treeDefaultExpandedKeys={[session?.unit.id ?? 0]}
            style={{ width: 240 }}
            onChange={(value: number) => set({ unit: String(value) })}
          />
          <DatePicker.RangePicker
            value={[from, to]}
            allowClear={false}
            presets={periodsOver(today)}
            onChange={(range) =>
              range?.[0] != null &&
              range[1] != null &&
              set({
                from: range[0].format('YYYY-MM-DD'),
                to: range[1].format('YYYY-MM-DD'),
              })
            }
          />
          {draws && (
            <Button
              type="primary"
              loading={draw.isPending}
              disabled={to.isAfter(wallClock(new Date().toISOString()))}
              title={to.isAfter(wallClock(new Date().toISOString())) ? TEXT.draftAfterPeriod : ''}
              onClick={() =>
                draw.mutate(
                  { unitId, from: period.from, to: instantOf(to.add(1, 'millisecond')) },
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
      <Answer query={assessment} room={1200}>
        {(view) => <Assessment view={view} />}
      </Answer>
      <SignedList />
      <Panel
        title={TEXT.unitComparison}
        extra={<span className="soft small">{TEXT.comparisonNote}</span>}
      >
        <Answer query={comparison}>
          {(lines) => (
            <Table
              size="small"
              pagination={false}
              rowKey={(line) => line.unit.id}
              dataSource={lines}
              scroll={{ x: 480 }}
              locale={{ emptyText: <Empty description={TEXT.noCasesInPeriod} /> }}
              columns={[
                {
                  title: TEXT.unit,
                  render: (_, line) => (
                    <Button
                      type="link"
                      size="small"
                      style={{ padding: 0 }}
                      onClick={() => set({ unit: String(line.unit.id) })}
                    >
                      {line.unit.name}
                    </Button>
                  ),
                },
                { title: TEXT.caseTotal, align: 'right', dataIndex: 'cases' },
                {
                  title: TEXT.score,
                  align: 'right',
                  render: (_, line) =>
                    line.score === null ? (
                      <span className="soft">{TEXT.notRated}</span>
                    ) : (
                      line.score.toFixed(1)
                    ),
                },
                {
                  title: TEXT.grade,
                  render: (_, line) =>
                    line.grade === null ? (
                      <span className="soft">{TEXT.notRated}</span>
                    ) : (
                      LABELS.grade[line.grade] + (line.vetoed ? TEXT.vetoedMark : '')
                    ),
                },
                {
                  title: TEXT.indicatorCoverage,
                  align: 'right',
                  render: (_, line) => percent(line.coverage),
                },
              ]}
            />
          )}
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

/** Periods that are over, which is what can be assessed for good. */
function periodsOver(today: Dayjs): { label: string; value: [Dayjs, Dayjs] }[] {
  const month = today.startOf('month');
  const quarter = month.subtract(month.month() % 3, 'month');
  const until = (start: Dayjs) => start.subtract(1, 'day');
  return [
    { label: TEXT.lastMonth, value: [month.subtract(1, 'month'), until(month)] },
    { label: TEXT.lastQuarter, value: [quarter.subtract(3, 'month'), until(quarter)] },
    {
      label: TEXT.lastYear,
      value: [today.startOf('year').subtract(1, 'year'), until(today.startOf('year'))],
    },
    { label: TEXT.last30Days, value: [today.subtract(30, 'day'), until(today)] },
  ];
}
