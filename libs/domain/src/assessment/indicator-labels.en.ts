import type { ReportFailing } from '../accountability/proposal';
import type { WithdrawalCause } from '../release/withdrawal';
import type { DeductionKind, VetoCause } from './deductions';
import type { RecordPart } from './difference';
import type { AssessmentState } from './signing';
import type { IndicatorId } from './indicator';
import type { Limits } from './standard';

/** The English of what an assessment speaks of. */
export const INDICATOR_LABELS = {
  indicator: {
    R1: 'Detection delay',
    R2: 'Reports on time',
    R3: 'Missed reports',
    R4: 'Accepted on time',
    T1: 'Responses on time',
    T2: 'Conferences on time',
    T3: 'Response time',
    T4: 'Continuing release',
    C1: 'Elements present',
    C2: 'Consistency',
    C3: 'Speaker rank',
    P1: 'Channel coverage',
    P2: 'Reach',
    H1: 'Closed on time',
    H2: 'Commitments kept',
    H3: 'Results published',
    E1: 'Negative change',
    E2: 'Heat half-life',
    E3: 'Secondary concern',
    E4: 'Satisfaction',
  } satisfies Record<IndicatorId, string>,
  deduction: {
    concealed_report: 'Concealed report',
    false_report: 'False report',
    late_report: 'Late report',
    correction: 'Own release corrected',
  } satisfies Record<DeductionKind, string>,
  assessmentState: {
    drawn: 'Draft',
    sent: 'Sent',
    signed: 'Signed',
    published: 'Published',
    withdrawn: 'Voided',
  } satisfies Record<AssessmentState, string>,
  recordPart: {
    level: 'Level of concern',
    eventLevel: 'Event level',
    origin: 'Origin',
    firstPublicAt: 'First post',
    detectedAt: 'Detection',
    openedAt: 'Opening',
    closedAt: 'Closing',
    closings: 'All closings',
    holdings: 'Handling and acceptance',
    clocks: 'Clocks',
    releases: 'Releases',
    conferences: 'Press conferences',
    badAnswers: 'Reopenings',
    ratings: 'Satisfaction',
    findings: 'Findings of concealed or false reports',
    concern: 'Articles of concern',
    voices: 'Volume before and after',
    voicesPerHour: 'Hourly volume',
  } satisfies Record<RecordPart, string>,
  veto: {
    state_secret: 'Release disclosed a state secret',
    privacy: 'Release breached personal privacy',
  } satisfies Record<VetoCause, string>,
  failing: {
    late: 'Late report',
    missed: 'Missed report',
    false: 'False report',
    concealed: 'Concealed report',
  } satisfies Record<ReportFailing, string>,
  withdrawalCause: {
    error: 'Error in content',
    state_secret: 'State secret disclosed',
    privacy: 'Privacy breached',
    trade_secret: 'Trade secret disclosed',
    other: 'Other',
  } satisfies Record<WithdrawalCause, string>,
} as const;

/** How an indicator is computed by these limits, in one sentence. */
export function formulaOf(id: IndicatorId, limits: Limits): string {
  return FORMULAS[id](limits);
}

/** 12.3%, of a share in [0, 1]. */
export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`);
const articles = (count: number) => (count === 1 ? '1 article' : `${count} articles`);
const ratings = (count: number) => (count === 1 ? '1 rating' : `${count} ratings`);

const FORMULAS: Readonly<Record<IndicatorId, (limits: Limits) => string>> = {
  R1: ({ detectionFullHours: full, detectionNoneHours: none }) =>
    `Median of detection − first post; full score within ${hours(full)}, none from ${hours(none)} on, linear between`,
  R2: () =>
    'Reports made in time ÷ reports due (first report, report upward, direct report and the like)',
  R3: ({ missedShareNone }) =>
    `Cases a higher authority knew of before the unit ÷ cases; no score from a share of ${percent(missedShareNone)} on, linear between`,
  R4: ({ acceptanceHours }) =>
    `Each time a case is assigned (opened, reassigned, reopened): times accepted within ${hours(acceptanceHours)} ÷ times due for acceptance`,
  T1: () =>
    'Per case: 1 for a first response in time; 1 − overrun ÷ time limit for a late one, at least 0; 0 if due and not made; averaged',
  T2: () =>
    'Cases with a press conference within 24 hours ÷ cases that require one (Level II and above)',
  T3: () => 'Median from the start of the clock to the first release; shown, not scored',
  T4: ({ releaseGapHours: gap, releaseWatchedHours: watched }) =>
    `Cases with no more than ${hours(gap)} between releases, within ${hours(watched)} of the first release or until the result release ÷ cases of Level II and above`,
  C1: () => 'Per release: elements present ÷ elements required; averaged',
  C2: () => '1 − pairs of contradictory releases (corrected ones) ÷ pairs of releases in a case',
  C3: () =>
    'Press conferences with a speaker of the required rank ÷ press conferences; for emergencies of Level II and above the principal head must speak',
  P2: ({ reachShare }) =>
    `Per case: articles that reprint or quote the unit’s releases ÷ (articles of concern about the event × ${reachShare}), at most 1; averaged`,
  H1: () => 'Cases closed in time ÷ cases due for closing',
  H2: () => 'Commitments kept in time ÷ commitments due',
  E3: () => '1 − cases reopened for a poor response ÷ cases responded to',
  E4: ({ enoughRatings }) =>
    `(Satisfied + fairly satisfied) ÷ ratings, all cases together; not scored below ${ratings(enoughRatings)}; with a 95% interval (Wilson)`,
  P1: () => 'Per case: required channels used ÷ required channels; averaged',
  H3: () =>
    'Cases with the result of the investigation published ÷ cases that require it (closed, Level III and above)',
  E2: ({ halfLifeFullHours: full, halfLifeNoneHours: none, enoughVoices }) =>
    `Time after the first release until six hours’ volume is half that of the six hours before it; full score within ${hours(full)}, none at ${hours(none)}; not scored below ${articles(enoughVoices)} before the release; correlation, not causation`,
  E1: ({ enoughVoices }) =>
    `(Negative share in the 24 hours before the release − in the 48 hours after it) ÷ share before; not scored below ${articles(enoughVoices)} on either side; correlation, not causation`,
};
