import type { RuleView } from '@huixiang/contracts';

/** A rule as it stands in a place: the version that binds, the one to come, and all there were. */
export interface StandingRule {
  readonly id: string;
  readonly now: RuleView;
  /** The place's own version that has not begun. */
  readonly next: RuleView | null;
  /** Newest first. */
  readonly versions: readonly RuleView[];
}

/**
 * Each rule as it stands at `now` where `line` says one is: division codes, the nearest first. Rules of other places
 * alone are left out.
 */
export function standingRules(
  rules: readonly RuleView[],
  line: readonly string[],
  now: Date,
): readonly StandingRule[] {
  const byId = new Map<string, RuleView[]>();
  for (const rule of rules) {
    if (rule.place !== null && !line.includes(rule.place.code)) continue;
    byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);
  }
  return [...byId].flatMap(([id, versions]): readonly StandingRule[] => {
    const binding = versions
      .filter(
        (rule) => begins(rule) <= now && (rule.validTo === null || now < new Date(rule.validTo)),
      )
      .sort((a, b) => nearness(a, line) - nearness(b, line))[0];
    if (binding === undefined) return [];
    const next =
      versions.find((rule) => begins(rule) > now && rule.place?.code === line[0]) ?? null;
    const newest = [...versions].sort((a, b) => begins(b).getTime() - begins(a).getTime());
    return [{ id, now: binding, next, versions: newest }];
  });
}

const begins = (rule: RuleView) => new Date(rule.validFrom);
const nearness = (rule: RuleView, line: readonly string[]) =>
  rule.place === null ? line.length : line.indexOf(rule.place.code);
