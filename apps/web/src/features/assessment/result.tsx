import type { AssessmentResultView, MeasureView, StandardView } from '@huixiang/contracts';
import { ENOUGH_FOR_A_SHARE, LABELS } from '@huixiang/domain';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Figure } from '../../components/figure';
import { formulaText } from '../../components/formula.zh';
import { IndicatorTable, evidenceText } from '../../components/indicator-table';
import { Panel } from '../../components/panel';
import { dateTime, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { TEXT } from './text.zh';

interface Judged {
  readonly result: AssessmentResultView;
  readonly standard: StandardView;
}

/**
 * A computed result: score, grade, what took points off, indicators with their evidence.
 *
 * @param signed score and grade with what was judged by hand, where it is a document
 */
export function Result({
  result,
  standard,
  unit,
  signed = result,
}: Judged & {
  unit?: string | undefined;
  signed?: Pick<AssessmentResultView, 'score' | 'grade'>;
}) {
  const { grades, enoughCases, limits } = standard.standard;
  const { score, grade } = signed;
  const off = Math.round(result.deducted * 10) / 10;
  return (
    <>
      {result.vetoes.length > 0 && <Vetoes result={result} />}
      <div className="figures">
        <Figure
          label={TEXT.trialScore}
          value={score === null ? TEXT.notApplicable : score.toFixed(1)}
          change={
            off === 0
              ? TEXT.scoreScale
              : TEXT.indicatorsLessDeduction(result.earned?.toFixed(1) ?? '–', off)
          }
        />
        <Figure
          label={TEXT.grade}
          tone={grade === 'fail' ? 'late' : undefined}
          value={grade === null ? TEXT.notRated : LABELS.grade[grade]}
          change={
            grade === null
              ? result.cases.length < enoughCases
                ? TEXT.tooFewCases(enoughCases)
                : TEXT.noIndicatorsApply
              : TEXT.gradeThresholds(grades.excellent, grades.good, grades.pass)
          }
        />
        <Figure label={TEXT.cases} value={TEXT.casesCount(result.cases.length)} change={unit} />
        <Figure
          label={TEXT.indicatorCoverage}
          value={percent(result.coverage)}
          change={TEXT.coverageNote(dateTime(result.asOf))}
        />
      </div>
      {result.deductions.length > 0 && <Deductions result={result} />}
      <Panel
        title={TEXT.indicators}
        extra={
          <span className="soft small">
            {TEXT.basisOpening(standard.basis)}
            <Link to="/rules#standards">
              {standard.setBy === null
                ? TEXT.builtInStandard
                : TEXT.standardSince(standard.validFrom)}
            </Link>
            {TEXT.basisClosing}
          </span>
        }
      >
        <IndicatorTable
          measures={result.measures}
          limits={limits}
          evidence={(measure) => (
            <Evidence result={result} measure={measure} formula={formulaText(measure, limits)} />
          )}
        />
      </Panel>
    </>
  );
}

function Vetoes({ result }: { result: AssessmentResultView }) {
  return (
    <Alert
      type="error"
      showIcon
      title={TEXT.vetoed}
      description={result.vetoes.map(({ cause, ...of }, i) => (
        <div key={i}>
          {TEXT.vetoCause(LABELS.veto[cause])}
          <About result={result} {...of} />
        </div>
      ))}
    />
  );
}

function Deductions({ result }: { result: AssessmentResultView }) {
  return (
    <Panel
      title={TEXT.deductions}
      extra={<span className="soft small">{TEXT.officialsNotScored}</span>}
    >
      <ul className="list">
        {result.deductions.map(({ kind, points, ...of }, i) => (
          <li key={i} className="row spread small" style={{ padding: '4px 0' }}>
            <span>
              {TEXT.deductionKind(LABELS.deduction[kind])}
              <About result={result} {...of} />
            </span>
            <span className="late">−{points}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** So many rows are shown at first: of a province's year there are thousands. */
const AT_FIRST = 50;

function Evidence({
  result,
  measure,
  formula,
}: {
  result: AssessmentResultView;
  measure: MeasureView;
  formula: string;
}) {
  const [shown, setShown] = useState(AT_FIRST);
  const rest = measure.evidence.length - shown;
  return (
    <div>
      <p className="soft small" style={{ margin: '0 0 8px' }}>
        {formula}
        {measure.tally !== null && measure.tally.of < ENOUGH_FOR_A_SHARE && TEXT.countsOnlyNote}
      </p>
      <ul className="list">
        {measure.evidence.slice(0, shown).map((item, i) => (
          <li key={i} className="row spread small" style={{ padding: '4px 0' }}>
            <About result={result} {...item} />
            <span>
              {item.value === null ? (
                <span className="late">{TEXT.didNotHappen}</span>
              ) : (
                evidenceText(measure, item.value)
              )}
              {item.score !== null && (
                <span className="soft">{TEXT.scoreShare(percent(item.score))}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className="link-button small"
          onClick={() => setShown(shown + 10 * AT_FIRST)}
        >
          {TEXT.showMoreOf(Math.min(rest, 10 * AT_FIRST), measure.evidence.length)}
        </button>
      )}
    </div>
  );
}

const BY_ID = new WeakMap<AssessmentResultView, ReadonlyMap<number, AssessedCase>>();
type AssessedCase = AssessmentResultView['cases'][number];

/** The cases of a result by their ids, made once. */
function byId(result: AssessmentResultView): ReadonlyMap<number, AssessedCase> {
  const known = BY_ID.get(result) ?? new Map(result.cases.map((one) => [one.id, one]));
  BY_ID.set(result, known);
  return known;
}

/** The case a row is about, and the entries of the ledger that show it. */
function About(props: {
  result: AssessmentResultView;
  caseId: number;
  subject: MeasureView['evidence'][number]['subject'];
}) {
  const { result, caseId, subject } = props;
  const reads = usePermitted('ledger.read');
  const about = byId(result).get(caseId);
  return (
    <span>
      {about?.number} <Link to={`/cases/${caseId}`}>{about?.title}</Link>
      {reads && (
        <Link
          className="soft"
          style={{ marginInlineStart: 8, whiteSpace: 'nowrap' }}
          to={`/ledger?caseId=${caseId}&subject=${subject.type}:${subject.id}`}
        >
          {TEXT.ledger}
        </Link>
      )}
    </span>
  );
}
