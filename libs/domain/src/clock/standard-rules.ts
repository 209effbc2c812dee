import type { ClockRule } from './clock-rule';

const SHANXI = '140000';
const day = (iso: string) => new Date(`${iso}T00:00:00+08:00`);

const ANY = {
  place: null,
  eventLevels: null,
  opinionLevels: null,
  categories: null,
  fields: null,
  origins: null,
  start: 'anchor',
  enabled: true,
  extension: null,
  pausable: false,
  validTo: null,
} satisfies Partial<ClockRule>;

const GRAVE = ['I', 'II'] as const;
const hours = (amount: number) => ({ amount, unit: 'hour' }) as const;
const workingDays = (amount: number) => ({ amount, unit: 'working_day' }) as const;

/** 国办发〔2016〕61号 set 24 h and 48 h; 国办发〔2016〕80号 added the 5 h. They hang on the level of the event, not of opinion. */
const NATIONAL: readonly ClockRule[] = [
  {
    ...ANY,
    id: 'D1',
    duty: 'authoritative_information',
    eventLevels: GRAVE,
    limit: hours(5),
    basis: '国办发〔2016〕80号',
    status: 'national',
    validFrom: day('2016-11-10'),
  },
  {
    ...ANY,
    id: 'D2',
    duty: 'press_conference',
    eventLevels: GRAVE,
    limit: hours(24),
    basis: '国办发〔2016〕61号、80号',
    status: 'national',
    validFrom: day('2016-08-12'),
  },
  {
    ...ANY,
    id: 'D4',
    duty: 'response',
    eventLevels: ['III', 'IV', 'none'],
    limit: hours(48),
    basis: '国办发〔2016〕61号',
    status: 'national',
    validFrom: day('2016-08-12'),
  },
  {
    ...ANY,
    id: 'W3',
    duty: 'message_reply',
    origins: ['message'],
    start: 'detected',
    limit: { amount: 3, unit: 'month' },
    basis: '国办秘函〔2019〕19号：有效留言超过三个月未答复，单项否决',
    status: 'national',
    validFrom: day('2019-04-01'),
  },
];

/** 《生产安全事故报告和调查处理条例》第九、十一条; 《信访工作条例》 of 2022. */
const STATUTES: readonly ClockRule[] = [
  {
    ...ANY,
    id: 'S1',
    duty: 'report_local',
    categories: ['emergency'],
    fields: ['work_safety'],
    limit: hours(1),
    basis: '《生产安全事故报告和调查处理条例》第九条',
    status: 'statute',
    validFrom: day('2007-06-01'),
  },
  {
    ...ANY,
    id: 'S2',
    duty: 'report_upward',
    categories: ['emergency'],
    fields: ['work_safety'],
    start: 'local_reported',
    limit: hours(2),
    basis: '《生产安全事故报告和调查处理条例》第十一条',
    status: 'statute',
    validFrom: day('2007-06-01'),
  },
  {
    ...ANY,
    id: 'X1',
    duty: 'petition_notice',
    origins: ['petition'],
    start: 'detected',
    limit: { amount: 15, unit: 'day' },
    basis: '《信访工作条例》（2022）',
    status: 'statute',
    validFrom: day('2022-05-01'),
  },
  {
    ...ANY,
    id: 'X2',
    duty: 'closing',
    origins: ['petition'],
    start: 'accepted',
    limit: { amount: 60, unit: 'day' },
    basis: '《信访工作条例》（2022）',
    status: 'statute',
    extension: 30,
    validFrom: day('2022-05-01'),
  },
];

/** 晋政发〔2007〕27号; whether it still stands was not found out. */
const PROVINCIAL_BASIS = '晋政发〔2007〕27号（现行效力待核）';
const EMERGENCY = {
  ...ANY,
  place: SHANXI,
  categories: ['emergency'],
  basis: PROVINCIAL_BASIS,
  status: 'provincial',
  validFrom: day('2007-08-13'),
} as const;
const PROVINCIAL: readonly ClockRule[] = [
  { ...EMERGENCY, id: 'R-SX1', duty: 'report_local', limit: hours(1) },
  {
    ...EMERGENCY,
    id: 'R-SX2',
    duty: 'report_upward',
    start: 'local_reported',
    limit: hours(2),
  },
  { ...EMERGENCY, id: 'R-SX3', duty: 'report_province', eventLevels: GRAVE, limit: hours(1) },
  {
    ...EMERGENCY,
    id: 'R-SX4',
    duty: 'report_state_council',
    eventLevels: GRAVE,
    start: 'province_reported',
    limit: hours(4),
  },
];

