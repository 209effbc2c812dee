/** A node as tree selects take it. */
export interface Choice<Key> {
  readonly value: Key;
  readonly key: Key;
  readonly title: string;
  readonly children: Choice<Key>[];
}

/** Rows as the tree they form, in their order; one whose parent is not among them is a root. */
export function choiceTree<Key extends string | number>(
  rows: readonly { readonly key: Key; readonly title: string; readonly parent: Key | null }[],
): Choice<Key>[] {
  const nodes = new Map(
    rows.map(({ key, title }): [Key, Choice<Key>] => [
      key,
      { value: key, key, title, children: [] },
    ]),
  );
  const roots: Choice<Key>[] = [];
  for (const { key, parent } of rows) {
    const siblings = parent === null ? roots : (nodes.get(parent)?.children ?? roots);
    siblings.push(nodes.get(key)!);
  }
  return roots;
}
