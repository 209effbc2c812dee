/** Figures a briefing can speak of, and what each is; an operator words the sentences around them. */
export const FIGURES = {
  period: '期间',
  unit: '单位',
  articles: '信息篇数',
  articlesChange: '信息篇数与上期相比',
  negative: '负面篇数',
  negativeShare: '负面占比',
  negativeChange: '负面占比与上期相比',
  events: '新发现的事件数',
  alerts: '预警数',
  topField: '信息最多的领域',
  topFieldArticles: '该领域篇数',
  casesOpened: '立单件数',
  casesClosed: '办结件数',
  casesOpen: '在办件数',
  firstDue: '应首次回应件数',
  firstOnTime: '按时首次回应件数',
  firstOnTimeShare: '首次回应按时率',
  clocksLate: '期末逾期时限数',
  releases: '发布篇数',
  results: '结果发布篇数',
  pickups: '媒体转发摘引篇数',
  commitmentsDue: '到期承诺项数',
  commitmentsKept: '按期兑现项数',
  eventTitle: '事件标题',
  eventPlace: '事件地点',
  eventFirst: '事件首次报道时间',
  eventArticles: '事件信息篇数',
  eventOutlets: '事件媒体家数',
  eventReprints: '事件转载篇数',
  eventNegativeShare: '事件负面占比',
  eventStage: '事件阶段',
  eventLevel: '事件等级',
  eventSummary: '事件一句话摘要',
  caseNumber: '处置单编号',
  caseUnit: '责任单位',
} as const;
export type FigureName = keyof typeof FIGURES;

/** Lists a briefing can have, and the figures of each item. */
export const LISTS = {
  events: {
    name: '重点事件',
    figures: {
      title: '标题',
      articles: '篇数',
      negativeShare: '负面占比',
      stage: '阶段',
      level: '等级',
      place: '地点',
      response: '回应情况',
    },
  },
  deadlines: {
    name: '二十四小时内到期与逾期的时限',
    figures: { duty: '时限', case: '处置单', unit: '单位', due: '到期' },
  },
  releases: {
    name: '本期发布',
    figures: { title: '标题', unit: '单位', kind: '类别', at: '时间', pickups: '转发篇数' },
  },
  commitments: {
    name: '近期到期的承诺',
    figures: { deed: '承诺', unit: '单位', due: '到期日' },
  },
  questions: {
    name: '公众提问',
    figures: { text: '问题', articles: '篇数', answered: '发布是否涉及' },
  },
} as const;
export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];
