import type { UnitView } from '@huixiang/contracts';

export interface UnitNode {
  readonly value: number;
  readonly key: number;
  readonly title: string;
  readonly children: UnitNode[];
}

/** Units as the tree they form; one whose parent is outside the reader's scope is a root. */
export function unitTree(units: readonly UnitView[]): UnitNode[] {
  const nodes = new Map(
    units.map((unit): [number, UnitNode] => [
      unit.id,
      { value: unit.id, key: unit.id, title: unit.name, children: [] },
    ]),
  );
  const roots: UnitNode[] = [];
  for (const unit of units) {
    const node = nodes.get(unit.id);
    if (node === undefined) continue;
    const siblings = nodes.get(unit.parentId ?? -1)?.children ?? roots;
    siblings.push(node);
  }
  return roots;
}
