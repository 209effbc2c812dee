import { Dropdown, type MenuProps } from 'antd';
import { type ReactNode, useState } from 'react';

/** The menu of a `MenuButton`: open from the first, for it was asked for. */
export function OpenedMenu(props: {
  menu: MenuProps;
  placement: 'topRight' | 'bottomRight';
  children: ReactNode;
}) {
  const [open, setOpen] = useState(true);
  return (
    <Dropdown
      trigger={['click']}
      placement={props.placement}
      menu={props.menu}
      open={open}
      onOpenChange={setOpen}
    >
      {props.children}
    </Dropdown>
  );
}
