import { LABELS } from '@huixiang/domain';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { useRouting } from '../../components/case-opening/routing.api';

/** Who should answer for an event that has no case yet, by which row of the table. A person decides. */
export function SuggestedUnit({ eventId }: { eventId: number }) {
  const routing = useRouting({ eventId });
  return (
    <Panel title="责任单位建议" extra={<span className="soft small">立单时可改</span>}>
      <Answer query={routing}>
        {({ row, units, coordinators, headLeads }) => (
          <div className="small" style={{ lineHeight: 1.9 }}>
            {units.length > 0 && <strong>{units.map((unit) => unit.name).join('、')}</strong>}
            <div>{LABELS.routingRow[row]}</div>
            {coordinators.length > 0 && (
              <div className="soft">
                协调：{coordinators.map((one) => LABELS.coordinator[one]).join('、')}
              </div>
            )}
            {headLeads && <div>特别重大：本级政府主要负责同志牵头</div>}
          </div>
        )}
      </Answer>
    </Panel>
  );
}
