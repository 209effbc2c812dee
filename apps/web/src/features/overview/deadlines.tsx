import type { OverviewView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { ClockChip } from '../../components/clock-chip';
import { Panel } from '../../components/panel';
import { LevelTag } from '../../components/tags';
import { useNow } from '../../lib/use-now';
import { TEXT } from './text.zh';

/** Cases whose next clock is nearest, late ones first. */
export function Deadlines({ view }: { view: OverviewView }) {
  const now = useNow(view.now);
  return (
    <Panel title={TEXT.nextDue} extra={<Link to="/cases">{TEXT.allCases}</Link>}>
      {view.deadlines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={TEXT.noRunningClocks} />
      ) : (
        <ul className="list">
          {view.deadlines.map((one) => (
            <li key={one.id} className="deadline">
              <div>
                <div className="row">
                  <LevelTag level={one.level} />
                  <Link to={`/cases/${one.id}`}>{one.title}</Link>
                </div>
                <div className="soft small">
                  {one.unit.name} · {LABELS.phase[one.phase]}
                </div>
              </div>
              <div className="stack" style={{ gap: 6 }}>
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
