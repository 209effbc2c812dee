import type { MeasureView } from '@huixiang/contracts';
import { type AssessmentStandard, ENOUGH_FOR_A_SHARE, LABELS } from '@huixiang/domain';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { hours, percent } from '../lib/format';
import { Bar } from './bar';
import { formulaText } from './formula.zh';
import { TEXT } from './indicator-table.zh';
import { PlainTable } from './plain-table';

type Valued = Pick<MeasureView, 'unit' | 'value' | 'tally'>;

/** A number in the indicator's own unit. */
export function measureText(measure: Pick<MeasureView, 'unit'>, value: number | null): string {
  if (value === null) return TEXT.notApplicable;
  return measure.unit === 'hours' ? hours(value) : percent(value);
}

/** The value of one piece of evidence, in its own unit. */
export function evidenceText({ evidenceUnit }: MeasureView, value: number): string {
  if (evidenceUnit === 'flag') return value === 1 ? TEXT.yes : TEXT.no;
  return evidenceUnit === 'hours' ? hours(value) : percent(value);
}

/** An indicator's value; of a handful of cases the count, for 2 of 3 is not 67 %. */
export function figureText(measure: Valued): string {
  const { tally } = measure;
  if (tally !== null && tally.of < ENOUGH_FOR_A_SHARE) return TEXT.hitsOf(tally.hits, tally.of);
  return measureText(measure, measure.value);
}

/** Indicators with formula, value and points; a row opens into its evidence where that is given. */
export function IndicatorTable(props: {
  measures: readonly MeasureView[];
  limits: AssessmentStandard['limits'];
  evidence?: (measure: MeasureView) => ReactNode;
}) {
  const { measures, limits, evidence } = props;
  return (
    <PlainTable
      keyOf={({ id }) => id}
      rows={measures}
      empty={TEXT.noIndicators}
      detail={evidence && ((measure) => (measure.evidence.length > 0 ? evidence(measure) : null))}
      columns={[
        {
          title: TEXT.indicator,
          render: (measure) => (
            <>
              <Tooltip title={formulaText(measure, limits)}>
                <span tabIndex={0} style={{ borderBottom: '1px dotted var(--edge)' }}>
                  {measure.id} {LABELS.indicator[measure.id]}
                </span>
              </Tooltip>
              {measure.observational && <div className="soft small">{TEXT.correlationOnly}</div>}
            </>
          ),
        },
        { title: TEXT.value, align: 'right', render: (measure) => <Value measure={measure} /> },
        {
          title: TEXT.scoreOfMax,
          align: 'right',
          render: (measure) => {
            if (measure.points === 0) return <span className="soft">{TEXT.shownOnly}</span>;
            if (measure.score === null) return <span className="soft">{TEXT.notApplicable}</span>;
            return (
              <>
                {(measure.score * measure.points).toFixed(1)} / {measure.points}
                <Bar share={measure.score} />
              </>
            );
          },
        },
        {
          title: TEXT.basis,
          from: 'md',
          align: 'right',
          render: (measure) => TEXT.evidenceCount(measure.evidence.length),
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
        <div className="soft small">{TEXT.ninetyPercentWithin(measureText(measure, p90))}</div>
      )}
      {interval !== null && tally !== null && tally.of >= ENOUGH_FOR_A_SHARE && (
        <Tooltip title={TEXT.wilsonInterval(tally.of, tally.hits)}>
          <div className="soft small">
            {percent(interval.low)}–{percent(interval.high)}
          </div>
        </Tooltip>
      )}
    </>
  );
}
