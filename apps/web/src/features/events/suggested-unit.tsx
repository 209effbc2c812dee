import { LABELS } from '@huixiang/domain';
import { Answer } from '../../components/answer';
import { Panel } from '../../components/panel';
import { useRouting } from '../../components/case-opening/routing.api';
import { TEXT } from './text.zh';

/** Who should answer for an event that has no case yet, by which row of the table. A person decides. */
export function SuggestedUnit({ eventId }: { eventId: number }) {
  const routing = useRouting({ eventId });
  return (
    <Panel
      title={TEXT.suggestedUnit}
      extra={<span className="soft small">{TEXT.changeableAtOpening}</span>}
    >
      <Answer query={routing}>
        {({ row, units, coordinators, headLeads }) => (
          <div className="small" style={{ lineHeight: 1.9 }}>
            {units.length > 0 && (
              <strong>{units.map((unit) => unit.name).join(TEXT.listComma)}</strong>
            )}
            <div>{LABELS.routingRow[row]}</div>
            {coordinators.length > 0 && (
              <div className="soft">
                {TEXT.coordinators(
                  coordinators.map((one) => LABELS.coordinator[one]).join(TEXT.listComma),
                )}
              </div>
            )}
            {headLeads && <div>{TEXT.headLeads}</div>}
          </div>
        )}
      </Answer>
    </Panel>
  );
}
