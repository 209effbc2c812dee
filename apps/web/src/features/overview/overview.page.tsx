import { type OverviewView, overviewView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../components/answer';
import { Chart } from '../../components/chart';
import { ClockChip } from '../../components/clock-chip';
import { DecisionCard } from '../../components/decision-card';
import { Figure } from '../../components/figure';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { LevelTag, StageText } from '../../components/tags';
import { read } from '../../lib/api';
import { dateTime, percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { useTheme } from '../../lib/theme';
import { useNow } from '../../lib/use-now';
import { ZH } from '../../text/zh';
import { trendPicture } from './trend-picture';

/** 领导驾驶舱: what needs a decision, what is about to be late, and whether things go better than before. */
export function OverviewPage() {
  const query = useQuery({
    queryKey: ['overview'],
    queryFn: () => read('/overview', overviewView),
    refetchInterval: 60_000,
  });
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{ZH.pages.overview}</h1>
        {query.data !== undefined && (
          <span className="soft small">数据截至 {dateTime(query.data.now)}，每分钟更新</span>
        )}
      </div>
      <Answer query={query}>{(view) => <Overview view={view} />}</Answer>
    </div>
  );
}

function Overview({ view }: { view: OverviewView }) {
  const { palette } = useTheme();
  const trend = useMemo(() => trendPicture(view.trend, palette), [view.trend, palette]);
  const decides = usePermitted('accountability.decide');
  return (
    <>
      <Figures view={view} />
      <div className="grid-main">
        <div className="stack">
          <Deadlines view={view} />
          <Panel
            title="近三周趋势"
            extra={<span className="soft small">每日信息量，圆点为预警与发布次数</span>}
          >
            <Chart picture={trend} height={240} label="近三周每日信息量、负面、预警与发布" />
          </Panel>
          <Panel title="热点事件" extra={<Link to="/events?sort=heat">全部</Link>}>
            {view.events.length === 0 && <span className="soft">近七天没有事件</span>}
            <ul className="list">
              {view.events.map((event) => (
                <li key={event.id} className="row spread" style={{ flexWrap: 'nowrap' }}>
                  <div style={{ minWidth: 0 }}>
                    <Link to={`/events/${event.id}`}>{event.title}</Link>
                    <div className="row soft small">
                      <StageText stage={event.stage} />
                      <span>{event.place?.name ?? '地点未判明'}</span>
                      <span>{event.articles} 篇</span>
                      <span>负面 {percent(event.negative / Math.max(1, event.articles))}</span>
                      {event.caseId === null ? (
                        <span className="risk">未立单</span>
                      ) : (
                        <Link to={`/cases/${event.caseId}`}>处置单</Link>
                      )}
                    </div>
                  </div>
                  <Sparkline values={event.spark} />
                </li>
              ))}
            </ul>
          </Panel>
        </div>
        <div className="stack">
          {decides && <Decisions view={view} />}
          <Shares
            title="领域分布"
            rows={view.fields.map((one) => ({
              name: LABELS.field[one.field],
              to: `/events?field=${one.field}`,
              value: one.negative,
              note: `${one.articles} 篇`,
            }))}
          />
          <Shares
            title="地区分布"
            rows={view.places.map((one) => ({
              name: one.name,
              to: `/events?q=${encodeURIComponent(one.name)}`,
              value: one.negative,
              note: `${one.events} 个事件${one.openCases > 0 ? `，在办 ${one.openCases}` : ''}`,
            }))}
          />
        </div>
      </div>
    </>
  );
}

function Figures({ view }: { view: OverviewView }) {
  const { articles, negativeShare, openAlerts, onTimeRate } = view.figures;
  const triages = usePermitted('alert.triage');
  const assesses = usePermitted('assessment.read');
  const share = (value: number | null) => (value === null ? '—' : percent(value));
  const points = (now: number | null, before: number | null) =>
    now === null || before === null
      ? '上期无数据'
      : `较上期 ${signed(Math.round((now - before) * 100))} 个百分点`;
  return (
    <div className="figures">
      <Figure
        label="待处置预警"
        value={String(openAlerts.now ?? 0)}
        {...(triages && { to: '/desk' })}
        tone={(openAlerts.now ?? 0) > 0 ? 'risk' : undefined}
        change={`七天前 ${openAlerts.before ?? 0}`}
      />
      <Figure
        label="近七天按时率"
        value={share(onTimeRate.now)}
        {...(assesses && { to: '/assessment' })}
        change={points(onTimeRate.now, onTimeRate.before)}
      />
      <Figure
        label="近七天信息"
        value={`${articles.now ?? 0} 篇`}
        to="/events"
        change={
          articles.before === null || articles.before === 0
            ? '上期无数据'
            : `较上期 ${signed(Math.round((((articles.now ?? 0) - articles.before) / articles.before) * 100))}%`
        }
      />
      <Figure
        label="近七天负面占比"
        value={share(negativeShare.now)}
        to="/events?sort=heat"
        change={points(negativeShare.now, negativeShare.before)}
      />
    </div>
  );
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function Deadlines({ view }: { view: OverviewView }) {
  const now = useNow(view.now);
  return (
    <Panel title="最近时限" extra={<Link to="/cases">全部处置单</Link>}>
      {view.deadlines.length === 0 ? (
        <Empty description="没有在计时的处置单" />
      ) : (
        <ul className="list">
          {view.deadlines.map((one) => (
            <li key={one.id} className="row spread" style={{ alignItems: 'center' }}>
              <div style={{ minWidth: 0, flex: '1 1 260px' }}>
                <div className="row">
                  <LevelTag level={one.level} />
                  <Link to={`/cases/${one.id}`}>{one.title}</Link>
                </div>
                <div className="soft small">
                  {one.unit.name} · {LABELS.phase[one.phase]}
                </div>
              </div>
              <div className="stack" style={{ gap: 6, flex: '0 1 230px' }}>
                {one.clocks
                  .filter((clock) => clock.metAt === null)
                  .map((clock) => (
                    <ClockChip key={clock.id} clock={clock} now={now} />
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Decisions({ view }: { view: OverviewView }) {
  return (
    <Panel title="等待决定" extra={<Link to="/accountability">问责台账</Link>}>
      {view.decisions.length === 0 ? (
        <Empty description="没有等待您决定的事项" />
      ) : (
        <ul className="list">
          {view.decisions.slice(0, 4).map((one) => (
            <li key={one.id}>
              <DecisionCard proposal={one} />
            </li>
          ))}
          {view.decisions.length > 4 && (
            <li>
              <Link to="/accountability">另有 {view.decisions.length - 4} 项</Link>
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}

function Shares({
  title,
  rows,
}: {
  title: string;
  rows: readonly { name: string; to: string; value: number; note: string }[];
}) {
  const most = Math.max(1, ...rows.map((row) => row.value));
  return (
    <Panel title={title} extra={<span className="soft small">负面篇数，近三周</span>}>
      {rows.length === 0 && <span className="soft">近三周没有信息</span>}
      <ul className="list">
        {rows.map((row) => (
          <li key={row.name} style={{ padding: '5px 0', border: 0 }}>
            <div className="row spread small">
              <Link to={row.to}>{row.name}</Link>
              <span>
                {row.value} <span className="soft">/ {row.note}</span>
              </span>
            </div>
            <div style={{ height: 4, borderRadius: 2, background: 'var(--track)' }}>
              <div
                style={{
                  height: 4,
                  borderRadius: 2,
                  width: `${(row.value / most) * 100}%`,
                  background: 'var(--negative)',
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
