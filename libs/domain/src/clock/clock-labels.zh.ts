import type { ClockStart } from './anchor';
import type { ClockState, NoticeKind } from './clock';
import type { RuleStatus, StartPoint } from './clock-rule';
import type { Duty } from './duty';
import type { LimitUnit } from './limit';

/** What clocks demand, where they start and how they stand. */
export const CLOCK_LABELS = {
  duty: {
    authoritative_information: '发布权威信息',
    press_conference: '召开新闻发布会',
    response: '首次回应',
    continuing_release: '持续发布',
    interpretation: '政策解读',
    disclosure: '主动公开信息',
    report_local: '首次上报',
    report_upward: '逐级上报',
    report_province: '直报省政府',
    report_state_council: '报国务院',
    report_leaders: '报主要领导',
    report_proposal: '报送处置建议',
    phone_report: '电话报告',
    written_report: '书面报告',
    verification_report: '核实调查报告',
    message_reply: '答复留言',
    petition_notice: '告知信访人',
    press_centre: '设立新闻中心',
    casualty_supplement: '补报伤亡变化',
    monthly_statistics: '月度统计归档',
    closing: '办结',
    commitment: '兑现承诺',
    coordination: '答复协调事项',
  } satisfies Record<Duty, string>,
  anchor: {
    occurred: '事发',
    first_public: '首发',
    detected: '发现',
    opened: '立单交办',
    accepted: '签收',
    local_reported: '首次上报',
    province_reported: '报省政府',
    released: '上次发布',
    requested: '提出协调',
    withdrawn: '撤回发布',
  } satisfies Record<ClockStart, string>,
  startPoint: {
    anchor: '事发、首发、发现三者中最早的一刻',
    detected: '发现',
    opened: '立单交办',
    accepted: '签收',
    local_reported: '首次上报',
    province_reported: '报省政府',
    released: '上次发布',
  } satisfies Record<StartPoint, string>,
  limitUnit: {
    minute: '分钟',
    hour: '小时',
    working_day: '个工作日',
    day: '日',
    month: '个月',
  } satisfies Record<LimitUnit, string>,
  ruleStatus: {
    national: '国家规定',
    statute: '法律法规',
    provincial: '省级文件',
    local: '地方参考',
  } satisfies Record<RuleStatus, string>,
  clockState: {
    running: '计时中',
    paused: '已暂停',
    at_risk: '临近时限',
    met: '按时完成',
    met_late: '超时完成',
    breached: '已超时',
    stopped: '办结时未完成',
  } satisfies Record<ClockState, string>,
  notice: {
    half: '时限过半',
    four_fifths: '黄牌：时限将到',
    breach: '红牌：超过时限',
    overdue: '逾期未办，再升级',
  } satisfies Record<NoticeKind, string>,
} as const;
