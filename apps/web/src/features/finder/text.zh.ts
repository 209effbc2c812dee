export const TEXT = {
  cases: '处置单',
  events: '事件',
  articles: '信息',
  sources: '信息源',
  units: '单位',
  pages: '页面',
  search: '检索',
  searchAllArticles: (q: string) => `在全部信息中检索“${q}”`,
  finderPlaceholder: '页面、处置单、事件、信息、信息源、单位',
  find: '查找',
  nothingNamed: (text: string) => `没有名称里带“${text}”的`,
  foundResults: '查找结果',
};