/** Found elsewhere, or our own; off until a place switches them on for itself. */
const LOCAL = { ...ANY, status: 'local', enabled: false, validFrom: day('2016-08-12') } as const;
const HANDLED = { ...LOCAL, duty: 'closing', start: 'opened', pausable: true } as const;
const LOCAL_DEFAULTS: readonly ClockRule[] = [
  {
    ...LOCAL,
    id: 'L-JX1',
    duty: 'report_proposal',
    start: 'detected',
    limit: hours(2),
    basis: '参照江西乡镇（街道）执行赣府厅字〔2016〕132号的做法',
  },
  {
    ...LOCAL,
    id: 'L-JX3',
    duty: 'report_leaders',
    opinionLevels: GRAVE,
    start: 'detected',
    limit: hours(2),
    basis: '参照江西乡镇（街道）执行赣府厅字〔2016〕132号的做法：重大敏感',
  },
  {
    ...LOCAL,
    id: 'L-YN1',
    duty: 'report_leaders',
    opinionLevels: ['I'],
    start: 'detected',
    limit: hours(1),
    basis: '参照云南某公路局规定：一级舆情快报',
  },
  {
    ...LOCAL,
    id: 'L-XZ1',
    duty: 'phone_report',
    categories: ['emergency'],
    limit: { amount: 20, unit: 'minute' },
    basis: '参照某县2018年通知',
  },
  {
    ...LOCAL,
    id: 'L-XZ2',
    duty: 'written_report',
    categories: ['emergency'],
    limit: { amount: 40, unit: 'minute' },
    basis: '参照某县2018年通知',
  },
  {
    ...LOCAL,
    id: 'L-AH1',
    duty: 'report_province',
    eventLevels: ['I', 'II', 'III'],
    limit: hours(2),
    basis: '参照安徽做法：较大以上事件',
  },
  {
    ...LOCAL,
    id: 'L-JX2',
    duty: 'verification_report',
    start: 'opened',
    limit: workingDays(2),
    pausable: true,
    extension: 3,
    basis: '参照江西乡镇（街道）执行赣府厅字〔2016〕132号的做法：核实调查报告',
  },
  {
    ...LOCAL,
    id: 'L-JX4',
    duty: 'verification_report',
    start: 'accepted',
    limit: workingDays(5),
    pausable: true,
    basis: '参照江西乡镇（街道）执行赣府厅字〔2016〕132号的做法：历史遗留问题，自认领起',
  },
  { ...HANDLED, id: 'L-LA1', limit: workingDays(5), basis: '参照六安市信访局：直接办理' },
  { ...HANDLED, id: 'L-LA2', limit: workingDays(25), basis: '参照六安市信访局：需会同办理' },
  { ...HANDLED, id: 'L-LA3', limit: workingDays(60), basis: '参照六安市信访局：情况复杂' },
  {
    ...HANDLED,
    id: 'L-SD1',
    origins: ['message'],
    limit: workingDays(15),
    extension: 7,
    basis: '参照山东省级热线：15 个工作日，可延长一次 7 个工作日',
  },
  {
    ...LOCAL,
    id: 'W1',
    duty: 'message_reply',
    origins: ['message'],
    start: 'detected',
    limit: workingDays(5),
    basis: '国办秘函〔2019〕19号：简单常见问题',
  },
  {
    ...LOCAL,
    id: 'W2',
    duty: 'message_reply',
    origins: ['message'],
    start: 'detected',
    limit: workingDays(3),
    basis: '国办秘函〔2019〕19号：网民找错',
  },
  {
    ...LOCAL,
    id: 'D9',
    duty: 'interpretation',
    categories: ['misreading'],
    start: 'opened',
    limit: workingDays(3),
    basis: '参照郑州市2016年规定：政策文件解读',
  },
  {
    ...LOCAL,
    id: 'L-C1',
    duty: 'continuing_release',
    eventLevels: GRAVE,
    start: 'released',
    limit: hours(24),
    basis: '国办发〔2016〕80号要求持续发布，未定时限；24 小时为本系统建议',
  },
  {
    ...LOCAL,
    id: 'L-C2',
    duty: 'continuing_release',
    eventLevels: ['III'],
    start: 'released',
    limit: hours(72),
    basis: '国办发〔2016〕80号要求持续发布，未定时限；72 小时为本系统建议',
  },
];

/** With which a new system begins. Sources: policy §1.2, §1.5, §11; what each could not confirm stands in its basis. */
export const STANDARD_CLOCK_RULES: readonly ClockRule[] = [
  ...NATIONAL,
  ...STATUTES,
  ...PROVINCIAL,
  ...LOCAL_DEFAULTS,
];
