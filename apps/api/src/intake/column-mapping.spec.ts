import { IMPORT_FIELDS } from '@huixiang/contracts';
import { guessMapping } from './column-mapping';

/** Headings as offices export them, and the columns taken for id, title, text, url and published. */
const TABLES: readonly [string, readonly (string | null)[]][] = [
  ['序号,工单编号,标题,内容', ['工单编号', '标题', '内容', null, null]],
  ['编号,留言人,留言标题,留言内容', ['编号', '留言标题', '留言内容', null, null]],
  [
    '工单编号,来电人姓名,联系电话,标题,诉求内容,来电时间',
    ['工单编号', '标题', '诉求内容', null, '来电时间'],
  ],
  ['序号,标题,内容', [null, '标题', '内容', null, null]],
  [
    '工单号,诉求人,诉求类型,诉求标题,诉求描述,受理时间,办结时间',
    ['工单号', '诉求标题', '诉求描述', null, '受理时间'],
  ],
  [
    '办结时间,工单流水号,投诉人,投诉分类,投诉主题,投诉内容,投诉时间',
    ['工单流水号', '投诉主题', '投诉内容', null, '投诉时间'],
  ],
  [
    '留言编号,网友昵称,留言分类,留言主题,留言详情,留言日期,留言链接',
    ['留言编号', '留言主题', '留言详情', '留言链接', '留言日期'],
  ],
  ['来电号码,来电人,来电时间,诉求,承办单位,办理结果', [null, null, '诉求', null, '来电时间']],
  [
    '信件编号,来信人,来信标题,来信正文,来信时间',
    ['信件编号', '来信标题', '来信正文', null, '来信时间'],
  ],
  ['id,title,content,url,published', ['id', 'title', 'content', 'url', 'published']],
  ['ID,Subject,Body,Link,Date', ['ID', 'Subject', 'Body', 'Link', 'Date']],
  ['单号,联系人,联系方式,事发地址,问题描述,登记时间', ['单号', null, '问题描述', null, '登记时间']],
  [
    '受理编号,诉求来源,诉求类别,反映人,反映内容,反映时间,答复内容',
    ['受理编号', null, '反映内容', null, '反映时间'],
  ],
  ['答复内容,回复时间,编号,标题,留言内容,留言时间', ['编号', '标题', '留言内容', null, '留言时间']],
  [
    '帖子标题,帖子正文,发帖人,发帖时间,链接地址',
    [null, '帖子标题', '帖子正文', '链接地址', '发帖时间'],
  ],
  ['留言者,留言', [null, null, '留言', null, null]],
  ['市民诉求,时间', [null, null, '市民诉求', null, '时间']],
  ['案件编号,问题分类,问题内容,上报时间', ['案件编号', null, '问题内容', null, '上报时间']],
  ['部门编号,工单编号,标题,工单内容,创建时间', ['工单编号', '标题', '工单内容', null, '创建时间']],
  ['工单 编号,标 题,内 容', ['工单 编号', '标 题', '内 容', null, null]],
  ['姓名,电话,住址', [null, null, null, null, null]],
  ['举报人,举报人电话,举报内容,举报日期', [null, null, '举报内容', null, '举报日期']],
];

describe('the columns of a table', () => {
  it.each(TABLES)('%s', (heading, expected) => {
    const columns = heading.split(',');
    const mapping = guessMapping(columns);
    expect(
      IMPORT_FIELDS.map((field) => (mapping[field] === null ? null : columns[mapping[field]])),
    ).toEqual(expected);
  });
});
