import type { CaseDetail, ClockView } from '@huixiang/contracts';
import { isAgreedDuty, LABELS, type ReportingDuty, isReportingDuty } from '@huixiang/domain';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ClockChip, dueText, limitText } from '../../../components/clock-chip';
import { Panel } from '../../../components/panel';
import { change } from '../../../lib/api';
import { dateTime, span } from '../../../lib/format';
import { useIsOwn, usePermitted } from '../../../lib/session';
import { useChange } from '../../../lib/use-change';
import { ClockChangeDialog } from './clock-change-dialog';
import { ReportDialog } from './report-dialog';
import { TEXT } from './text.zh';

interface Changing {
  readonly clock: ClockView;
  readonly how: 'pause' | 'extension';
}

/** The duties of a case with their time, what they rest on, and what may be done about each. */
export function ClockPanel({ detail, now }: { detail: CaseDetail; now: number }) {
  const [reporting, setReporting] = useState<ReportingDuty | null>(null);
  const [changing, setChanging] = useState<Changing | null>(null);
  const own = useIsOwn(detail.unitPath);
  const handles = usePermitted('case.handle') && own && detail.closedAt === null;
  const { clocks } = detail.case;
  const owed = clocks.filter(({ metAt }) => metAt === null);
  const met = clocks.filter(({ metAt }) => metAt !== null);
  const line = (clock: ClockView) => (
    <ClockLine
      key={clock.id}
      clock={clock}
      now={now}
      open={detail.closedAt === null && Date.parse(clock.dueAt) > now}
      onReport={handles ? setReporting : null}
      onChange={setChanging}
    />
  );
  return (
    <Panel
      title={TEXT.timeLimits}
      extra={
        handles && (
          <Button size="small" onClick={() => setReporting('verification_report')}>
            {TEXT.recordReport}
          </Button>
        )
      }
    >
      <div className="stack" style={{ gap: 14 }}>
        {owed.map(line)}
        {owed.length === 0 && <div className="soft small">{TEXT.noneOutstanding}</div>}
        {met.length > 0 && (
          <details className="small">
            <summary className="soft">
              {TEXT.metCount(met.length)}
              {lateOnes(met) > 0 && <span className="late">{TEXT.lateCount(lateOnes(met))}</span>}
            </summary>
            <div className="stack" style={{ gap: 14, marginTop: 10 }}>
              {met.map(line)}
            </div>
          </details>
        )}
      </div>
      {detail.reports.length > 0 && <Reports reports={detail.reports} />}
      {reporting !== null && (
        <ReportDialog
          caseId={detail.case.id}
          duty={reporting}
          serverNow={detail.now}
          onClose={() => setReporting(null)}
        />
      )}
      {changing !== null && (
        <ClockChangeDialog {...changing} onClose={() => setChanging(null)} serverNow={detail.now} />
      )}
    </Panel>
  );
}

function lateOnes(clocks: readonly ClockView[]): number {
  return clocks.filter(({ metAt, dueAt }) => metAt !== null && metAt > dueAt).length;
}

interface LineProps {
  clock: ClockView;
  /** Whether it can still be paused or extended. */
  open: boolean;
  onReport: ((duty: ReportingDuty) => void) | null;
  onChange: (changing: Changing) => void;
}

function ClockLine({ now, ...props }: LineProps & { now: number }) {
  const { clock } = props;
  return (
    <div>
      <ClockChip clock={clock} now={now} />
      <div className="soft small" style={{ marginTop: 4 }}>
        {TEXT.basisLead(clock.basis)}
        {!isAgreedDuty(clock.duty) &&
          TEXT.limitFromAnchor(
            LABELS.anchor[clock.anchorKind],
            dateTime(clock.anchorAt),
            limitText(clock.limit),
          )}
        {TEXT.dueAt(dueText(clock))}
        {clock.pausedUntil !== null && TEXT.pausedUntil(dateTime(clock.pausedUntil))}
      </div>
      {clock.escalatedTo !== null && clock.metAt === null && (
        <div className="small late">{TEXT.escalatedTo(clock.escalatedTo)}</div>
      )}
      <Actions {...props} />
    </div>
  );
}

function Actions(props: LineProps) {
  const { clock, open, onReport, onChange } = props;
  const changes = usePermitted('clock.change');
  const resume = useChange(['case', 'cases', 'clocks'], () =>
    change('DELETE', `/clocks/${clock.id}/pause`),
  );
  if (clock.metAt !== null) return null;
  const { duty } = clock;
  const paused = clock.pausedUntil !== null;
  const items = [
    ...(clock.pausable && !paused ? [{ key: 'pause', label: TEXT.pauseAction }] : []),
    ...(paused ? [{ key: 'resume', label: TEXT.resume }] : []),
    ...(clock.extensible !== null && clock.extensible > 0
      ? [{ key: 'extension', label: TEXT.extendAction }]
      : []),
  ];
  return (
    <div className="row small" style={{ gap: 12 }}>
      {onReport !== null && isReportingDuty(duty) && (
        <button type="button" className="link-button" onClick={() => onReport(duty)}>
          {TEXT.markReported}
        </button>
      )}
      {changes && open && items.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items,
            onClick: ({ key }) =>
              key === 'resume'
                ? resume.mutate(undefined)
                : onChange({ clock, how: key as Changing['how'] }),
          }}
        >
          <button type="button" className="link-button">
            {TEXT.pauseOrExtend}
          </button>
        </Dropdown>
      )}
    </div>
  );
}

/** What was reported to whom; what was entered later says how much later. */
function Reports({ reports }: { reports: CaseDetail['reports'] }) {
  return (
    <ul className="list small" style={{ marginTop: 14, borderTop: '1px solid var(--line)' }}>
      {reports.map((report) => {
        const late = Date.parse(report.enteredAt) - Date.parse(report.reportedAt);
        return (
          <li key={report.id}>
            <div>{TEXT.reportLine(LABELS.duty[report.duty], report.receiver, report.means)}</div>
            <div className="soft">
              {TEXT.reportedBy(dateTime(report.reportedAt), report.enteredBy)}
              {late > 60_000 && TEXT.enteredLater(span(late))}
            </div>
            {report.note !== null && <div>{report.note}</div>}
          </li>
        );
      })}
    </ul>
  );
}
