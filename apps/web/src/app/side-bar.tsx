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
  PhoneOutlined,
  RadarChartOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SearchOutlined,
  SettingOutlined,
  WifiOutlined,
} from '@ant-design/icons';
import type { SessionView } from '@huixiang/contracts';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { ZH } from '../text/zh';
import { AccountMenu } from './account-menu';
import type { PageGroup } from './pages';

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

/** Where one can go, what one can find, and who one is. */
export function SideBar(props: {
  session: SessionView;
  groups: readonly PageGroup[];
  connected: boolean;
  onFind: () => void;
  onPick?: (() => void) | undefined;
}) {
  return (
    <>
      <Brand />
      <button type="button" className="find-button" onClick={props.onFind}>
        <SearchOutlined aria-hidden />
        <span>查找</span>
        <span>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </span>
      </button>
      <nav aria-label="页面" className="frame-nav">
        <Pages groups={props.groups} onPick={props.onPick} />
      </nav>
      <div className="person">
        <Live connected={props.connected} />
        <AccountMenu session={props.session} />
      </div>
    </>
  );
}

export function Brand() {
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

export function Live({ connected }: { connected: boolean }) {
  return (
    <span className={connected ? 'live' : 'live lost'} role="status">
      {connected ? ZH.live.on : ZH.live.off}
    </span>
  );
}

function Pages(props: { groups: readonly PageGroup[]; onPick?: (() => void) | undefined }) {
  const { pathname } = useLocation();
  const pages = props.groups.flatMap((group) => group.pages);
  const current = pages.find((page) => pathname.startsWith(page.path))?.path ?? '';
  return (
    <Menu
      className="frame-menu"
      mode="inline"
      selectedKeys={[current]}
      items={props.groups.map((group) => ({
        type: 'group',
        key: group.title,
        label: group.title,
        children: group.pages.map((page) => ({
          key: page.path,
          icon: ICONS[page.path],
          label: (
            <NavLink to={page.path} onClick={props.onPick}>
              {page.title}
            </NavLink>
          ),
        })),
      }))}
    />
  );
}
