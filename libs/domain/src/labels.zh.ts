import type { AccountabilityDecision, AccountabilityGround } from './accountability/proposal';
import type { AlertRule } from './alert/alert-rule';
import type { Role } from './access/permission';
import type { UnitKind } from './access/unit-kind';
import type { Grade } from './assessment/assess';
import { INDICATOR_LABELS } from './assessment/indicator-labels.zh';
import type { BriefingKind } from './briefing/briefing-period';
import { CASE_LABELS } from './case/case-labels.zh';
import type { Category } from './classification/category';
import type { EventLevel } from './classification/event-level';
import type { Field } from './classification/field';
import type { OutletTier } from './classification/outlet-tier';
import type { Demand } from './classification/demand';
import type { Sentiment, Tone } from './classification/sentiment';
import { CLOCK_LABELS } from './clock/clock-labels.zh';
import { COORDINATION_LABELS } from './coordination/coordination-labels.zh';
import type { Floor, HeatTerm } from './event/level-proposal';
import type { Stage } from './event/stage';
import type { ChannelKind, MessageTopic } from './message/topic';
import type { Element } from './release/elements';
import type { Channel, ReleaseKind } from './release/release';
import { RELEASE_LABELS } from './release/release-labels.zh';
import type { ReleaseState, ReviewKind } from './release/review';

/** The field's own words, as an office uses them; screens and exports share this one table. */
export const LABELS = {
  level: { I: '特别重大', II: '重大', III: '较大', IV: '一般' } satisfies Record<
    EventLevel,
    string
  >,
  category: {
    credibility: '影响公信力',
    misreading: '政策误读',
    vital_interest: '切身利益',
    moral_baseline: '道德底线',
    emergency: '突发事件',
    superior_instruction: '上级交办',
  } satisfies Record<Category, string>,
  field: {
    school_access: '就学',
    education: '教育',
    medical: '就医',
    housing: '住房保障',
    work_safety: '安全生产',
    disaster: '防灾减灾救灾',
    food_drug: '食品药品安全',
    elderly: '养老服务',
    labour: '劳动社保',
    environment: '环境保护',
    transport: '交通运输',
    commerce: '商贸旅游',
    urban: '城乡建设',
  } satisfies Record<Field, string>,
  sentiment: { negative: '负面', neutral: '中性', positive: '正面' } satisfies Record<
    Sentiment,
    string
  >,
  tone: { expressed: '抒发', reported: '陈述' } satisfies Record<Tone, string>,
  demand: {
    suggestion: '意见建议',
    difficulty: '实际困难',
    major_problem: '重大问题',
    unclear: '咨询求解',
    wrong_view: '不实传言',
  } satisfies Record<Demand, string>,
  tier: {
    central: '中央媒体',
    national_portal: '全国门户',
    provincial: '省级媒体',
    city: '市级媒体',
    county: '县级媒体',
    forum: '网络论坛',
    hotline: '热线留言',
    government: '政府发布',
  } satisfies Record<OutletTier, string>,
  stage: { emerging: '萌芽', spreading: '扩散', peak: '高峰', receding: '消退' } satisfies Record<
    Stage,
    string
  >,
  rule: {
    negative_voices: '负面聚集',
    surge: '数量突增',
    place_surge: '地区激增',
    watch_match: '命中方案',
    case_clock: '处置时限',
    wide_outlet: '高层级媒体',
    grave_category: '敏感类别',
    grave_words: '涉及伤亡或未成年人',
    key_field: '重点领域',
    level_reached: '达到等级',
  } satisfies Record<AlertRule, string>,
  heatTerm: {
    volume: '数量',
    growth: '增速',
    media: '媒体层级',
    reach: '媒体受众',
    negative: '负面占比下限',
    category: '类别',
    sensitivity: '敏感时间、地点、群体',
  } satisfies Record<HeatTerm, string>,
  floor: {
    accident: '事故伤亡或损失达到法定等级',
    central_media: '中央媒体负面报道，不低于重大',
    superior_instruction: '上级交办，不低于较大',
    grave_words: '涉及伤亡或未成年人，不低于较大',
  } satisfies Record<Floor, string>,
  releaseKind: {
    first: '首次发布',
    continuing: '持续发布',
    result: '结果发布',
    interpretation: '政策解读',
  } satisfies Record<ReleaseKind, string>,
  channel: {
    government_site: '政府网站',
    new_media: '两微一端',
    press_conference: '新闻发布会',
    media: '新闻媒体',
    gazette: '政府公报',
  } satisfies Record<Channel, string>,
  channelKind: {
    email: '邮件',
    wecom: '企业微信群机器人',
    dingtalk: '钉钉群机器人',
    feishu: '飞书群机器人',
    webhook: '签名推送（Webhook）',
  } satisfies Record<ChannelKind, string>,
  briefingKind: {
    daily: '日报',
    weekly: '周报',
    monthly: '月报',
    quarterly: '季报',
    special: '专报',
  } satisfies Record<BriefingKind, string>,
  topic: {
    alerts: '预警',
    calls: '呼叫',
    cases: '处置单',
    clocks: '时限',
    releases: '发布',
    briefings: '简报',
  } satisfies Record<MessageTopic, string>,
  element: {
    cause: '问题成因',
    solution: '解决方案',
    constraints: '制约因素',
    facts: '基本情况',
    measures: '政府举措',
    precautions: '公众防范',
    findings: '调查结果',
    handling: '处理结果',
  } satisfies Record<Element, string>,
  reviewKind: {
    content: '内容审查',
    secrecy: '保密审查',
    privacy: '隐私审查',
  } satisfies Record<ReviewKind, string>,
  releaseState: {
    draft: '草稿',
    in_review: '审查中',
    returned: '已退回',
    cleared: '已通过审查',
    published: '已发布',
    withdrawn: '已撤回',
  } satisfies Record<ReleaseState, string>,
  ground: {
    weak_handling: '处置不得力',
    improper_response: '回应不妥当',
    late_report: '报告不及时',
  } satisfies Record<AccountabilityGround, string>,
  decision: {
    no_action: '不予追究',
    tolerated: '容错免责',
    reminder: '提醒督办',
    talk: '约谈整改',
    criticism: '通报批评',
    rectification: '责令限期整改',
    referral: '处分建议移送有权机关',
  } satisfies Record<AccountabilityDecision, string>,
  grade: { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' } satisfies Record<
    Grade,
    string
  >,
  role: {
    officer: '舆情专员',
    leader: '分管领导',
    evaluator: '评估员',
    handler: '承办人',
    reviewer: '审核员',
    administrator: '系统管理员',
  } satisfies Record<Role, string>,
  unitKind: {
    government: '人民政府',
    department: '职能部门',
    propaganda: '宣传部门',
    cyberspace: '网信部门',
    police: '公安机关',
    telecom: '通信管理',
  } satisfies Record<UnitKind, string>,
  ...CASE_LABELS,
  ...CLOCK_LABELS,
  ...COORDINATION_LABELS,
  ...INDICATOR_LABELS,
  ...RELEASE_LABELS,
} as const;
