import { BRIEFING_STATES, type BriefingSectionView, type BriefingView } from '@huixiang/contracts';
import {
  type BriefingKind,
  DomainError,
  foreignNumbers,
  isWithinScope,
  textOfParts,
} from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { sha256Of } from '../ledger/hash';

export interface BriefingRow {
  readonly id: number;
  readonly unitId: number;
  readonly unit: string;
  readonly path: string;
  readonly kind: BriefingKind;
  readonly year: number;
  readonly serial: number;
  readonly title: string;
  readonly from: Date;
  readonly to: Date;
  readonly eventId: number | null;
  readonly composed: BriefingSectionView[];
  readonly edits: Readonly<Record<string, string>>;
  readonly composedAt: Date;
  readonly composedBy: string | null;
  readonly editedBy: string | null;
  readonly issuedAt: Date | null;
  readonly issuedBy: string | null;
  readonly discardedAt: Date | null;
  readonly sha256: string | null;
}

/** Briefings of units within a scope, the newest first; one of them where its id is given. */
export async function briefingRows(
  tx: EntityManager,
  scope: string,
  id: number | null = null,
): Promise<BriefingRow[]> {
  return tx.query<BriefingRow[]>(
    `SELECT b.id, u.id AS "unitId", u.name AS unit, u.path, b.kind, b.year, b.serial, b.title, b.period_from AS "from", b.period_to AS "to", b.event_id::int AS "eventId",
       b.composed, b.edits, b.composed_at AS "composedAt", composer.name AS "composedBy", editor.name AS "editedBy", b.issued_at AS "issuedAt", issuer.name AS "issuedBy",
       b.discarded_at AS "discardedAt", b.sha256
     FROM briefing b JOIN unit u ON u.id = b.unit_id LEFT JOIN account composer ON composer.id = b.composed_by
       LEFT JOIN account editor ON editor.id = b.edited_by LEFT JOIN account issuer ON issuer.id = b.issued_by
     WHERE u.path LIKE $1 || '%' AND ($2::int IS NULL OR b.id = $2) ORDER BY b.id DESC LIMIT 200`,
    [scope, id],
  );
}

/** @throws DomainError briefing.not_found */
export async function briefingOf(
  tx: EntityManager,
  id: number,
  scope: string,
): Promise<BriefingRow> {
  const [row] = await briefingRows(tx, scope, id);
  if (row === undefined || !isWithinScope(scope, row.path))
    throw new DomainError('briefing.not_found', { id });
  return row;
}

export function stateOf({ issuedAt, discardedAt }: BriefingRow): (typeof BRIEFING_STATES)[number] {
  if (issuedAt !== null) return 'issued';
  return discardedAt === null ? 'draft' : 'discarded';
}

export function headOf(row: BriefingRow) {
  const { id, kind, title, unit, composedBy } = row;
  return {
    id,
    kind,
    issue: `〔${row.year}〕第${row.serial}期`,
    title,
    unit,
    from: row.from.toISOString(),
    to: row.to.toISOString(),
    state: stateOf(row),
    composedAt: row.composedAt.toISOString(),
    composedBy,
    issuedAt: row.issuedAt?.toISOString() ?? null,
  };
}

/** What a briefing says, as the bytes whose hash is issued: anybody can hold the file against the ledger. */
export function briefingText(row: BriefingRow): string {
  const { kind, issue, title, unit, from, to } = headOf(row);
  const sections = row.composed.map(({ heading, paragraphs }, i) => ({
    heading,
    paragraphs: paragraphs.map((parts, j) => row.edits[`${i}.${j}`] ?? textOfParts(parts)),
  }));
  const data = { schema: 'huixiang/briefing@1', kind, issue, title, unit, from, to, sections };
  return `${JSON.stringify(data, null, 1)}\n`;
}

export function viewOf(row: BriefingRow): BriefingView {
  const { composed, edits, eventId, editedBy, issuedBy } = row;
  return {
    ...headOf(row),
    eventId,
    sections: composed,
    edits: Object.entries(edits).map(([place, text]) => {
      const [section = 0, paragraph = 0] = place.split('.').map(Number);
      return { section, paragraph, text, foreign: [...foreignNumbers(text, composed[section])] };
    }),
    ...{ editedBy, issuedBy },
    sha256: sha256Of(briefingText(row)),
  };
}
