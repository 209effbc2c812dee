import {
  AlertOutlined,
  AuditOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FundOutlined,
  KeyOutlined,
  LogoutOutlined,
  MenuOutlined,
  MoreOutlined,
  PhoneOutlined,
  RadarChartOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  WifiOutlined,
} from '@ant-design/icons';
import type { SessionView } from '@huixiang/contracts';
import { LABELS } from '@huixiang/domain';
import { Button, Drawer, Dropdown, Menu } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { OwnPasswordDialog } from '../features/sign-in/own-password-dialog';
import { useLive } from '../lib/live';
import { useSignOut } from '../lib/session';
import { useKeys } from '../lib/use-keys';
import { ZH } from '../text/zh';
import './layout.css';
import { PAGES } from './pages';

const ICONS: Readonly<Record<string, ReactNode>> = {
  '/desk': <AlertOutlined />,
  '/overview': <DashboardOutlined />,
  '/events': <RadarChartOutlined />,
  '/search': <FileSearchOutlined />,
  '/cases': <FileTextOutlined />,
  '/reviews': <FileDoneOutlined />,
  '/clocks': <ClockCircleOutlined />,
  '/assessment': <FundOutlined />,
  '/accountability': <AuditOutlined />,
  '/briefings': <ReadOutlined />,
  '/ledger': <SafetyCertificateOutlined />,
  '/duty': <PhoneOutlined />,
  '/sources': <WifiOutlined />,
  '/rules': <FieldTimeOutlined />,
  '/system': <SettingOutlined />,
};

/** The frame around every page: where one is, who one is, and whether the page is live. */
export function Layout({ session }: { session: SessionView }) {
  const connected = useLive();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const pages = PAGES.filter((page) => session.permissions.includes(page.permission));
  useTitle();
  useKeys(
    Object.fromEntries(
      pages.map((page) => [
        page.key,
        // Where one is already, what one has filtered stays.
        () => pathname === page.path || void navigate(page.path),
      ]),
    ),
  );
  return (
    <div className="frame">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <aside className="frame-side">
        <Brand />
        <Pages pages={pages} />
        <Person session={session} connected={connected} />
      </aside>
      <div className="frame-bar">
        <Button
          type="text"
          aria-label="打开菜单"
          icon={<MenuOutlined />}
          onClick={() => setOpen(true)}
        />
        <Brand />
        <Live connected={connected} />
      </div>
      <Drawer
        placement="left"
        size={240}
        open={open}
        onClose={() => setOpen(false)}
        styles={{ body: { padding: 0 } }}
      >
        <div className="frame-drawer">
          <Pages pages={pages} onPick={() => setOpen(false)} />
          <Person session={session} connected={connected} />
        </div>
      </Drawer>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** The browser's tab and history name the page one is on. */
function useTitle(): void {
  const { pathname } = useLocation();
  const title = PAGES.find((page) => pathname.startsWith(page.path))?.title;
  useEffect(() => {
    document.title = title === undefined ? ZH.product : `${title} · ${ZH.product}`;
  }, [title]);
}

function Brand() {
  return (
    <div className="brand">
      <img src="/icon.svg" alt="" width="26" height="26" />
      <span>
        {ZH.product}
        <small>{ZH.motto}</small>
      </span>
    </div>
  );
}

function Pages({ pages, onPick }: { pages: typeof PAGES; onPick?: () => void }) {
  const { pathname } = useLocation();
  const current = pages.find((page) => pathname.startsWith(page.path))?.path ?? '';
  return (
    <Menu
      className="frame-menu"
      mode="inline"
      selectedKeys={[current]}
      items={pages.map((page) => ({
        key: page.path,
        icon: ICONS[page.path],
        label: (
          <NavLink to={page.path} onClick={onPick}>
            {page.title}
          </NavLink>
        ),
      }))}
    />
  );
}

function Person({ session, connected }: { session: SessionView; connected: boolean }) {
  const signOut = useSignOut();
  const [changing, setChanging] = useState(false);
  return (
    <div className="person">
      <Live connected={connected} />
      <div className="row spread" style={{ flexWrap: 'nowrap' }}>
        <div style={{ minWidth: 0 }}>
          <div>
            {session.name} <span className="soft small">{LABELS.role[session.role]}</span>
          </div>
          <div className="soft small person-unit">{session.unit.name}</div>
        </div>
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: [
              { key: 'password', icon: <KeyOutlined />, label: '修改密码' },
              { key: 'sign-out', icon: <LogoutOutlined />, label: '退出登录' },
            ],
            onClick: ({ key }) => (key === 'password' ? setChanging(true) : signOut.mutate()),
          }}
        >
          <Button type="text" aria-label="账号菜单" icon={<MoreOutlined />} />
        </Dropdown>
      </div>
      {changing && <OwnPasswordDialog login={session.login} onClose={() => setChanging(false)} />}
    </div>
  );
}

function Live({ connected }: { connected: boolean }) {
  return (
    <span className={connected ? 'live' : 'live lost'} role="status">
      {connected ? ZH.live.on : ZH.live.off}
    </span>
  );
}
