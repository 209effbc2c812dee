import { DUE_SOON_HOURS, type OverviewView } from '@huixiang/contracts';
import { percent } from '../../lib/format';
import { TEXT } from './text.zh';

/** Four numbers a room can read from its far end. */
export function WallFigures({ view: { figures } }: { view: OverviewView }) {
  const { overdue, dueSoon, openAlerts, onTimeRate } = figures;
  return (
    <section className="wall-figures" aria-label={TEXT.keyFigures}>
      <Number
        label={TEXT.openAlerts}
        value={openAlerts.now ?? 0}
        tone={openAlerts.now ? 'risk' : ''}
      />
      <Number label={TEXT.overdue} value={overdue} tone={overdue > 0 ? 'late' : ''} />
      <Number
        label={TEXT.dueWithin(DUE_SOON_HOURS)}
        value={dueSoon}
        tone={dueSoon > 0 ? 'risk' : ''}
      />
      <Number
        label={TEXT.onTimeRate}
        value={onTimeRate.now === null ? '—' : percent(onTimeRate.now)}
        tone=""
      />
    </section>
  );
}

function Number(props: { label: string; value: number | string; tone: string }) {
  return (
    <div className="wall-panel">
      <span className="soft">{props.label}</span>
      <strong className={props.tone}>{props.value}</strong>
    </div>
  );
}
