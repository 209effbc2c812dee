import type { Channel, ReleaseKind } from '../release/release';

/** What a clock demands. Publishing is shown by a release, reporting by a recorded report, closing by the case. */
export const PUBLISHING_DUTIES = [
  'authoritative_information',
  'press_conference',
  'response',
  'continuing_release',
  'interpretation',
  'disclosure',
] as const;
export type PublishingDuty = (typeof PUBLISHING_DUTIES)[number];

export const REPORTING_DUTIES = [
  'report_local',
  'report_upward',
  'report_province',
  'report_state_council',
  'report_leaders',
  'report_proposal',
  'phone_report',
  'written_report',
  'verification_report',
  'message_reply',
  'petition_notice',
  'press_centre',
  'casualty_supplement',
  'monthly_statistics',
] as const;
export type ReportingDuty = (typeof REPORTING_DUTIES)[number];

/** What somebody set a day for: a promise to the public, and what another was asked for. */
export const AGREED_DUTIES = ['commitment', 'coordination'] as const;
export type AgreedDuty = (typeof AGREED_DUTIES)[number];

export const DUTIES = [
  ...PUBLISHING_DUTIES,
  ...REPORTING_DUTIES,
  'closing',
  ...AGREED_DUTIES,
] as const;
export type Duty = (typeof DUTIES)[number];

/** Duties to answer the public for the first time: one of these is what a case is assessed by. */
export const FIRST_ANSWERS: readonly Duty[] = ['authoritative_information', 'response'];

export function isAgreedDuty(duty: Duty): duty is AgreedDuty {
  return (AGREED_DUTIES as readonly Duty[]).includes(duty);
}

export function isReportingDuty(duty: Duty): duty is ReportingDuty {
  return (REPORTING_DUTIES as readonly Duty[]).includes(duty);
}

/** Recorded like a report, but owed to citizens, as feedback or as routine. */
const NO_REPORTS: readonly Duty[] = [
  'message_reply',
  'petition_notice',
  'verification_report',
  'monthly_statistics',
];

/** Whether a duty is to tell those above (报送): 上报、逐级上报、直报 and what supplements them. */
export function isReport(duty: Duty): boolean {
  return isReportingDuty(duty) && !NO_REPORTS.includes(duty);
}

/** What of a release matters to clocks. */
export interface PublishedRelease {
  readonly kind: ReleaseKind;
  readonly channel: Channel;
}

/**
 * Whether publishing `release` fulfils `duty`: a press conference only by holding one; an answer by any
 * release about the matter itself, which an interpretation of a policy is not.
 */
export function fulfils(duty: Duty, release: PublishedRelease): boolean {
  switch (duty) {
    case 'press_conference':
      return release.channel === 'press_conference';
    case 'interpretation':
      return release.kind === 'interpretation';
    // 政府信息公开条例 第二十三条: on the government's site or in its gazette.
    case 'disclosure':
      return release.channel === 'government_site' || release.channel === 'gazette';
    case 'authoritative_information':
    case 'response':
    case 'continuing_release':
      return release.kind !== 'interpretation';
    default:
      return false;
  }
}
