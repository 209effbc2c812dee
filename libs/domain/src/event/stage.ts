/** 萌芽, 扩散, 高峰, 消退. */
export const STAGES = ['emerging', 'spreading', 'peak', 'receding'] as const;
export type Stage = (typeof STAGES)[number];

const EMERGING_ARTICLES = 5;

/**
 * The stage of an event from its articles per hour, oldest first, the current hour last
 * (hours without articles are zeros): 萌芽 under five articles; 消退 once the last six hours bring
 * less than a fifth of the busiest six; 高峰 while they are the busiest six or near it; else 扩散.
 */
export function stageOf(perHour: readonly number[]): Stage {
  const windows = slidingSums(perHour, 6);
  const recent = windows.at(-1) ?? 0;
  const busiest = Math.max(0, ...windows);
  if (perHour.reduce((sum, count) => sum + count, 0) < EMERGING_ARTICLES && recent > 0)
    return 'emerging';
  if (recent === 0 || recent < busiest * 0.2) return 'receding';
  if (recent >= busiest * 0.8 && perHour.length > 6) return 'peak';
  return 'spreading';
}

function slidingSums(values: readonly number[], width: number): readonly number[] {
  return values.map((_, index) =>
    values.slice(Math.max(0, index - width + 1), index + 1).reduce((sum, value) => sum + value, 0),
  );
}
