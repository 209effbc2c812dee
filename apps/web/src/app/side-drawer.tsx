import { Drawer } from 'antd';
import type { ReactNode } from 'react';

/** The side bar of a narrow screen. */
export function SideDrawer(props: { open: boolean; onClose: () => void; children: ReactNode }) {
  return (
    <Drawer
      placement="left"
      size={240}
      open={props.open}
      onClose={props.onClose}
      closable={false}
      styles={{ body: { padding: 0 } }}
    >
      <div className="frame-drawer">{props.children}</div>
    </Drawer>
  );
}
