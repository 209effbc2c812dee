import type {
  AssessmentResultView,
  SignedAssessment,
  SignedAssessmentHead,
} from '@huixiang/contracts';
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

interface HeadRow {
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
  /** The computed score, and how many cases it is of. */
  readonly computed: number | null;
  readonly cases: number;
  readonly vetoed: boolean;
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

interface Row extends HeadRow {
  readonly result: AssessmentResultView;
}

interface Which {
  readonly id?: number;
  readonly unitId?: number | undefined;
}

const ISO = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Assessments a reader of `scope` may see, the newest first; those of one unit, or a single one, where that is asked. A unit sees its
 * own from when it was sent.
 */
async function readRows<R extends HeadRow>(
  tx: EntityManager,
  scope: string,
  { id, unitId }: Which,
  more = '',
): Promise<readonly R[]> {
  const rows = await tx.query<R[]>(
    `SELECT a.id, a.year, a.serial, u.id AS "unitId", u.name AS "unitName", u.path AS "unitPath", a.period_from AS "from", a.period_to AS "to",
       a.as_of AS "asOf", a.standard_id AS "standardId", a.inputs_sha256 AS "inputsSha256", a.drawn_at AS "drawnAt", drawer.name AS "drawnBy",
       a.sent_at AS "sentAt", a.amended_at AS "amendedAt", a.confirmed_at AS "confirmedAt", a.published_at AS "publishedAt", a.withdrawn_at AS "withdrawnAt", a.withdrawal,
       (a.result ->> 'score')::float8 AS computed, jsonb_array_length(a.result -> 'cases') AS cases, jsonb_array_length(a.result -> 'vetoes') > 0 AS vetoed,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'title', i.title, 'points', i.points, 'reason', i.reason, 'at', ${ISO('i.at')},
           'by', p.name, 'removed', i.removed_at IS NOT NULL) ORDER BY i.id)
         FROM assessment_item i JOIN account p ON p.id = i.by_id WHERE i.assessment_id = a.id), '[]') AS items,
       coalesce((SELECT jsonb_agg(jsonb_build_object('text', o.body, 'at', ${ISO('o.at')}, 'by', p.name, 'upheld', o.upheld, 'answer', o.answer,
           'answeredAt', ${ISO('o.answered_at')}, 'answeredBy', q.name) ORDER BY o.id)
         FROM assessment_objection o JOIN account p ON p.id = o.by_id LEFT JOIN account q ON q.id = o.answered_by WHERE o.assessment_id = a.id), '[]') AS objections,
       coalesce((SELECT jsonb_agg(jsonb_build_object('by', p.name, 'byId', s.by_id, 'at', ${ISO('s.at')}, 'contentSha256', s.content_sha256) ORDER BY s.at)
         FROM assessment_signature s JOIN account p ON p.id = s.by_id WHERE s.assessment_id = a.id), '[]') AS signatures${more}
     FROM assessment a JOIN unit u ON u.id = a.unit_id JOIN account drawer ON drawer.id = a.drawn_by
     WHERE u.path LIKE $1 || '%' AND ($2::int IS NULL OR a.id = $2) AND ($3::int IS NULL OR a.unit_id = $3)
     ORDER BY a.id DESC`,
    [scope, id ?? null, unitId ?? null],
  );
  return rows.filter(({ unitPath, sentAt }) => sentAt !== null || mayAssess(scope, unitPath));
}

/** Every assessment a reader of `scope` may see, without its figures: of a province's year those are megabytes. */
export async function signedAssessmentHeads(
  tx: EntityManager,
  scope: string,
  unitId?: number,
): Promise<SignedAssessmentHead[]> {
  const standards = await standardsById(tx);
  const rows = await readRows(tx, scope, { unitId });
  return rows.map((row) => headOf(row, standards.get(row.standardId)!.standard));
}

/** @throws DomainError assessment.not_found */
export async function signedAssessmentOf(
  tx: EntityManager,
  id: number,
  scope: string,
  calendar: WorkCalendar,
): Promise<SignedAssessment> {
  const [row] = await readRows<Row>(tx, scope, { id }, ', a.result');
  if (row === undefined) throw new DomainError('assessment.not_found', { id });
  return viewOf(row, (await standardsById(tx)).get(row.standardId)!, calendar);
}

async function standardsById(tx: EntityManager) {
  return new Map((await readStandards(tx)).map((one) => [one.id, one]));
}

/** The facts the next step of an assessment is judged by. */
export function factsOf(of: {
  readonly unit: { readonly path: string };
  readonly sentAt: Date | string | null;
  readonly confirmedAt: Date | string | null;
  readonly publishedAt: Date | string | null;
  readonly withdrawnAt: Date | string | null;
  readonly objections: SignedAssessment['objections'];
  readonly signatures: SignedAssessment['signatures'];
}): AssessmentFacts {
  const date = (at: Date | string | null) => (at === null ? null : new Date(at));
  return {
    unitPath: of.unit.path,
    sentAt: date(of.sentAt),
    confirmedAt: date(of.confirmedAt),
    objections: of.objections.map(({ answer }) => ({ answered: answer !== null })),
    signedBy: of.signatures.map(({ byId }) => byId),
    publishedAt: date(of.publishedAt),
    withdrawnAt: date(of.withdrawnAt),
  };
}

function headOf(row: HeadRow, standard: AssessmentStandard): SignedAssessmentHead {
  const unit = { id: row.unitId, name: row.unitName, path: row.unitPath };
  return {
    id: row.id,
    number: `评估〔${row.year}〕${row.serial}号`,
    unit,
    from: row.from.toISOString(),
    to: row.to.toISOString(),
    asOf: row.asOf.toISOString(),
    state: assessmentState(factsOf({ ...row, unit })),
    ...totalOf(row, standard),
    cases: row.cases,
    objected: row.objections.some(({ answer }) => answer === null),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

function viewOf(
  row: Row,
  standard: SignedAssessment['standard'],
  calendar: WorkCalendar,
): SignedAssessment {
  const { result, items, objections, signatures, inputsSha256 } = row;
  return {
    ...headOf(row, standard.standard),
    ...{ standard, result, items, objections, signatures },
    drawnAt: row.drawnAt.toISOString(),
    drawnBy: row.drawnBy,
    sentAt: row.sentAt?.toISOString() ?? null,
    objectUntil: untilOf(row, calendar)?.toISOString() ?? null,
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    withdrawal: row.withdrawal,
    inputsSha256,
    contentSha256: sha256Of(contentOf(row)),
  };
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
  { computed, items, cases, vetoed }: HeadRow,
  standard: AssessmentStandard,
): { score: number | null; grade: Grade | null } {
  const byHand = items
    .filter(({ removed }) => !removed)
    .reduce((sum, { points }) => sum + points, 0);
  const score = computed === null ? null : Math.min(100, Math.max(0, computed + byHand));
  return { score, grade: gradeOf(score, cases, vetoed, standard) };
}
