import type { RuleChange, RulePreview } from '@huixiang/contracts';
import { type ClockRule, type RuledCase, dueOf, rulesFor } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { placesAbove, readCalendar, readClockRules } from './clock-rules.queries';

const RECENT_DAYS = 90;
const MAX_KEEPING = 50;

interface Running {
  readonly id: number;
  readonly number: string;
  readonly anchorAt: Date;
  readonly dueAt: Date;
}

type Recent = Omit<RuledCase, 'places'> & { readonly place: string };

/** Places at and below $1. */
const BELOW = `WITH RECURSIVE below AS (
  SELECT code FROM place WHERE code = $1 UNION ALL SELECT place.code FROM place JOIN below ON place.parent_code = below.code)`;

/**
 * What a new version of a rule would mean in a place: to cases that run, and to such cases from then on. An
 * administrator sees numbers and times of cases, never what they are about.
 */
export async function previewChange(
  tx: EntityManager,
  place: { readonly code: string },
  scope: string,
  change: RuleChange,
): Promise<RulePreview> {
  const rules = await readClockRules(tx);
  const base = rules.find((rule) => rule.key === change.key);
  if (base === undefined) throw new Error(`there is no version ${change.key} of a rule`);
  const { enabled, limit } = change;
  const calendar = await readCalendar(tx);
  const running = await tx.query<Running[]>(
    `${BELOW} SELECT c.id, c.number, clock.anchor_at AS "anchorAt", clock.due_at AS "dueAt"
     FROM clock JOIN response_case c ON c.id = clock.case_id JOIN unit u ON u.id = c.unit_id JOIN below ON below.code = u.place_code
     WHERE u.path LIKE $3 || '%' AND clock.rule_id = $2 AND clock.met_at IS NULL AND clock.ended_at IS NULL ORDER BY clock.due_at, clock.id LIMIT ${MAX_KEEPING}`,
    [place.code, base.id, scope],
  );
  // As it would have been: the same conditions and start, in force since ever.
  const changed: ClockRule = {
    ...base,
    enabled,
    limit,
    place: place.code,
    validFrom: new Date(0),
    validTo: null,
  };
  const recent = await tx.query<Recent[]>(
    `${BELOW} SELECT u.place_code AS place, c.event_level AS "eventLevel", c.level AS "opinionLevel", c.categories, c.field, c.origin,
       c.detected_at AS "detectedAt"
     FROM response_case c JOIN unit u ON u.id = c.unit_id JOIN below ON below.code = u.place_code
     WHERE u.path LIKE $2 || '%' AND c.detected_at > huixiang_now() - interval '${RECENT_DAYS} days'`,
    [place.code, scope],
  );
  const lines = new Map<string, readonly string[]>();
  for (const { place: code } of recent)
    if (!lines.has(code)) lines.set(code, await placesAbove(tx, code));
  const bound = recent.filter(
    (one) => rulesFor([changed], { ...one, places: lines.get(one.place) ?? [] }).length > 0,
  );
  return {
    keeping: running.map(({ anchorAt, dueAt, ...one }) => ({
      ...one,
      dueAt: dueAt.toISOString(),
      dueThen: enabled ? dueOf(anchorAt, limit, calendar).toISOString() : null,
    })),
    recent: { cases: recent.length, bound: bound.length },
  };
}
