import type { AccountabilityGround, ReportFailing } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { sha256Of } from '../ledger/hash';
import { record } from '../ledger/record';
import type { Actor } from '../access/actor';
import type { Evidence } from './evidence';

interface Proposal {
  readonly caseId: number;
  /** What it follows from: a clock that was breached, or a release that was withdrawn. */
  readonly clockId: number | null;
  readonly releaseId: number | null;
  readonly unitId: number;
  readonly scope: string;
  readonly ground: AccountabilityGround;
  /** How a unit failed to report, where that is the ground. */
  readonly failing?: ReportFailing | null;
  readonly evidence: Evidence;
  /** Who proposes it; the machine where nobody is named. */
  readonly actor?: Actor;
}

/** Puts before the leaders what a unit may have to answer for, with the facts; a named authority decides. */
export async function proposeAccountability(
  tx: EntityManager,
  now: Date,
  { caseId, clockId, releaseId, unitId, scope, ground, failing = null, evidence, actor }: Proposal,
): Promise<number> {
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO accountability (case_id, clock_id, release_id, unit_id, ground, evidence, proposed_at, proposed_by, failing)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      caseId,
      clockId,
      releaseId,
      unitId,
      ground,
      JSON.stringify(evidence),
      now,
      actor?.id ?? null,
      failing,
    ],
  );
  await record(tx, now, {
    kind: 'accountability.proposed',
    subject: { type: 'accountability', id: row!.id },
    scope,
    caseId,
    ...(actor !== undefined && { actor }),
    data: { ground, ...(failing !== null && { failing }), ...toldOf(evidence) },
  });
  return row!.id;
}

/** A person's own words may have to go one day; their hash stays and proves what was said. */
function toldOf(evidence: Evidence): Readonly<Record<string, unknown>> {
  if (!('facts' in evidence)) return { ...evidence };
  return {
    rule: evidence.rule,
    sha256: sha256Of(evidence.facts),
  };
}
