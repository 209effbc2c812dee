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
import { ZH } from '../../text/zh';
import { changeInPercent, changeInPoints } from './change-words';
import { Deadlines } from './deadlines';
import { Decisions } from './decisions';
import { FieldShares } from './field-shares';
import { Figures } from './figures';
import { HotEvents } from './hot-events';
import './overview.css';
import { lazyDialog } from '../../lib/lazy-dialog';

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
          <h1>{ZH.pages.overview}</h1>
          {query.data !== undefined && (
            <span className="soft small">数据截至 {dateTime(query.data.now)}，每分钟更新</span>
          )}
        </div>
        <div className="row">
          <Link to="/wall" className="wide-only">
            <Button icon={<DesktopOutlined />}>大屏</Button>
          </Link>
          {opens && (
            <Button type="primary" onClick={() => setInstructing(true)}>
              交办…
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
          <Panel title="地区" extra={<span className="soft small">负面篇数，近三周</span>}>
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
    <Panel title="近三周趋势">
      <div className="figures-beside small">
        <span>
          近七天 <Link to="/events">{articles.now ?? 0} 篇</Link>
          <span className="soft">，{changeInPercent(articles)}</span>
        </span>
        <span>
          负面 {negativeShare.now === null ? '—' : percent(negativeShare.now)}
          <span className="soft">，{changeInPoints(negativeShare)}</span>
        </span>
      </div>
      {view.trend.some((day) => day.articles > 0) ? (
        <Chart picture={picture} height={220} label="近三周每日信息量、负面、预警与发布" />
      ) : (
        <p className="soft">近三周没有信息。信息源带来信息后，这里是每日的走势。</p>
      )}
    </Panel>
  );
}
