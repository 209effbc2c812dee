import type { ClockRule } from './clock-rule';
import { LOCAL, hours, workingDays } from './rule-beginnings';

/**
 * Numbers that a text states and that are no limit of every case: off, for a place that wants them watched. 条例 第二十六条
 * runs from the making of a document, which a case sees only where it is opened for it; 第十三条 is a window for supplements.
 */
export const ON_REQUEST: readonly ClockRule[] = [
  {
    ...LOCAL,
    id: 'D6A',
    duty: 'authoritative_information',
    eventLevels: ['I', 'II'],
    limit: hours(5),
    basis: '参照北京市突发事件总体应急预案（2021）：5 小时内发布简要信息',
  },
  {
    ...LOCAL,
    id: 'D6B',
    duty: 'press_centre',
    eventLevels: ['I', 'II'],
    limit: hours(24),
    basis: '参照北京市突发事件总体应急预案（2021）：重大以上 24 小时内设立新闻中心',
  },
  {
    ...LOCAL,
    id: 'D8',
    duty: 'disclosure',
    start: 'opened',
    limit: workingDays(20),
    basis: '《政府信息公开条例》第二十六条：信息形成或变更之日起 20 个工作日；自立单起算',
  },
  {
    ...LOCAL,
    id: 'S3',
    duty: 'casualty_supplement',
    categories: ['emergency'],
    fields: ['work_safety'],
    limit: { amount: 30, unit: 'day' },
    basis: '《生产安全事故报告和调查处理条例》第十三条：30 日内伤亡变化及时补报',
  },
  {
    ...LOCAL,
    id: 'S4',
    duty: 'casualty_supplement',
    categories: ['emergency'],
    fields: ['transport'],
    limit: { amount: 7, unit: 'day' },
    basis: '《生产安全事故报告和调查处理条例》第十三条：道路交通、火灾事故 7 日内',
  },
  {
    ...LOCAL,
    id: 'L-LA4',
    duty: 'monthly_statistics',
    start: 'opened',
    limit: { amount: 1, unit: 'month' },
    basis: '参照六安市信访局：舆情办理每月统计归档',
  },
];
