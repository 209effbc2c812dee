import type { AssessmentResultView, SignedAssessment } from '@huixiang/contracts';
import {
  type AssessmentFacts,
  type AssessmentStandard,
  DomainError,
  type Grade,
  type WorkCalendar,
  assessmentObjectUntil,
  assessmentState,
  gradeOf,
  mayAssess,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { sha256Of } from '../../ledger/hash';
import { readStandards } from '../standards.queries';

interface Row {
  readonly id: number;
  readonly year: number;
  readonly serial: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitPath: string;
  readonly from: Date;
  readonly to: Date;
  readonly asOf: Date;
  readonly standardId: number;
  readonly inputsSha256: string;
  readonly result: AssessmentResultView;
  readonly drawnAt: Date;
  readonly drawnBy: string;
  readonly sentAt: Date | null;
  readonly amendedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawal: string | null;
  readonly items: SignedAssessment['items'];
  readonly objections: SignedAssessment['objections'];
  readonly signatures: SignedAssessment['signatures'];
}

const ISO = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Assessments of units within `scope`, the newest first; those of one unit, or a single one, where that is asked. */
async function readRows(
  tx: EntityManager,
  scope: string,
  { id, unitId }: { readonly id?: number; readonly unitId?: number | undefined },
): Promise<readonly Row[]> {
  return tx.query<Row[]>(
    `SELECT a.id, a.year, a.serial, u.id AS "unitId", u.name AS "unitName", u.path AS "unitPath", a.period_from AS "from", a.period_to AS "to",
       a.as_of AS "asOf", a.standard_id AS "standardId", a.inputs_sha256 AS "inputsSha256", a.result, a.drawn_at AS "drawnAt", drawer.name AS "drawnBy",
       a.sent_at AS "sentAt", a.amended_at AS "amendedAt", a.confirmed_at AS "confirmedAt", a.published_at AS "publishedAt", a.withdrawn_at AS "withdrawnAt", a.withdrawal,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'points', i.points, 'reason', i.reason, 'at', ${ISO('i.at')},
           'by', p.name, 'removed', i.removed_at IS NOT NULL) ORDER BY i.id)
         FROM assessment_item i JOIN account p ON p.id = i.by_id WHERE i.assessment_id = a.id), '[]') AS items,
       coalesce((SELECT jsonb_agg(jsonb_build_object('text', o.body, 'at', ${ISO('o.at')}, 'by', p.name, 'upheld', o.upheld, 'answer', o.answer,
           'answeredAt', ${ISO('o.answered_at')}, 'answeredBy', q.name) ORDER BY o.id)
         FROM assessment_objection o JOIN account p ON p.id = o.by_id LEFT JOIN account q ON q.id = o.answered_by WHERE o.assessment_id = a.id), '[]') AS objections,
       coalesce((SELECT jsonb_agg(jsonb_build_object('by', p.name, 'byId', s.by_id, 'at', ${ISO('s.at')}, 'contentSha256', s.content_sha256) ORDER BY s.at)
         FROM assessment_signature s JOIN account p ON p.id = s.by_id WHERE s.assessment_id = a.id), '[]') AS signatures
     FROM assessment a JOIN unit u ON u.id = a.unit_id JOIN account drawer ON drawer.id = a.drawn_by
     WHERE u.path LIKE $1 || '%' AND ($2::int IS NULL OR a.id = $2) AND ($3::int IS NULL OR a.unit_id = $3)
     ORDER BY a.id DESC`,
    [scope, id ?? null, unitId ?? null],
  );
}

/** Every assessment a reader of `scope` may see; a unit sees its own from when it was sent. */
export async function signedAssessments(
  tx: EntityManager,
  scope: string,
  calendar: WorkCalendar,
  which: { readonly id?: number; readonly unitId?: number | undefined } = {},
): Promise<SignedAssessment[]> {
  const standards = new Map((await readStandards(tx)).map((one) => [one.id, one]));
  const rows = await readRows(tx, scope, which);
  return rows
    .filter(({ unitPath, sentAt }) => sentAt !== null || mayAssess(scope, unitPath))
    .map((row) => viewOf(row, standards.get(row.standardId)!, calendar));
}

/** @throws DomainError assessment.not_found */
export async function signedAssessmentOf(
  tx: EntityManager,
  id: number,
  scope: string,
  calendar: WorkCalendar,
): Promise<SignedAssessment> {
  const [view] = await signedAssessments(tx, scope, calendar, { id });
  if (view === undefined) throw new DomainError('assessment.not_found', { id });
  return view;
}

/** The facts the next step of an assessment is judged by. */
export function factsOf(view: SignedAssessment): AssessmentFacts {
  const date = (at: string | null) => (at === null ? null : new Date(at));
  return {
    unitPath: view.unit.path,
    sentAt: date(view.sentAt),
    confirmedAt: date(view.confirmedAt),
    objections: view.objections.map(({ answer }) => ({ answered: answer !== null })),
    signedBy: view.signatures.map(({ byId }) => byId),
    publishedAt: date(view.publishedAt),
    withdrawnAt: date(view.withdrawnAt),
  };
}

function viewOf(
  row: Row,
  standard: SignedAssessment['standard'],
  calendar: WorkCalendar,
): SignedAssessment {
  const { result, items, objections, signatures, inputsSha256 } = row;
  const until = untilOf(row, calendar);
  const view: SignedAssessment = {
    id: row.id,
    number: `评估〔${row.year}〕${row.serial}号`,
    unit: { id: row.unitId, name: row.unitName, path: row.unitPath },
    from: row.from.toISOString(),
    to: row.to.toISOString(),
    asOf: row.asOf.toISOString(),
    state: 'drawn',
    ...totalOf(result, items, standard.standard),
    cases: result.cases.length,
    objected: objections.some(({ answer }) => answer === null),
    standard,
    result,
    items,
    objections,
    signatures,
    drawnAt: row.drawnAt.toISOString(),
    drawnBy: row.drawnBy,
    sentAt: row.sentAt?.toISOString() ?? null,
    objectUntil: until?.toISOString() ?? null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawal: row.withdrawal,
    inputsSha256,
    contentSha256: sha256Of(contentOf(row)),
  };
  return { ...view, state: assessmentState(factsOf(view)) };
}

/** Until when the unit may object: from when it was sent, or changed after that. */
function untilOf({ sentAt, amendedAt }: Row, calendar: WorkCalendar): Date | null {
  const since = amendedAt ?? sentAt;
  return since === null ? null : assessmentObjectUntil(since, calendar);
}

/** All that is signed. Names are not part of it: people are called otherwise one day. */
function contentOf({ inputsSha256, result, items, objections }: Row): string {
  return JSON.stringify({
    inputsSha256,
    result,
    items: items.map(({ id, title, points, reason, at, removed }) => {
      return { id, title, points, reason, at, removed };
    }),
    objections: objections.map(({ text, at, upheld, answer, answeredAt }) => {
      return { text, at, upheld, answer, answeredAt };
    }),
  });
}

/** The computed score with what was added and taken off by hand, and the grade it earns. */
function totalOf(
  result: AssessmentResultView,
  items: SignedAssessment['items'],
  standard: AssessmentStandard,
): { score: number | null; grade: Grade | null } {
  const byHand = items
    .filter(({ removed }) => !removed)
    .reduce((sum, { points }) => sum + points, 0);
  const score = result.score === null ? null : Math.min(100, Math.max(0, result.score + byHand));
  const vetoed = result.vetoes.length > 0;
  return { score, grade: gradeOf(score, result.cases.length, vetoed, standard) };
}
