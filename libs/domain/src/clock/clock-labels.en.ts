import type { ClockStart } from './anchor';
import type { ClockState, NoticeKind } from './clock';
import type { RuleStatus, StartPoint } from './clock-rule';
import type { Duty } from './duty';
import type { LimitUnit } from './limit';

/** The English of what clocks demand, where they start and how they stand. */
export const CLOCK_LABELS = {
  duty: {
    authoritative_information: 'Official release',
    press_conference: 'Press conference',
    response: 'First response',
    continuing_release: 'Continuing release',
    interpretation: 'Interpretation',
    disclosure: 'Disclosure',
    report_local: 'First report',
    report_upward: 'Report upward',
    report_province: 'Report to province',
    report_state_council: 'Report to State Council',
    report_leaders: 'Report to leaders',
    report_proposal: 'Handling proposal',
    phone_report: 'Phone report',
    written_report: 'Written report',
    verification_report: 'Verification report',
    message_reply: 'Reply to message',
    petition_notice: 'Notify petitioner',
    press_centre: 'Press centre',
    casualty_supplement: 'Casualty update',
    monthly_statistics: 'Monthly statistics',
    closing: 'Closing',
    commitment: 'Keep commitment',
    coordination: 'Answer request',
  } satisfies Record<Duty, string>,
  anchor: {
    occurred: 'incident',
    first_public: 'first post',
    detected: 'detection',
    opened: 'assignment',
    accepted: 'acceptance',
    local_reported: 'first report',
    province_reported: 'report to province',
    released: 'last release',
    requested: 'request',
    withdrawn: 'withdrawal',
  } satisfies Record<ClockStart, string>,
  startPoint: {
    anchor: 'Earliest of incident, first post and detection',
    detected: 'Detection',
    opened: 'Assignment',
    accepted: 'Acceptance',
    local_reported: 'First report',
    province_reported: 'Report to province',
    released: 'Last release',
  } satisfies Record<StartPoint, string>,
  limitUnit: {
    minute: 'min',
    hour: 'h',
    working_day: 'working days',
    day: 'days',
    month: 'months',
  } satisfies Record<LimitUnit, string>,
  ruleStatus: {
    national: 'National rule',
    statute: 'Law',
    provincial: 'Provincial paper',
    local: 'Local reference',
  } satisfies Record<RuleStatus, string>,
  clockState: {
    running: 'Running',
    paused: 'Paused',
    at_risk: 'Due soon',
    met: 'Done on time',
    met_late: 'Done late',
    breached: 'Overdue',
    stopped: 'Not done at closing',
  } satisfies Record<ClockState, string>,
  notice: {
    half: 'Half the time used',
    four_fifths: 'Yellow card: due soon',
    breach: 'Red card: overdue',
    overdue: 'Still not done, escalated again',
  } satisfies Record<NoticeKind, string>,
} as const;
