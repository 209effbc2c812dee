import { unitTree } from './unit-tree';

const unit = (id: number, parentId: number | null) => ({
  id,
  name: `u${id}`,
  kind: 'government' as const,
  parentId,
  placeCode: '',
});

describe('the tree of units', () => {
  it('hangs each unit below its parent, and those above the reader become roots', () => {
    const tree = unitTree([unit(2, 1), unit(3, 2), unit(4, 2), unit(5, 3)]);
    expect(tree.map((node) => node.value)).toEqual([2]);
    expect(tree[0]?.children.map((node) => node.value)).toEqual([3, 4]);
    expect(tree[0]?.children[0]?.children.map((node) => node.title)).toEqual(['u5']);
  });
});
