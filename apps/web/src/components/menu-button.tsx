import { Button, type MenuProps } from 'antd';
import { type ReactNode, Suspense, lazy, useState } from 'react';

import { Boundary } from './boundary';

const OpenedMenu = lazy(() => import('./opened-menu').then((m) => ({ default: m.OpenedMenu })));

/** A button with a menu behind it, whose script is fetched when somebody first asks for it. */
export function MenuButton(props: {
  label: string;
  icon: ReactNode;
  menu: MenuProps;
  placement?: 'topRight' | 'bottomRight';
}) {
  const { label, icon, menu, placement = 'bottomRight' } = props;
  const [asked, setAsked] = useState(false);
  const button = (
    <Button
      type="text"
      aria-label={label}
      aria-haspopup="menu"
      icon={icon}
      onClick={() => setAsked(true)}
    />
  );
  if (!asked) return button;
  return (
    <Boundary>
      <Suspense fallback={button}>
        <OpenedMenu menu={menu} placement={placement}>
          <Button type="text" aria-label={label} aria-haspopup="menu" icon={icon} autoFocus />
        </OpenedMenu>
      </Suspense>
    </Boundary>
  );
}
