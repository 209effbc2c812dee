import type { OverviewView } from '@huixiang/contracts';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { Sparkline } from '../../components/sparkline';
import { LevelTag, StageText } from '../../components/tags';
import { percent } from '../../lib/format';
import { TEXT } from './text.zh';

/** Of the last week by heat; whether anybody answers stands beside each. */
export function HotEvents({ events }: { events: OverviewView['events'] }) {
  return (
    <Panel title={TEXT.hotEvents} extra={<Link to="/events?sort=heat">{TEXT.allEvents}</Link>}>
      {events.length === 0 && <span className="soft">{TEXT.noEventsThisWeek}</span>}
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
                <span>{event.place?.name ?? TEXT.placeUnknown}</span>
                <span>{TEXT.articlesCount(event.articles)}</span>
                <span>
                  {TEXT.negativeShare(percent(event.negative / Math.max(1, event.articles)))}
                </span>
                {event.caseId === null ? (
                  <span className="risk">{TEXT.noCase}</span>
                ) : (
                  <Link to={`/cases/${event.caseId}`}>{TEXT.caseLink}</Link>
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
