import { Answer } from '../../components/answer';
import { IndicatorTable } from '../../components/indicator-table';
import { Panel } from '../../components/panel';
import { percent } from '../../lib/format';
import { useCaseAssessment } from './cases.api';
import { TEXT } from './text.zh';

/** The case by the indicators of the assessment, as things stand. */
export function CaseScores({ id }: { id: number }) {
  const query = useCaseAssessment(id);
  return (
    <Answer query={query}>
      {(view) => (
        <Panel
          title={TEXT.caseAssessment}
          extra={
            <span className="soft small">
              {view.score === null
                ? TEXT.noIndicators
                : TEXT.scoreCoverage(view.score.toFixed(1), percent(view.coverage))}
            </span>
          }
        >
          <IndicatorTable measures={view.measures} limits={view.standard.standard.limits} />
        </Panel>
      )}
    </Answer>
  );
}
