export const TEXT = {
  mergeIntoEvent: '并入其他事件',
  splitOffEvent: '拆出另成事件',
  moveToEvent: '移到其他事件',
  sameMatter: '同一件事',
  followUp: '同一件事的后续',
  differentMatter: '另一件事',
  differentPlace: '另一地的事',
  differentParty: '另一主体',
  belongsThere: '属于那件事',
  wronglyMerged: '误归',
  targetEvent: '归入哪个事件',
  reason: '理由',
  mergeEffect: (articles: number) =>
    `本事件的 ${articles} 篇报道全部归入所选事件，预警一并归入；可在归并记录中撤销。`,
  selectedWithReprints: (count: number) => `所选 ${count} 篇及其转载`,
  splitEffect: (count: string) =>
    `${count}另成一个事件，两者今后不再自动归并；可在归并记录中撤销。`,
  moveEffect: (count: string) => `${count}移到所选事件；可在归并记录中撤销。`,
  searchWords: '输入标题或正文中的词',
  searching: '正在查找',
  nothingFound: '没有找到，换个词试试',
  eventHint: (place: string, articles: number, time: string) =>
    `${place}，${articles} 篇，最近 ${time}`,
  placeUnknown: '地点未判明',
  splitDone: '已拆出，另成一个事件',
  moveDone: '已移到所选事件',
  mergeDone: '已并入所选事件',
};
