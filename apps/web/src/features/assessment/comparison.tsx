import type { AssessmentComparison } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Bar } from '../../components/bar';
import { PlainTable } from '../../components/plain-table';
import { percent } from '../../lib/format';
import { TEXT } from './text.zh';

/** Units beside each other; of a unit with few cases the number of them, and no verdict. */
export function Comparison(props: { lines: AssessmentComparison; onUnit: (id: number) => void }) {
  return (
    <PlainTable
      keyOf={({ unit }) => unit.id}
      rows={props.lines}
      empty={TEXT.noCasesInPeriod}
      columns={[
        {
          title: TEXT.unit,
          render: ({ unit }) => (
            <button type="button" className="link-button" onClick={() => props.onUnit(unit.id)}>
              {unit.name}
            </button>
          ),
        },
        { title: TEXT.caseTotal, align: 'right', render: ({ cases }) => cases },
        {
          title: TEXT.score,
          align: 'right',
          width: 140,
          render: ({ score }) =>
            score === null ? (
              <span className="soft">{TEXT.notRated}</span>
            ) : (
              <>
                {score.toFixed(1)}
                <Bar share={score / 100} />
              </>
            ),
        },
        {
          title: TEXT.grade,
          render: ({ grade, vetoed }) =>
            grade === null ? (
              <span className="soft">{TEXT.notRated}</span>
            ) : (
              LABELS.grade[grade] + (vetoed ? TEXT.vetoedMark : '')
            ),
        },
        {
          title: TEXT.indicatorCoverage,
          from: 'md',
          align: 'right',
          render: ({ coverage }) => percent(coverage),
        },
      ]}
    />
  );
}
