/** 舆情专员, 分管领导, 评估员, 承办人, 审核员, 管理员. */
export const ROLES = [
  'officer',
  'leader',
  'evaluator',
  'handler',
  'reviewer',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a route may ask for. A route that asks for nothing named here is refused. */
export const PERMISSIONS = [
  'monitor.read',
  'alert.triage',
  'duty.manage',
  'case.read',
  'case.open',
  'case.handle',
  'case.close',
  'release.review',
  'release.cosign',
  'clock.change',
  'rule.read',
  'rule.manage',
  'overview.read',
  'assessment.read',
  'assessment.export',
  'assessment.draw',
  'assessment.sign',
  'assessment.object',
  'rating.record',
  'accountability.read',
  'accountability.propose',
  'accountability.state',
  'accountability.decide',
  'briefing.read',
  'briefing.write',
  'briefing.issue',
  'ledger.read',
  'ledger.export',
  'source.read',
  'source.manage',
  'account.manage',
  'channel.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READ: readonly Permission[] = [
  'briefing.read',
  'monitor.read',
  'case.read',
  'overview.read',
  'source.read',
  'ledger.read',
  'rule.read',
];

/** Who may do what. Scope (the unit's subtree) is checked beside it, never instead of it. */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  officer: [
    ...READ,
    'alert.triage',
    'duty.manage',
    'case.open',
    'case.handle',
    'case.close',
    'release.cosign',
    'briefing.write',
    'briefing.issue',
    'rating.record',
    'assessment.read',
    'assessment.object',
    'source.manage',
  ],
  leader: [
    ...READ,
    'duty.manage',
    'briefing.write',
    'briefing.issue',
    'assessment.read',
    'assessment.sign',
    'assessment.object',
    'assessment.export',
    'accountability.read',
    'accountability.propose',
    'accountability.state',
    'accountability.decide',
    'case.open',
    'clock.change',
    'release.review',
    'release.cosign',
  ],
  evaluator: [
    ...READ,
    'assessment.read',
    'assessment.export',
    'assessment.draw',
    'assessment.sign',
    'rating.record',
    'accountability.read',
    'accountability.propose',
    'ledger.export',
  ],
  handler: [
    'monitor.read',
    'case.read',
    'case.handle',
    'release.cosign',
    'rule.read',
    'assessment.read',
    'assessment.object',
    'accountability.read',
    'accountability.state',
  ],
  reviewer: ['monitor.read', 'case.read', 'release.review', 'rule.read'],
  administrator: [
    'source.read',
    'source.manage',
    'ledger.read',
    'ledger.export',
    'account.manage',
    'channel.manage',
    'rule.read',
    'rule.manage',
  ],
};

export function isPermitted(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission);
}

/** Everything a role may do; a page uses it to show only what can be used. */
export function permissionsOf(role: Role): readonly Permission[] {
  return GRANTS[role];
}
