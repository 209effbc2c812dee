import { DUE_SOON_HOURS, type OverviewView } from '@huixiang/contracts';
import { percent } from '../../lib/format';

/** Four numbers a room can read from its far end. */
export function WallFigures({ view: { figures } }: { view: OverviewView }) {
  const { overdue, dueSoon, openAlerts, onTimeRate } = figures;
  return (
    <section className="wall-figures" aria-label="要情">
      <Number label="待处置预警" value={openAlerts.now ?? 0} tone={openAlerts.now ? 'risk' : ''} />
      <Number label="已超时" value={overdue} tone={overdue > 0 ? 'late' : ''} />
      <Number
        label={`${DUE_SOON_HOURS} 小时内到期`}
        value={dueSoon}
        tone={dueSoon > 0 ? 'risk' : ''}
      />
      <Number
        label="近七天按时率"
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
