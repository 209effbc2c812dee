import { Answer } from '../../components/answer';
import { IndicatorTable } from '../../components/indicator-table';
import { Panel } from '../../components/panel';
import { percent } from '../../lib/format';
import { useCaseAssessment } from './cases.api';

/** The case by the indicators of the assessment, as things stand. */
export function CaseScores({ id }: { id: number }) {
  const query = useCaseAssessment(id);
  return (
    <Answer query={query}>
      {(view) => (
        <Panel
          title="本件效果评估"
          extra={
            <span className="soft small">
              {view.score === null
                ? '暂无适用指标'
                : `${view.score.toFixed(1)} 分，指标覆盖 ${percent(view.coverage)}，试行`}
            </span>
          }
        >
          <IndicatorTable measures={view.measures} />
        </Panel>
      )}
    </Answer>
  );
}
