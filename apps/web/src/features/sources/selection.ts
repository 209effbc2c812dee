import type { SourceView } from '@huixiang/contracts';

/** Of the sources chosen, those that are shown. */
export function chosenOf(
  shown: readonly Pick<SourceView, 'id'>[],
  selected: readonly number[],
): readonly number[] {
  const ids = new Set(shown.map((source) => source.id));
  return selected.filter((id) => ids.has(id));
}
