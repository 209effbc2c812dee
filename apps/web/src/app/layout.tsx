import { MenuOutlined } from '@ant-design/icons';
import type { SessionView } from '@huixiang/contracts';
import { Button, Skeleton } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { Boundary } from '../components/boundary';
import { useLive } from '../lib/live';
import { useKeys } from '../lib/use-keys';
import { undoLast } from '../lib/use-undo';
import { WORDS } from '../text/words.zh';
import { ConnectionLine } from './connection-line';
import './layout.css';
import { permittedGroups } from './pages';
import { Brand, Live, SideBar } from './side-bar';
import { lazyDialog } from '../lib/lazy-dialog';
import { TEXT } from './text.zh';

const SideDrawer = lazyDialog(() => import('./side-drawer').then((m) => m.SideDrawer));
const KeyHelp = lazyDialog(() => import('./key-help').then((m) => m.KeyHelp));

const Finder = lazyDialog(() => import('../features/finder/finder').then((m) => m.Finder));

/** The frame around every page: where one is, who one is, and whether the page is live. */
export function Layout({ session }: { session: SessionView }) {
  const connected = useLive();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Null until it was opened once.
  const [open, setOpen] = useState<boolean | null>(null);
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const groups = permittedGroups(session.permissions);
  const pages = groups.flatMap((group) => group.pages);
  useTitle(pages.find((page) => pathname.startsWith(page.path))?.title);
  useFinderKey(() => setFinding(true));
  useKeys({
    ...Object.fromEntries(
      pages.map((page) => [
        page.key,
        // Where one is already, what one has filtered stays.
        [page.title, () => pathname === page.path || void navigate(page.path)] as const,
      ]),
    ),
    '?': [TEXT.shortcuts, () => setHelping(true)],
    z: [TEXT.undoLast, undoLast],
  });
  const bar = (onPick?: () => void) => (
    <SideBar
      session={session}
      groups={groups}
      connected={connected}
      onFind={() => {
        onPick?.();
        setFinding(true);
      }}
      onPick={onPick}
    />
  );
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {TEXT.skipToContent}
      </a>
      <aside className="frame-side">{bar()}</aside>
      <div className="frame-bar">
        <Button
          type="text"
          aria-label={TEXT.openMenu}
          icon={<MenuOutlined />}
          onClick={() => setOpen(true)}
        />
        <Brand />
        <Live connected={connected} />
      </div>
      {open !== null && (
        <SideDrawer open={open} onClose={() => setOpen(false)}>
          {bar(() => setOpen(false))}
        </SideDrawer>
      )}
      <main id="main" tabIndex={-1}>
        <ConnectionLine connected={connected} />
        <Boundary key={pathname}>
          <Suspense fallback={<PageShape />}>
            <Outlet />
          </Suspense>
        </Boundary>
      </main>
      {finding && <Finder pages={pages} onClose={() => setFinding(false)} />}
      {helping && <KeyHelp onClose={() => setHelping(false)} />}
    </div>
  );
}

/** The browser's tab and history name the page one is on. */
function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? WORDS.product : `${title} · ${WORDS.product}`;
  }, [title]);
}

/** Ctrl-K finds from everywhere, from the middle of a field too. */
function useFinderKey(find: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      find();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** The shape of a page that is still being fetched. */
function PageShape() {
  return (
    <div className="stack" aria-busy="true">
      <Skeleton.Input active style={{ width: 160 }} />
      <div className="panel">
        <Skeleton active paragraph={{ rows: 8 }} style={{ padding: 16 }} />
      </div>
    </div>
  );
}
