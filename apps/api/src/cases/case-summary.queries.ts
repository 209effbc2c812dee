import type { CaseSummary } from '@huixiang/contracts';
import { type CaseFacts, type CasePhase, type ReleaseKind, casePhase } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { clocksOf } from './clocks/clock-views.queries';

interface CaseRow
  extends
    Omit<CaseSummary, 'phase' | 'openedAt' | 'unit' | 'clocks'>,
    Omit<CaseFacts, 'level' | 'openCommitments' | 'reopenedAt' | 'cluesOwed' | 'usedChannels'> {
  readonly openedAt: Date;
  readonly unitId: number;
  readonly unitName: string;
}

/** Releases of case `c` that stand and answer for it: of one that was taken up again, those since. */
const STANDING = (kind: ReleaseKind) =>
  `FROM release WHERE case_id = c.id AND kind = '${kind}' AND withdrawn_at IS NULL
     AND published_at >= coalesce(c.reopened_at, '-infinity')`;

/** When the first and the result release that still stand were published; a case's phase follows from them. */
export const RELEASE_FACTS = `(SELECT min(published_at) ${STANDING('first')}) AS "firstReleaseAt",
  (SELECT min(published_at) ${STANDING('result')}) AS "resultAt"`;

const RELEASED = (kind: ReleaseKind) => `EXISTS (SELECT ${STANDING(kind)})`;
const HANDLED = 'c.closed_at IS NULL AND c.accepted_at IS NOT NULL';

/** `casePhase` as a condition, for lists that ask for one phase. */
export const IN_PHASE: Readonly<Record<CasePhase, string>> = {
  closed: 'c.closed_at IS NOT NULL',
  result_published: `${HANDLED} AND ${RELEASED('result')}`,
  responded: `${HANDLED} AND NOT ${RELEASED('result')} AND ${RELEASED('first')}`,
  handling: `${HANDLED} AND NOT ${RELEASED('first')} AND NOT ${RELEASED('result')}`,
  awaiting_acceptance: 'c.closed_at IS NULL AND c.accepted_at IS NULL',
};

/**
 * Summaries of cases with their clocks, the next due first among each case's.
 *
 * @param rest the query behind `FROM response_case c JOIN unit u`, with the parameters it names
 */
export async function caseSummaries(
  tx: EntityManager,
  rest: string,
  parameters: readonly unknown[],
): Promise<CaseSummary[]> {
  const rows = await tx.query<CaseRow[]>(
    `SELECT c.id, c.number, c.event_id AS "eventId", c.title, c.level, c.event_level AS "eventLevel", c.origin, c.rumour, c.categories, c.field,
       u.id AS "unitId", u.name AS "unitName", c.opened_at AS "openedAt", c.accepted_at AS "acceptedAt",
       c.closed_at AS "closedAt", ${RELEASE_FACTS}
     FROM response_case c JOIN unit u ON u.id = c.unit_id ${rest}`,
    [...parameters],
  );
  const clocks = await clocksOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(
    ({ acceptedAt, closedAt, firstReleaseAt, resultAt, unitId, unitName, ...row }) => ({
      ...row,
      openedAt: row.openedAt.toISOString(),
      unit: { id: unitId, name: unitName },
      phase: casePhase({ acceptedAt, closedAt, firstReleaseAt, resultAt }),
      clocks: clocks.get(row.id) ?? [],
    }),
  );
}
