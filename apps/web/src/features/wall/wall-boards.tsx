import type { OverviewView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { ClockChip } from '../../components/clock-chip';
import { LevelTag } from '../../components/tags';
import { ago } from '../../lib/format';
import { useNow } from '../../lib/use-now';
import { TEXT } from './text.zh';

/** What must be done by when, the nearest first: one clock a case. */
export function Deadlines({ view }: { view: OverviewView }) {
  const now = useNow(view.now);
  return (
    <section className="wall-panel wall-grow">
      <h2>{TEXT.timeLimits}</h2>
      {view.deadlines.length === 0 && <p className="soft">{TEXT.noRunningClocks}</p>}
      <ul className="wall-list">
        {view.deadlines.map(({ id, level, title, unit, clocks }) => {
          const next = clocks.find((clock) => clock.metAt === null);
          return (
            <li key={id}>
              <div className="wall-line">
                <LevelTag level={level} />
                <span className="wall-title">{title}</span>
              </div>
              <div className="soft">{unit.name}</div>
              {next !== undefined && <ClockChip clock={next} now={now} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the government said last. */
export function Releases({ view }: { view: OverviewView }) {
  const now = useNow(view.now, 60_000);
  return (
    <section className="wall-panel wall-grow">
      <h2>{TEXT.latestReleases}</h2>
      {view.releases.length === 0 && <p className="soft">{TEXT.noReleases}</p>}
      <ul className="wall-list">
        {view.releases.map(({ id, title, kind, unit, publishedAt }) => (
          <li key={id}>
            <div className="wall-title">{title}</div>
            <div className="soft">
              {LABELS.releaseKind[kind]} · {unit} · {ago(publishedAt, now)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
