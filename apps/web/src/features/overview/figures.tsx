import { DUE_SOON_HOURS, type OverviewView } from '@huixiang/contracts';
import { Figure } from '../../components/figure';
import { percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { changeInPoints } from './change-words';

/** What needs me, what is late, what will be, and whether things go better: in this order. */
export function Figures({ view }: { view: OverviewView }) {
  const { onTimeRate, overdue, dueSoon, openAlerts } = view.figures;
  const decides = usePermitted('accountability.decide');
  const triages = usePermitted('alert.triage');
  const assesses = usePermitted('assessment.read');
  const waiting = view.decisions.length;
  return (
    <div className="figures">
      {decides ? (
        <Figure
          label="待决定"
          value={`${waiting} 项`}
          to="/accountability"
          tone={waiting > 0 ? 'risk' : undefined}
          change={waiting === 0 ? '没有等待决定的事项' : '问责建议与申诉'}
        />
      ) : (
        <Figure
          label="待处置预警"
          value={`${openAlerts.now ?? 0} 条`}
          {...(triages && { to: '/desk' })}
          tone={(openAlerts.now ?? 0) > 0 ? 'risk' : undefined}
          change={`七天前 ${openAlerts.before ?? 0} 条`}
        />
      )}
      <Figure
        label="已超时"
        value={`${overdue} 项`}
        to="/clocks"
        tone={overdue > 0 ? 'late' : undefined}
        change={overdue === 0 ? '没有超时的时限' : '在办处置单的时限'}
      />
      <Figure
        label={`${DUE_SOON_HOURS} 小时内到期`}
        value={`${dueSoon} 项`}
        to="/clocks"
        tone={dueSoon > 0 ? 'risk' : undefined}
        change={dueSoon === 0 ? '没有临近的时限' : '须在到期前完成'}
      />
      <Figure
        label="近七天按时率"
        value={onTimeRate.now === null ? '—' : percent(onTimeRate.now)}
        {...(assesses && { to: '/assessment' })}
        change={changeInPoints(onTimeRate)}
      />
    </div>
  );
}
