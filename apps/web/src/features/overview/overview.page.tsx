import { DesktopOutlined } from '@ant-design/icons';
import type { OverviewView } from '@huixiang/contracts';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Chart } from '../../components/chart';
import { useOverview } from '../../components/overview/overview.api';
import { PlaceTiles } from '../../components/overview/place-tiles';
import { trendPicture } from '../../components/overview/trend-picture';
import { Panel } from '../../components/panel';
import { dateTime, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useTheme } from '../../lib/theme';
import { WORDS } from '../../text/words.zh';
import { changeInPercent, changeInPoints } from './change-words';
import { Deadlines } from './deadlines';
import { Decisions } from './decisions';
import { FieldShares } from './field-shares';
import { Figures } from './figures';
import { HotEvents } from './hot-events';
import './overview.css';
import { lazyDialog } from '../../lib/lazy-dialog';
import { TEXT } from './text.zh';

const CaseOpeningDialog = lazyDialog(() =>
  import('../../components/case-opening/case-opening-dialog').then((m) => m.CaseOpeningDialog),
);

/** 领导驾驶舱: what needs a decision, what is about to be late, whether things go better than before, and where. */
export function OverviewPage() {
  const query = useOverview();
  const opens = usePermitted('case.open');
  const [instructing, setInstructing] = useState(false);
  return (
    <div className="stack">
      <div className="page-title">
        <div>
          <h1>{WORDS.pages.overview}</h1>
          {query.data !== undefined && (
            <span className="soft small">{TEXT.dataAsOf(dateTime(query.data.now))}</span>
          )}
        </div>
        <div className="row">
          <Link to="/wall" className="wide-only">
            <Button icon={<DesktopOutlined />}>{TEXT.wallScreen}</Button>
          </Link>
          {opens && (
            <Button type="primary" onClick={() => setInstructing(true)}>
              {TEXT.assign}
            </Button>
          )}
        </div>
      </div>
      <Answer query={query}>{(view) => <Overview view={view} />}</Answer>
      {instructing && (
        <CaseOpeningDialog from={{ kind: 'hand' }} onClose={() => setInstructing(false)} />
      )}
    </div>
  );
}

function Overview({ view }: { view: OverviewView }) {
  const decides = usePermitted('accountability.decide');
  return (
    <>
      <Figures view={view} />
      <div className="grid-main">
        <div className="stack">
          {decides && view.decisions.length > 0 && <Decisions proposals={view.decisions} />}
          <Deadlines view={view} />
          <HotEvents events={view.events} />
        </div>
        <div className="stack">
          <Panel
            title={TEXT.places}
            extra={<span className="soft small">{TEXT.negativeArticlesNote}</span>}
          >
            <PlaceTiles places={view.places} />
          </Panel>
          <FieldShares fields={view.fields} />
          <Trend view={view} />
        </div>
      </div>
    </>
  );
}

function Trend({ view }: { view: OverviewView }) {
  const { palette } = useTheme();
  const picture = useMemo(() => trendPicture(view.trend, palette), [view.trend, palette]);
  const { articles, negativeShare } = view.figures;
  return (
    <Panel title={TEXT.threeWeekTrend}>
      <div className="figures-beside small">
        <span>
          {TEXT.lastSevenDays}
          <Link to="/events">{TEXT.articlesNow(articles.now ?? 0)}</Link>
          <span className="soft">{TEXT.commaPercentChange(changeInPercent(articles))}</span>
        </span>
        <span>
          {TEXT.negativeNow(negativeShare.now === null ? '—' : percent(negativeShare.now))}
          <span className="soft">{TEXT.commaPointChange(changeInPoints(negativeShare))}</span>
        </span>
      </div>
      {view.trend.some((day) => day.articles > 0) ? (
        <Chart picture={picture} height={220} label={TEXT.trendLabel} />
      ) : (
        <p className="soft">{TEXT.noTrendYet}</p>
      )}
    </Panel>
  );
}
