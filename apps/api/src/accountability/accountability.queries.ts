import type { AccountabilityQuery, AccountabilityView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import { literal } from '../database/like';
import type { Evidence } from './evidence';

type Moments = 'proposedAt' | 'decidedAt' | 'appealedAt' | 'appealDecidedAt' | 'closedAt';

interface Row
  extends
    Omit<AccountabilityView, 'case' | 'unit' | 'evidence' | Moments>,
    Readonly<Record<Exclude<Moments, 'proposedAt'>, Date | null>> {
  readonly caseId: number;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitPath: string;
  readonly evidence: Evidence;
  readonly metAt: Date | null;
  readonly proposedAt: Date;
}

/**
 * Who had a hand in what is answered for, each in a role the record knows: who accepted the case, while the unit has it; of a withdrawn release
 * who wrote, checked and published it.
 */
const PERSONS = `coalesce((SELECT jsonb_agg(jsonb_build_object('name', name, 'role', role) ORDER BY role, name) FROM (
    SELECT p.name, 'accepted' AS role FROM account p WHERE p.id = c.accepted_by AND c.unit_id = a.unit_id
    UNION SELECT p.name, 'drafted' FROM release_version v JOIN account p ON p.id = v.written_by WHERE v.release_id = a.release_id
    UNION SELECT p.name, 'reviewed' FROM release_review v JOIN account p ON p.id = v.by_id WHERE v.release_id = a.release_id
    UNION SELECT p.name, 'published' FROM release r JOIN account p ON p.id = r.published_by WHERE r.id = a.release_id) persons), '[]')`;

/** What a unit said, every time it spoke. */
const STATEMENTS = `coalesce((SELECT jsonb_agg(jsonb_build_object('text', s.body, 'by', p.name,
    'at', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.at, s.id)
  FROM accountability_statement s JOIN account p ON p.id = s.by_id WHERE s.accountability_id = a.id), '[]')`;

const AWAITS = 'a.decision IS NULL OR a.appeal IS NOT NULL AND a.appeal_decision IS NULL';

/** Proposals within `scope` that are asked for, undecided first. */
export function accountabilityViews(
  tx: EntityManager,
  scope: string,
  { q, ground, state, from, to }: AccountabilityQuery = {},
): Promise<AccountabilityView[]> {
  return viewsWhere(
    tx,
    `u.path LIKE $1 || '%' AND ($2::text IS NULL OR u.name || c.title || c.number ILIKE '%' || $2 || '%')
       AND ($3::text IS NULL OR a.ground = $3) AND ($4::timestamptz IS NULL OR a.proposed_at >= $4) AND ($5::timestamptz IS NULL OR a.proposed_at < $5)
       AND ($6::text IS NULL OR $6 = CASE WHEN a.closed_at IS NOT NULL THEN 'closed' WHEN ${AWAITS} THEN 'waiting' ELSE 'decided' END)`,
    [
      scope,
      q === undefined ? null : literal(q),
      ground ?? null,
      from ?? null,
      to ?? null,
      state ?? null,
    ],
  );
}

/** What a case gave rise to. */
export function accountabilityOfCase(
  tx: EntityManager,
  caseId: number,
): Promise<AccountabilityView[]> {
  return viewsWhere(tx, 'c.id = $1', [caseId]);
}

async function viewsWhere(
  tx: EntityManager,
  where: string,
  values: readonly unknown[],
): Promise<AccountabilityView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT a.id, c.id AS "caseId", c.number AS "caseNumber", c.title AS "caseTitle", u.id AS "unitId", u.name AS "unitName",
       u.path AS "unitPath", a.ground, a.failing, a.evidence, clock.met_at AS "metAt", a.proposed_at AS "proposedAt", ${PERSONS} AS persons,
       proposer.name AS "proposedBy", a.proposed_by AS "proposedById", ${STATEMENTS} AS statements,
       a.decision, a.decided_by AS "decidedById", a.decided_at AS "decidedAt", decider.name AS "decidedBy", a.reason, a.tolerance,
       a.appeal, a.appealed_at AS "appealedAt", a.appeal_decision AS "appealDecision", a.appeal_reason AS "appealReason", a.appeal_tolerance AS "appealTolerance",
       a.appeal_decided_at AS "appealDecidedAt", judge.name AS "appealDecidedBy",
       a.closing, a.closed_at AS "closedAt", closer.name AS "closedBy"
     FROM accountability a JOIN response_case c ON c.id = a.case_id JOIN unit u ON u.id = a.unit_id
     LEFT JOIN clock ON clock.id = a.clock_id LEFT JOIN account proposer ON proposer.id = a.proposed_by
     LEFT JOIN account closer ON closer.id = a.closed_by
     LEFT JOIN account decider ON decider.id = a.decided_by LEFT JOIN account judge ON judge.id = a.appeal_decided_by
     WHERE ${where}
     ORDER BY NOT (${AWAITS}), a.closed_at IS NOT NULL, a.proposed_at DESC, a.id DESC`,
    [...values],
  );
  return rows.map(
    ({ caseId, caseNumber, caseTitle, unitId, unitName, unitPath, metAt, ...row }) => ({
      ...row,
      case: { id: caseId, number: caseNumber, title: caseTitle },
      unit: { id: unitId, name: unitName, path: unitPath },
      evidence: 'duty' in row.evidence ? { ...row.evidence, metAt: iso(metAt) } : row.evidence,
      proposedAt: row.proposedAt.toISOString(),
      decidedAt: iso(row.decidedAt),
      appealedAt: iso(row.appealedAt),
      appealDecidedAt: iso(row.appealDecidedAt),
      closedAt: iso(row.closedAt),
    }),
  );
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
