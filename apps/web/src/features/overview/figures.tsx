import { DUE_SOON_HOURS, type OverviewView } from '@huixiang/contracts';
import { Figure } from '../../components/figure';
import { percent } from '../../lib/format';
import { usePermitted } from '../../lib/session';
import { changeInPoints } from './change-words';
import { TEXT } from './text.zh';

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
          label={TEXT.toDecide}
          value={TEXT.decisionsCount(waiting)}
          to="/accountability"
          tone={waiting > 0 ? 'risk' : undefined}
          change={waiting === 0 ? TEXT.nothingToDecide : TEXT.proposalsAndAppeals}
        />
      ) : (
        <Figure
          label={TEXT.openAlerts}
          value={TEXT.openAlertsCount(openAlerts.now ?? 0)}
          {...(triages && { to: '/desk' })}
          tone={(openAlerts.now ?? 0) > 0 ? 'risk' : undefined}
          change={TEXT.weekAgoCount(openAlerts.before ?? 0)}
        />
      )}
      <Figure
        label={TEXT.overdue}
        value={TEXT.overdueCount(overdue)}
        to="/clocks"
        tone={overdue > 0 ? 'late' : undefined}
        change={overdue === 0 ? TEXT.nothingOverdue : TEXT.openCaseLimits}
      />
      <Figure
        label={TEXT.dueWithinHours(DUE_SOON_HOURS)}
        value={TEXT.dueSoonCount(dueSoon)}
        to="/clocks"
        tone={dueSoon > 0 ? 'risk' : undefined}
        change={dueSoon === 0 ? TEXT.nothingDueSoon : TEXT.finishBeforeDue}
      />
      <Figure
        label={TEXT.onTimeRate}
        value={onTimeRate.now === null ? '—' : percent(onTimeRate.now)}
        {...(assesses && { to: '/assessment' })}
        change={changeInPoints(onTimeRate)}
      />
    </div>
  );
}
