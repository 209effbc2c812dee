import type { AccountabilityView } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import type { BreachEvidence, WithdrawalEvidence } from './accountability.entity';

type Moments = 'proposedAt' | 'statedAt' | 'decidedAt' | 'appealedAt' | 'appealDecidedAt';

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
  readonly evidence: BreachEvidence | WithdrawalEvidence;
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

/** Proposals within `scope`, undecided first. */
export function accountabilityViews(
  tx: EntityManager,
  scope: string,
): Promise<AccountabilityView[]> {
  return viewsWhere(tx, `u.path LIKE $1 || '%'`, scope);
}

/** What a case gave rise to. */
export function accountabilityOfCase(
  tx: EntityManager,
  caseId: number,
): Promise<AccountabilityView[]> {
  return viewsWhere(tx, 'c.id = $1', caseId);
}

async function viewsWhere(
  tx: EntityManager,
  where: string,
  value: string | number,
): Promise<AccountabilityView[]> {
  const rows = await tx.query<Row[]>(
    `SELECT a.id, c.id AS "caseId", c.number AS "caseNumber", c.title AS "caseTitle", u.id AS "unitId", u.name AS "unitName",
       u.path AS "unitPath", a.ground, a.evidence, clock.met_at AS "metAt", a.proposed_at AS "proposedAt", ${PERSONS} AS persons,
       a.statement, a.stated_at AS "statedAt", stater.name AS "statedBy",
       a.decision, a.decided_at AS "decidedAt", decider.name AS "decidedBy", a.reason, a.tolerance,
       a.appeal, a.appealed_at AS "appealedAt", a.appeal_decision AS "appealDecision", a.appeal_reason AS "appealReason", a.appeal_tolerance AS "appealTolerance",
       a.appeal_decided_at AS "appealDecidedAt", judge.name AS "appealDecidedBy"
     FROM accountability a JOIN response_case c ON c.id = a.case_id JOIN unit u ON u.id = a.unit_id
     LEFT JOIN clock ON clock.id = a.clock_id LEFT JOIN account stater ON stater.id = a.stated_by
     LEFT JOIN account decider ON decider.id = a.decided_by LEFT JOIN account judge ON judge.id = a.appeal_decided_by
     WHERE ${where}
     ORDER BY a.decision IS NOT NULL AND (a.appeal IS NULL OR a.appeal_decision IS NOT NULL), a.proposed_at DESC, a.id DESC`,
    [value],
  );
  return rows.map(
    ({ caseId, caseNumber, caseTitle, unitId, unitName, unitPath, metAt, ...row }) => ({
      ...row,
      case: { id: caseId, number: caseNumber, title: caseTitle },
      unit: { id: unitId, name: unitName, path: unitPath },
      evidence: 'duty' in row.evidence ? { ...row.evidence, metAt: iso(metAt) } : row.evidence,
      proposedAt: row.proposedAt.toISOString(),
      statedAt: iso(row.statedAt),
      decidedAt: iso(row.decidedAt),
      appealedAt: iso(row.appealedAt),
      appealDecidedAt: iso(row.appealDecidedAt),
    }),
  );
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
