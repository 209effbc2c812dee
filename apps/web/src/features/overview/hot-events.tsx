import type { OverviewView } from '@huixiang/contracts';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { LevelTag, StageText } from '../../components/tags';
import { percent } from '../../lib/format';

/** Of the last week by heat; whether anybody answers stands beside each. */
export function HotEvents({ events }: { events: OverviewView['events'] }) {
  return (
    <Panel title="热点事件" extra={<Link to="/events?sort=heat">全部</Link>}>
      {events.length === 0 && <span className="soft">近七天没有事件</span>}
      <ul className="list">
        {events.map((event) => (
          <li key={event.id} className="row spread" style={{ flexWrap: 'nowrap' }}>
            <div style={{ minWidth: 0 }}>
              <div className="row">
                <LevelTag level={event.level} proposed={!event.levelSet} />
                <Link to={`/events/${event.id}`}>{event.title}</Link>
              </div>
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
  );
}
