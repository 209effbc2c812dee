import { TreeSelect } from 'antd';
import { useId } from 'react';
import type { Choice } from '../lib/choice-tree';

/** One unit of a tree, found by its name; open from the first. */
export function UnitPicker(props: {
  value: number | undefined;
  tree: Choice<number>[];
  expanded: readonly number[];
  onChange: (id: number | undefined) => void;
  /** Whether none may be chosen, and what that is called. */
  none?: string;
  label: string;
  width: number;
}) {
  const id = useId();
  return (
    <TreeSelect
      id={id}
      autoFocus
      defaultOpen
      allowClear={props.none !== undefined}
      placeholder={props.none}
      aria-label={props.label}
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandedKeys={[...props.expanded]}
      value={props.value}
      treeData={props.tree}
      popupMatchSelectWidth={320}
      // The field says that it controls this; the library leaves it out.
      popupRender={(tree) => <div id={`${id}_list`}>{tree}</div>}
      style={{ width: props.width }}
      onChange={props.onChange}
    />
  );
}
