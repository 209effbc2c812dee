import type { Permission } from '@huixiang/domain';
import { ZH } from '../text/zh';

/** The pages of the side bar, in the order of a working day, and what each asks for. */
export const PAGES: readonly {
  path: string;
  title: string;
  key: string;
  permission: Permission;
}[] = [
  { path: '/desk', title: ZH.pages.desk, key: '1', permission: 'alert.triage' },
  { path: '/overview', title: ZH.pages.overview, key: '2', permission: 'overview.read' },
  { path: '/events', title: ZH.pages.events, key: '3', permission: 'monitor.read' },
  { path: '/search', title: ZH.pages.search, key: '/', permission: 'monitor.read' },
  { path: '/cases', title: ZH.pages.cases, key: '4', permission: 'case.read' },
  { path: '/reviews', title: ZH.pages.reviews, key: 'v', permission: 'release.review' },
  { path: '/clocks', title: ZH.pages.clocks, key: 't', permission: 'case.read' },
  { path: '/assessment', title: ZH.pages.assessment, key: '5', permission: 'assessment.read' },
  {
    path: '/accountability',
    title: ZH.pages.accountability,
    key: '6',
    permission: 'accountability.read',
  },
  { path: '/briefings', title: ZH.pages.briefings, key: 'b', permission: 'briefing.read' },
  { path: '/ledger', title: ZH.pages.ledger, key: '7', permission: 'ledger.read' },
  { path: '/duty', title: ZH.pages.duty, key: '0', permission: 'monitor.read' },
  { path: '/sources', title: ZH.pages.sources, key: '8', permission: 'source.read' },
  { path: '/rules', title: ZH.pages.rules, key: 'r', permission: 'rule.read' },
  { path: '/system', title: ZH.pages.system, key: '9', permission: 'account.manage' },
];

/** Where each role's day begins. */
export const HOME = {
  officer: '/desk',
  leader: '/overview',
  evaluator: '/assessment',
  handler: '/cases',
  reviewer: '/reviews',
  administrator: '/system',
} as const;
