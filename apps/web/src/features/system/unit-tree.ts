import type { ManagedUnit } from '@huixiang/contracts';
import { type Choice, choiceTree } from '../../lib/choice-tree';

/** Units for choosing one. */
export function unitChoices(units: readonly ManagedUnit[]): Choice<number>[] {
  return choiceTree(
    units.map(({ id, name, parentId }) => ({ key: id, title: name, parent: parentId })),
  );
}

/** A unit with those below it, and how many people they have together. */
export interface UnitBranch extends ManagedUnit {
  readonly peopleBelow: number;
  readonly children?: readonly UnitBranch[];
}

/** Units as the tree they form; a parent comes before its children. */
export function unitBranches(units: readonly ManagedUnit[]): readonly UnitBranch[] {
  const below = new Map<number | null, ManagedUnit[]>(units.map((unit) => [unit.id, []]));
  const roots: ManagedUnit[] = [];
  for (const unit of units) (below.get(unit.parentId) ?? roots).push(unit);
  const branch = (unit: ManagedUnit): UnitBranch => {
    const children = below.get(unit.id)!.map(branch);
    const peopleBelow = children.reduce((sum, child) => sum + child.peopleBelow, unit.people);
    return { ...unit, peopleBelow, ...(children.length > 0 && { children }) };
  };
  return roots.map(branch);
}
