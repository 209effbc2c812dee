interface Change {
  readonly now: number | null;
  readonly before: number | null;
}

/** 较上期 +3 个百分点, of shares. */
export function changeInPoints({ now, before }: Change): string {
  return now === null || before === null
    ? '上期无数据'
    : against(Math.round((now - before) * 100), ' 个百分点');
}

/** 较上期 +36%, of counts. */
export function changeInPercent({ now, before }: Change): string {
  return before === null || before === 0
    ? '上期无数据'
    : against(Math.round((((now ?? 0) - before) / before) * 100), '%');
}

function against(change: number, unit: string): string {
  if (change === 0) return '与上期持平';
  return `较上期 ${change > 0 ? '+' : '−'}${Math.abs(change)}${unit}`;
}
