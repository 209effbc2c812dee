import type { AccountabilityDecision, AccountabilityGround } from './accountability/proposal';
import type { AlertRule } from './alert/alert-rule';
import type { Role } from './access/permission';
import type { UnitKind } from './access/unit-kind';
import type { Grade } from './assessment/assess';
import { INDICATOR_LABELS } from './assessment/indicator-labels.en';
import type { BriefingKind } from './briefing/briefing-period';
import { CASE_LABELS } from './case/case-labels.en';
import type { Category } from './classification/category';
import type { EventLevel } from './classification/event-level';
import type { Field } from './classification/field';
import type { OutletTier } from './classification/outlet-tier';
import type { Demand } from './classification/demand';
import type { Sentiment, Tone } from './classification/sentiment';
import { CLOCK_LABELS } from './clock/clock-labels.en';
import { COORDINATION_LABELS } from './coordination/coordination-labels.en';
import type { Floor, HeatTerm } from './event/level-proposal';
import type { Stage } from './event/stage';
import type { ChannelKind, MessageTopic } from './message/topic';
import type { Element } from './release/elements';
import type { Channel, ReleaseKind } from './release/release';
import { RELEASE_LABELS } from './release/release-labels.en';
import type { ReleaseState, ReviewKind } from './release/review';

/** The English of the field's own words. */
export const LABELS = {
  level: { I: 'Very major', II: 'Major', III: 'Larger', IV: 'Ordinary' } satisfies Record<
    EventLevel,
    string
  >,
  category: {
    credibility: 'Credibility',
    misreading: 'Policy misread',
    vital_interest: 'Vital interests',
    moral_baseline: 'Moral baseline',
    emergency: 'Emergency',
    superior_instruction: 'Higher authority',
  } satisfies Record<Category, string>,
  field: {
    school_access: 'School places',
    education: 'Education',
    medical: 'Medical care',
    housing: 'Housing',
    work_safety: 'Work safety',
    disaster: 'Disasters',
    food_drug: 'Food and drugs',
    elderly: 'Elderly care',
    labour: 'Labour, welfare',
    environment: 'Environment',
    transport: 'Transport',
    commerce: 'Trade, tourism',
    urban: 'Urban and rural',
  } satisfies Record<Field, string>,
  sentiment: { negative: 'Negative', neutral: 'Neutral', positive: 'Positive' } satisfies Record<
    Sentiment,
    string
  >,
  tone: { expressed: 'Expressive', reported: 'Factual' } satisfies Record<Tone, string>,
  demand: {
    suggestion: 'Suggestion',
    difficulty: 'Difficulty',
    major_problem: 'Major problem',
    unclear: 'Enquiry',
    wrong_view: 'False rumour',
  } satisfies Record<Demand, string>,
  tier: {
    central: 'Central media',
    national_portal: 'National portal',
    provincial: 'Provincial media',
    city: 'City media',
    county: 'County media',
    forum: 'Forum',
    hotline: 'Hotline',
    government: 'Government',
  } satisfies Record<OutletTier, string>,
  stage: {
    emerging: 'Emerging',
    spreading: 'Spreading',
    peak: 'Peak',
    receding: 'Receding',
  } satisfies Record<Stage, string>,
  rule: {
    negative_voices: 'Negative cluster',
    surge: 'Surge',
    place_surge: 'Local surge',
    watch_match: 'Watch match',
    case_clock: 'Case clock',
    wide_outlet: 'High-tier outlet',
    grave_category: 'Grave category',
    grave_words: 'Deaths or minors',
    key_field: 'Key field',
    level_reached: 'Level reached',
  } satisfies Record<AlertRule, string>,
  heatTerm: {
    volume: 'Volume',
    growth: 'Growth',
    media: 'Media tier',
    reach: 'Audience',
    negative: 'Min. negative share',
    category: 'Category',
    sensitivity: 'Sensitive time, place or group',
  } satisfies Record<HeatTerm, string>,
  floor: {
    accident: 'Accident with casualties or losses at a statutory level',
    central_media: 'Negative report in central media: at least Level II',
    superior_instruction: 'Assigned by a higher authority: at least Level III',
    grave_words: 'Deaths, injuries or minors involved: at least Level III',
  } satisfies Record<Floor, string>,
  releaseKind: {
    first: 'First release',
    continuing: 'Continuing release',
    result: 'Result release',
    interpretation: 'Interpretation',
  } satisfies Record<ReleaseKind, string>,
  channel: {
    government_site: 'Government site',
    new_media: 'Weibo, WeChat, app',
    press_conference: 'Press conference',
    media: 'News media',
    gazette: 'Gazette',
  } satisfies Record<Channel, string>,
  channelKind: {
    email: 'Email',
    wecom: 'WeCom group bot',
    dingtalk: 'DingTalk group bot',
    feishu: 'Feishu group bot',
    webhook: 'Signed webhook',
  } satisfies Record<ChannelKind, string>,
  briefingKind: {
    daily: 'Daily',
    weekly: 'Weekly',
    monthly: 'Monthly',
    quarterly: 'Quarterly',
    special: 'Special',
  } satisfies Record<BriefingKind, string>,
  topic: {
    alerts: 'Alerts',
    calls: 'Calls',
    cases: 'Cases',
    clocks: 'Clocks',
    releases: 'Releases',
    briefings: 'Briefings',
  } satisfies Record<MessageTopic, string>,
  element: {
    cause: 'Cause',
    solution: 'Solution',
    constraints: 'Constraints',
    facts: 'Basic facts',
    measures: 'Measures',
    precautions: 'Precautions',
    findings: 'Findings',
    handling: 'Outcome',
  } satisfies Record<Element, string>,
  reviewKind: {
    content: 'Content review',
    secrecy: 'Secrecy review',
    privacy: 'Privacy review',
  } satisfies Record<ReviewKind, string>,
  releaseState: {
    draft: 'Draft',
    in_review: 'In review',
    returned: 'Returned',
    cleared: 'Cleared',
    published: 'Released',
    withdrawn: 'Withdrawn',
  } satisfies Record<ReleaseState, string>,
  ground: {
    weak_handling: 'Weak handling',
    improper_response: 'Poor response',
    late_report: 'Late report',
  } satisfies Record<AccountabilityGround, string>,
  decision: {
    no_action: 'No action',
    tolerated: 'Tolerated',
    reminder: 'Reminder',
    talk: 'Formal talk',
    criticism: 'Criticism notice',
    rectification: 'Order to rectify',
    referral: 'Sanction referral',
  } satisfies Record<AccountabilityDecision, string>,
  grade: { excellent: 'Excellent', good: 'Good', pass: 'Pass', fail: 'Fail' } satisfies Record<
    Grade,
    string
  >,
  role: {
    officer: 'Officer',
    leader: 'Leader',
    evaluator: 'Evaluator',
    handler: 'Handler',
    reviewer: 'Reviewer',
    administrator: 'Administrator',
  } satisfies Record<Role, string>,
  unitKind: {
    government: 'Government',
    department: 'Department',
    propaganda: 'Publicity',
    cyberspace: 'Cyberspace',
    police: 'Police',
    telecom: 'Telecom',
  } satisfies Record<UnitKind, string>,
  ...CASE_LABELS,
  ...CLOCK_LABELS,
  ...COORDINATION_LABELS,
  ...INDICATOR_LABELS,
  ...RELEASE_LABELS,
} as const;
