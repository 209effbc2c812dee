import type { Permission } from '@huixiang/domain';
import { WORDS } from '../text/words.zh';

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly key: string;
  readonly permission: Permission;
}

export interface PageGroup {
  readonly title: string;
  readonly pages: readonly Page[];
}

const { pages: TITLE, pageGroups: GROUP } = WORDS;

/** The pages of the side bar, in the order of a working day, and what each asks for. */
export const PAGE_GROUPS: readonly PageGroup[] = [
  {
    title: GROUP.hearing,
    pages: [
      { path: '/desk', title: TITLE.desk, key: '1', permission: 'alert.triage' },
      { path: '/overview', title: TITLE.overview, key: '2', permission: 'overview.read' },
      { path: '/events', title: TITLE.events, key: '3', permission: 'monitor.read' },
      { path: '/search', title: TITLE.search, key: '/', permission: 'monitor.read' },
    ],
  },
  {
    title: GROUP.answering,
    pages: [
      { path: '/cases', title: TITLE.cases, key: '4', permission: 'case.read' },
      { path: '/reviews', title: TITLE.reviews, key: 'v', permission: 'release.review' },
      { path: '/clocks', title: TITLE.clocks, key: 't', permission: 'case.read' },
    ],
  },
  {
    title: GROUP.judging,
    pages: [
      { path: '/assessment', title: TITLE.assessment, key: '5', permission: 'assessment.read' },
      {
        path: '/accountability',
        title: TITLE.accountability,
        key: '6',
        permission: 'accountability.read',
      },
      { path: '/briefings', title: TITLE.briefings, key: 'b', permission: 'briefing.read' },
      { path: '/ledger', title: TITLE.ledger, key: '7', permission: 'ledger.read' },
    ],
  },
  {
    title: GROUP.keeping,
    pages: [
      { path: '/duty', title: TITLE.duty, key: '0', permission: 'monitor.read' },
      { path: '/sources', title: TITLE.sources, key: '8', permission: 'source.read' },
      { path: '/rules', title: TITLE.rules, key: 'r', permission: 'rule.read' },
      { path: '/system', title: TITLE.system, key: '9', permission: 'account.manage' },
    ],
  },
];

/** The groups of which somebody may open a page, with those pages. */
export function permittedGroups(permissions: readonly Permission[]): readonly PageGroup[] {
  return PAGE_GROUPS.map(({ title, pages }) => ({
    title,
    pages: pages.filter(({ permission }) => permissions.includes(permission)),
  })).filter(({ pages }) => pages.length > 0);
}

/** Where each role's day begins. */
export const HOME = {
  officer: '/desk',
  leader: '/overview',
  evaluator: '/assessment',
  handler: '/cases',
  reviewer: '/reviews',
  administrator: '/system',
} as const;
