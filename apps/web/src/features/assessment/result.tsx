import type { AssessmentResultView, MeasureView, StandardView } from '@huixiang/contracts';
import { ENOUGH_FOR_A_SHARE, LABELS } from '@huixiang/domain';
import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Figure } from '../../components/figure';
import { IndicatorTable, evidenceText } from '../../components/indicator-table';
import { Panel } from '../../components/panel';
import { dateTime, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';

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
  const { grades, enoughCases } = standard.standard;
  const { score, grade } = signed;
  const off = Math.round(result.deducted * 10) / 10;
  return (
    <>
      {result.vetoes.length > 0 && <Vetoes result={result} />}
      <div className="figures">
        <Figure
          label="得分（试行）"
          value={score === null ? '不适用' : score.toFixed(1)}
          change={
            off === 0 ? '满分 100，按适用指标折算' : `指标 ${result.earned?.toFixed(1)}，扣 ${off}`
          }
        />
        <Figure
          label="等次"
          tone={grade === 'fail' ? 'late' : undefined}
          value={grade === null ? '不评' : LABELS.grade[grade]}
          change={
            grade === null
              ? result.cases.length < enoughCases
                ? `不足 ${enoughCases} 件`
                : '无适用指标'
              : `${grades.excellent} 优秀，${grades.good} 良好，${grades.pass} 合格`
          }
        />
        <Figure label="处置单" value={`${result.cases.length} 件`} change={unit} />
        <Figure
          label="指标覆盖"
          value={percent(result.coverage)}
          change={`占全部 100 分，计算于 ${dateTime(result.asOf)}`}
        />
      </div>
      {result.deductions.length > 0 && <Deductions result={result} />}
      <Panel
        title="指标"
        extra={
          <span className="soft small">
            依据{standard.basis}（
            <Link to="/rules#standards">
              {standard.setBy === null ? '产品自带标准' : `${standard.validFrom} 起的标准`}
            </Link>
            ）；点开一行看依据
          </span>
        }
      >
        <IndicatorTable
          measures={result.measures}
          evidence={(measure) => <Evidence result={result} measure={measure} />}
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
      title="一票否决：本期等次为不合格"
      description={result.vetoes.map(({ cause, ...of }, i) => (
        <div key={i}>
          {LABELS.veto[cause]}：<About result={result} {...of} />
        </div>
      ))}
    />
  );
}

function Deductions({ result }: { result: AssessmentResultView }) {
  return (
    <Panel title="扣减" extra={<span className="soft small">官员问责只记录，不计分</span>}>
      <ul className="list">
        {result.deductions.map(({ kind, points, ...of }, i) => (
          <li key={i} className="row spread small" style={{ padding: '4px 0' }}>
            <span>
              {LABELS.deduction[kind]}：<About result={result} {...of} />
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

function Evidence({ result, measure }: { result: AssessmentResultView; measure: MeasureView }) {
  const [shown, setShown] = useState(AT_FIRST);
  const rest = measure.evidence.length - shown;
  return (
    <div>
      <p className="soft small" style={{ margin: '0 0 8px' }}>
        {measure.formula}
        {measure.tally !== null && measure.tally.of < ENOUGH_FOR_A_SHARE && '；不足五件只列件数'}
      </p>
      <ul className="list">
        {measure.evidence.slice(0, shown).map((item, i) => (
          <li key={i} className="row spread small" style={{ padding: '4px 0' }}>
            <About result={result} {...item} />
            <span>
              {item.value === null ? (
                <span className="late">未发生</span>
              ) : (
                evidenceText(measure, item.value)
              )}
              {item.score !== null && <span className="soft"> · 得分率 {percent(item.score)}</span>}
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
          再显示 {Math.min(rest, 10 * AT_FIRST)} 条，共 {measure.evidence.length} 条
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
          台账
        </Link>
      )}
    </span>
  );
}
