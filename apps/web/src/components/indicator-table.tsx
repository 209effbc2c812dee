import type { MeasureView } from '@huixiang/contracts';
import { ENOUGH_CASES, LABELS } from '@huixiang/domain';
import { Table, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { hours, percent } from '../lib/format';

/** An indicator's value in its own unit. */
export function measureText(measure: Pick<MeasureView, 'unit'>, value: number | null): string {
  if (value === null) return '不适用';
  return measure.unit === 'hours' ? hours(value) : percent(value);
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
            <Tooltip title={LABELS.formula[measure.id]}>
              <span tabIndex={0} style={{ borderBottom: '1px dotted #9fb0c0' }}>
                {measure.id} {LABELS.indicator[measure.id]}
              </span>
            </Tooltip>
          ),
        },
        {
          title: '数值',
          align: 'right',
          render: (_, measure) => (
            <>
              {measureText(measure, measure.value)}
              {measure.p90 !== null && measure.evidence.length >= ENOUGH_CASES && (
                <div className="soft small">九成不超过 {measureText(measure, measure.p90)}</div>
              )}
            </>
          ),
        },
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
          render: (_, measure) => `${measure.evidence.length} 件`,
        },
      ]}
    />
  );
}
