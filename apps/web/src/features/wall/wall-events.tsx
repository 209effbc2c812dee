import type { EventSummary } from '@huixiang/contracts';
import { Sparkline } from '../../components/sparkline';
import { LevelTag, StageText } from '../../components/tags';
import { percent } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { TEXT } from './text.zh';

/** Each event is looked at so long, in turn. */
const TURN_MS = 12_000;

/** By heat; one after the other is shown at length. */
export function WallEvents({ events }: { events: readonly EventSummary[] }) {
  const turn = Math.floor(useNow(undefined, TURN_MS) / TURN_MS);
  const shown = events.length === 0 ? -1 : turn % events.length;
  return (
    <section className="wall-panel">
      <h2>{TEXT.hotEvents}</h2>
      {events.length === 0 && <p className="soft">{TEXT.noEvents}</p>}
      <ol className="wall-list wall-events">
        {events.map((event, i) => (
          <li key={event.id} className={i === shown ? 'shown' : undefined}>
            <div className="wall-line">
              <LevelTag level={event.level} proposed={!event.levelSet} />
              <span className="wall-title">{event.title}</span>
              <strong>{Math.round(event.heat)}</strong>
            </div>
            {i === shown && (
              <div className="wall-event">
                <span className="soft">
                  {event.place?.name ?? TEXT.placeUnknown} · <StageText stage={event.stage} />
                  {TEXT.eventFacts(
                    event.articles,
                    event.outlets,
                    percent(event.negative / Math.max(1, event.articles)),
                  )}
                  {event.caseId === null ? (
                    <span className="risk">{TEXT.noCase}</span>
                  ) : (
                    <span className="good">{TEXT.caseOpened}</span>
                  )}
                </span>
                <Sparkline values={event.spark} width={180} height={30} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
