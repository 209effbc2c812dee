import { type Duty, isAgreedDuty, isReportingDuty } from '../clock/duty';

/** The three grounds of 山西省2018年政务公开工作要点: 处置不得力, 回应不妥当, 报告不及时. */
export const ACCOUNTABILITY_GROUNDS = [
  'weak_handling',
  'improper_response',
  'late_report',
] as const;
export type AccountabilityGround = (typeof ACCOUNTABILITY_GROUNDS)[number];

/** 迟报, 漏报, 谎报, 瞒报 (突发事件应对法 2024 第九十五条): how a unit failed to report. */
export const REPORT_FAILINGS = ['late', 'missed', 'false', 'concealed'] as const;
export type ReportFailing = (typeof REPORT_FAILINGS)[number];

/**
 * What a named authority may decide, mildest first; `tolerated` is 容错 (国办发〔2016〕61号: 宽容失误).
 * The ladder of policy §6: 提醒/督办, 约谈, 通报批评, 责令限期整改, 处分建议移送有权机关.
 * The system proposes and never decides.
 */
export const ACCOUNTABILITY_DECISIONS = [
  'no_action',
  'tolerated',
  'reminder',
  'talk',
  'criticism',
  'rectification',
  'referral',
] as const;
export type AccountabilityDecision = (typeof ACCOUNTABILITY_DECISIONS)[number];

/**
 * The ground a breached duty gives: one to speak that was not kept is a response that was not proper, one to report
 * a late report, one to close, to keep a promise or to help another unit weak handling (policy §6).
 */
export function groundOfBreach(duty: Duty): AccountabilityGround {
  if (duty === 'closing' || isAgreedDuty(duty)) return 'weak_handling';
  return isReportingDuty(duty) && !ANSWERS.includes(duty) ? 'late_report' : 'improper_response';
}

/** Recorded like a report, but owed to a citizen. */
const ANSWERS: readonly Duty[] = ['message_reply', 'petition_notice'];
