import { Button, type MenuProps } from 'antd';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { Boundary } from './boundary';

const OpenedMenu = lazy(() => import('./opened-menu').then((m) => ({ default: m.OpenedMenu })));

/** A button with a menu behind it, whose script is fetched when somebody first asks for it; a sign alone unless it has words. */
export function MenuButton(props: {
  label: string;
  icon: ReactNode;
  menu: MenuProps;
  placement?: 'topRight' | 'bottomRight';
  words?: string;
  loading?: boolean;
}) {
  const { label, icon, menu, placement = 'bottomRight', words, loading = false } = props;
  const [asked, setAsked] = useState(false);
  const look = {
    type: words === undefined ? 'text' : 'default',
    'aria-label': label,
    'aria-haspopup': 'menu',
    icon,
    loading,
    children: words,
  } as const;
  const button = <Button {...look} onClick={() => setAsked(true)} />;
  if (!asked) return button;
  return (
    <Boundary>
      <Suspense fallback={button}>
        <OpenedMenu menu={menu} placement={placement}>
          <Button {...look} autoFocus />
        </OpenedMenu>
      </Suspense>
    </Boundary>
  );
}
