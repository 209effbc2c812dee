export const TEXT = {
  noEvents: '还没有事件。有了以后，按区划列在这里。',
  ownLevel: '本级',
  openCasesShort: (openCases: number) => `在办 ${openCases}`,
  placeFacts: (name: string, events: number, negative: number, openCases: number) =>
    `${name}：${events} 个事件，负面 ${negative} 篇，在办 ${openCases} 件`,
  articles: '信息',
  negative: '负面',
  alerts: '预警',
  releases: '发布',
  date: '日期',
};
