import type { UnitView } from '@huixiang/contracts';
import { type Choice, choiceTree } from '../../lib/choice-tree';

/** Units as the tree they form; one whose parent is outside the reader's scope is a root. */
export function unitTree(units: readonly UnitView[]): Choice<number>[] {
  return choiceTree(
    units.map(({ id, name, parentId }) => ({ key: id, title: name, parent: parentId })),
  );
}
