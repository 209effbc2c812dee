import { TEXT } from './text.zh';

interface Change {
  readonly now: number | null;
  readonly before: number | null;
}

/** 较上期 +3 个百分点, of shares. */
export function changeInPoints({ now, before }: Change): string {
  return now === null || before === null
    ? TEXT.noEarlierData
    : against(Math.round((now - before) * 100), TEXT.percentagePoints);
}

/** 较上期 +36%, of counts. */
export function changeInPercent({ now, before }: Change): string {
  return before === null || before === 0
    ? TEXT.noEarlierData
    : against(Math.round((((now ?? 0) - before) / before) * 100), '%');
}

function against(change: number, unit: string): string {
  if (change === 0) return TEXT.unchanged;
  return TEXT.changeVsLast(change > 0 ? '+' : '−', Math.abs(change), unit);
}
