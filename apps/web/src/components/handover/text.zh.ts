export const TEXT = {
  waitingAlerts: '待处置预警',
  levelAndTitle: (level: string, title: string) => `${level}：${title}`,
  snoozed: '已暂缓',
  snoozedLine: (title: string, until: string, reason: string) => `${title}，${until}${reason}`,
  backAt: (time: string) => `${time} 回来，`,
  dueSoonOrLate: '将到期或已超时',
  dueLine: (number: string, title: string, duty: string, time: string, unit: string) =>
    `${number} ${title}，${duty} ${time}，${unit}`,
  sectionHead: (name: string, count: number) => `【${name} ${count}】`,
  moreLines: (more: number) => `· 另有 ${more} 条`,
  handedOver: '已交班，等待接班',
  draftHint: '按现在的待办起草，可以改写；接班人在值班页和值班台看到。',
  draftFailed: (reason: string) => `没能按待办起草，请自行填写：${reason}`,
  handoverNotes: '交接事项',
  notesHint: '未了的事、等谁答复、几点再催',
  handOver: '交班',
};
