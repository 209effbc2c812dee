import type { ReportFailing } from '../accountability/proposal';
import type { WithdrawalCause } from '../release/withdrawal';
import type { DeductionKind, VetoCause } from './deductions';
import type { RecordPart } from './difference';
import type { AssessmentState } from './signing';
import type { IndicatorId } from './indicator';
import type { Limits } from './standard';

/** Names of what an assessment speaks of. */
export const INDICATOR_LABELS = {
  indicator: {
    R1: '发现时延',
    R2: '报送及时率',
    R3: '漏报率',
    R4: '签收及时率',
    T1: '首次回应及时率',
    T2: '发布会按时率',
    T3: '回应时长',
    T4: '持续发布',
    C1: '要素完整率',
    C2: '口径一致',
    C3: '发布层级匹配',
    P1: '渠道覆盖',
    P2: '到达率',
    H1: '办结率',
    H2: '承诺兑现率',
    H3: '结果公开率',
    E1: '负面占比变化',
    E2: '热度半衰',
    E3: '次生舆情',
    E4: '满意度',
  } satisfies Record<IndicatorId, string>,
  deduction: {
    concealed_report: '瞒报',
    false_report: '谎报',
    late_report: '迟报',
    correction: '更正本单位发布',
  } satisfies Record<DeductionKind, string>,
  assessmentState: {
    drawn: '草稿',
    sent: '已送达',
    signed: '已签发',
    published: '已公布',
    withdrawn: '已作废',
  } satisfies Record<AssessmentState, string>,
  recordPart: {
    level: '舆情等级',
    eventLevel: '事件等级',
    origin: '来源',
    firstPublicAt: '首发时间',
    detectedAt: '发现时间',
    openedAt: '立单时间',
    closedAt: '办结',
    closings: '历次办结',
    holdings: '承办与签收',
    clocks: '时限',
    releases: '发布',
    conferences: '发布会',
    badAnswers: '重启',
    ratings: '满意度',
    findings: '瞒报谎报认定',
    concern: '关切信息',
    voices: '前后声量',
    voicesPerHour: '逐时声量',
  } satisfies Record<RecordPart, string>,
  veto: {
    state_secret: '发布泄露国家秘密',
    privacy: '发布泄露个人隐私',
  } satisfies Record<VetoCause, string>,
  failing: { late: '迟报', missed: '漏报', false: '谎报', concealed: '瞒报' } satisfies Record<
    ReportFailing,
    string
  >,
  withdrawalCause: {
    error: '内容有误',
    state_secret: '泄露国家秘密',
    privacy: '泄露个人隐私',
    trade_secret: '泄露商业秘密',
    other: '其他',
  } satisfies Record<WithdrawalCause, string>,
} as const;

/** How an indicator is computed by these limits, in one sentence. */
export function formulaOf(id: IndicatorId, limits: Limits): string {
  return FORMULAS[id](limits);
}

/** 12.3%, of a share in [0, 1]. */
export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

const FORMULAS: Readonly<Record<IndicatorId, (limits: Limits) => string>> = {
  R1: ({ detectionFullHours: full, detectionNoneHours: none }) =>
    `发现时间 − 首发时间的中位数；${full} 小时内满分，${none} 小时及以上零分，其间线性`,
  R2: () => '时限内完成的报送 ÷ 已到期的报送（上报、逐级上报、直报等）',
  R3: ({ missedShareNone }) =>
    `上级先于本单位知道的件数 ÷ 件数；漏报率达 ${percent(missedShareNone)} 零分，其间线性`,
  R4: ({ acceptanceHours }) =>
    `每次交办（立单、改派、重启）：${acceptanceHours} 小时内签收的次数 ÷ 已到签收时限的次数`,
  T1: () => '每件：时限内首次回应得 1；超时得 1 − 超出时长 ÷ 时限，最低 0；到期未回应得 0；取平均',
  T2: () => '24 小时内召开发布会的件数 ÷ 应召开的件数（重大及以上）',
  T3: () => '计时起点至首次发布的中位数，只展示不计分',
  T4: ({ releaseGapHours: gap, releaseWatchedHours: watched }) =>
    `首次发布后 ${watched} 小时内或至结果发布前，相邻发布间隔均不超过 ${gap} 小时的件数 ÷ 重大及以上件数`,
  C1: () => '每次发布：已含要素数 ÷ 应含要素数；取平均',
  C2: () => '1 − 前后不一致的发布对数（被更正的） ÷ 同一件中的发布对数',
  C3: () => '发布人层级符合要求的发布会 ÷ 发布会场数；重大及以上突发事件须由主要负责人发布',
  P2: ({ reachShare }) =>
    `每件：转发、摘引本单位发布的篇数 ÷（同一事件关切信息篇数 × ${reachShare}），最高 1；取平均`,
  H1: () => '时限内办结的件数 ÷ 办结时限已到的件数',
  H2: () => '按期兑现的承诺 ÷ 已到期的承诺',
  E3: () => '1 − 因回应不当重启的件数 ÷ 已回应的件数',
  E4: ({ enoughRatings }) =>
    `（满意 + 基本满意）÷ 参评人次，全部处置单合计；不足 ${enoughRatings} 人次不计；附 95% 区间（Wilson）`,
  P1: () => '每件：已用必需渠道数 ÷ 必需渠道数；取平均',
  H3: () => '已公布调查处理结果的件数 ÷ 应公布的件数（已办结的较大及以上）',
  E2: ({ halfLifeFullHours: full, halfLifeNoneHours: none, enoughVoices }) =>
    `首次发布后，六小时声量降到发布前六小时一半所用的时间；${full} 小时内满分，${none} 小时零分；发布前不足 ${enoughVoices} 条不计；相关，非因果`,
  E1: ({ enoughVoices }) =>
    `（发布前 24 小时负面占比 − 发布后 48 小时负面占比）÷ 发布前占比；任一侧不足 ${enoughVoices} 条不计；相关，非因果`,
};
