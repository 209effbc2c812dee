import type { MeasureView } from '@huixiang/contracts';
import { ENOUGH_FOR_A_SHARE, LABELS } from '@huixiang/domain';
import { Table, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { hours, percent } from '../lib/format';

type Valued = Pick<MeasureView, 'unit' | 'value' | 'tally'>;

/** A number in the indicator's own unit. */
export function measureText(measure: Pick<MeasureView, 'unit'>, value: number | null): string {
  if (value === null) return '不适用';
  return measure.unit === 'hours' ? hours(value) : percent(value);
}

/** The value of one piece of evidence, in its own unit. */
export function evidenceText({ evidenceUnit }: MeasureView, value: number): string {
  if (evidenceUnit === 'flag') return value === 1 ? '是' : '否';
  return evidenceUnit === 'hours' ? hours(value) : percent(value);
}

/** An indicator's value; of a handful of cases the count, for 2 of 3 is not 67 %. */
export function figureText(measure: Valued): string {
  const { tally } = measure;
  if (tally !== null && tally.of < ENOUGH_FOR_A_SHARE) return `${tally.hits} / ${tally.of} 件`;
  return measureText(measure, measure.value);
}

/** Indicators with formula, value and points; a row opens into its evidence where that is given. */
export function IndicatorTable(props: {
  measures: readonly MeasureView[];
  evidence?: (measure: MeasureView) => ReactNode;
}) {
  const { measures, evidence } = props;
  return (
    <Table<MeasureView>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...measures]}
      {...(evidence !== undefined && {
        expandable: {
          expandedRowRender: evidence,
          rowExpandable: (measure) => measure.evidence.length > 0,
        },
      })}
      columns={[
        {
          title: '指标',
          render: (_, measure) => (
            <>
              <Tooltip title={measure.formula}>
                <span tabIndex={0} style={{ borderBottom: '1px dotted var(--edge)' }}>
                  {measure.id} {LABELS.indicator[measure.id]}
                </span>
              </Tooltip>
              {measure.observational && <div className="soft small">相关，非因果</div>}
            </>
          ),
        },
        { title: '数值', align: 'right', render: (_, measure) => <Value measure={measure} /> },
        {
          title: '得分 / 满分',
          align: 'right',
          render: (_, measure) => {
            if (measure.points === 0) return <span className="soft">只展示</span>;
            if (measure.score === null) return <span className="soft">不适用</span>;
            return `${(measure.score * measure.points).toFixed(1)} / ${measure.points}`;
          },
        },
        {
          title: '依据',
          responsive: ['md'],
          align: 'right',
          render: (_, measure) => `${measure.evidence.length} 条`,
        },
      ]}
    />
  );
}

/** The figure, and how sure it is: the interval of a share, the slowest tenth behind a median. */
function Value({ measure }: { measure: MeasureView }) {
  const { p90, interval, tally, evidence } = measure;
  return (
    <>
      {figureText(measure)}
      {p90 !== null && evidence.length >= ENOUGH_FOR_A_SHARE && (
        <div className="soft small">九成不超过 {measureText(measure, p90)}</div>
      )}
      {interval !== null && tally !== null && tally.of >= ENOUGH_FOR_A_SHARE && (
        <Tooltip title={`按 ${tally.of} 中有 ${tally.hits} 推算的 95% 区间（Wilson）`}>
          <div className="soft small">
            {percent(interval.low)}–{percent(interval.high)}
          </div>
        </Tooltip>
      )}
    </>
  );
}
