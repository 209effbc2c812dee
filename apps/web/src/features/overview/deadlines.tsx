import type { OverviewView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { ClockChip } from '../../components/clock-chip';
import { Panel } from '../../components/panel';
import { LevelTag } from '../../components/tags';
import { useNow } from '../../lib/use-now';

/** Cases whose next clock is nearest, late ones first. */
export function Deadlines({ view }: { view: OverviewView }) {
  const now = useNow(view.now);
  return (
    <Panel title="最近时限" extra={<Link to="/cases">全部处置单</Link>}>
      {view.deadlines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有在计时的处置单" />
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
