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
import { Fragment, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { WORDS } from '../text/words.zh';
import { AccountMenu } from './account-menu';
import type { PageGroup } from './pages';
import { TEXT } from './text.zh';

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
        <span>{TEXT.find}</span>
        <span>
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </span>
      </button>
      <nav aria-label={TEXT.pages} className="frame-nav">
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
        {WORDS.product}
        <small>{WORDS.motto}</small>
      </span>
    </div>
  );
}

export function Live({ connected }: { connected: boolean }) {
  return (
    <span className={connected ? 'live' : 'live lost'} role="status">
      {connected ? WORDS.live.on : WORDS.live.off}
    </span>
  );
}

function Pages(props: { groups: readonly PageGroup[]; onPick?: (() => void) | undefined }) {
  return props.groups.map((group) => (
    <Fragment key={group.title}>
      <h2 className="nav-group">{group.title}</h2>
      <ul className="nav-pages">
        {group.pages.map((page) => (
          <li key={page.path}>
            <NavLink to={page.path} onClick={props.onPick}>
              {ICONS[page.path]}
              {page.title}
            </NavLink>
          </li>
        ))}
      </ul>
    </Fragment>
  ));
}
