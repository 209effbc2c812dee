import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  CaseDetail,
  CaseList,
  CaseQuery,
  CaseReference,
  RoutingQuery,
  RoutingView,
} from '@huixiang/contracts';
import { DomainError, isWithinScope, caseRefusal, closingGaps, refuse } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { databaseNow } from '../database/clock';
import { literal } from '../database/like';
import { documentsOf } from '../documents/documents.queries';
import { EventsService } from '../events/events.service';
import { LedgerService } from '../ledger/ledger.service';
import { record } from '../ledger/record';
import { releasesOf } from '../releases/releases.queries';
import { IN_PHASE, caseSummaries } from './case-summary.queries';
import { endClocks } from './clocks/clock-ending';
import { meetClocks } from './clocks/clock-meeting';
import { startCaseClocks } from './clocks/clock-starting';
import { settleObjection } from './assignment/objection-settling';
import { objectionsOf } from './assignment/assignment.queries';
import { commitmentsOf } from './commitments/commitments.queries';
import { consultationsOf, requestsOf } from './coordination/coordination.queries';
import { messagesOf } from './duplicates/messages.queries';
import { reportsOf } from './reports/reports.service';
import { reopeningsOf } from './case-reopening.service';
import { findCase } from './find-case.queries';
import { READABLE_CASE } from './readable-cases';
import { routeEvent, routeMatter } from './routing.queries';

const MAX_CASES = 300;

/**
 * Whether what is asked for happened to case `c` in [$6, $7): as reports count it, of the reader's own units only and not of what was
 * merged. A promise falls due with the end of its last day.
 */
const HAPPENED = `($5::text IS NULL OR u.path LIKE $1 || '%' AND c.merged_into IS NULL AND CASE $5
  WHEN 'opened' THEN c.opened_at >= $6::timestamptz AND c.opened_at < $7::timestamptz
  WHEN 'closed' THEN c.closed_at >= $6::timestamptz AND c.closed_at < $7::timestamptz
  WHEN 'standing' THEN c.opened_at < $7::timestamptz AND (c.closed_at IS NULL OR c.closed_at >= $7::timestamptz)
  WHEN 'released' THEN EXISTS (SELECT FROM release r WHERE r.case_id = c.id AND r.withdrawn_at IS NULL
    AND r.published_at >= $6::timestamptz AND r.published_at < $7::timestamptz)
  WHEN 'first_due' THEN EXISTS (SELECT FROM clock k WHERE k.case_id = c.id AND k.duty IN ('authoritative_information', 'response')
    AND least(coalesce(k.met_at, k.due_at), k.due_at) >= $6::timestamptz AND least(coalesce(k.met_at, k.due_at), k.due_at) < $7::timestamptz
    AND (k.ended_at IS NULL OR k.met_at IS NOT NULL) AND (k.met_at IS NOT NULL OR k.due_at < $7::timestamptz))
  WHEN 'promise_due' THEN EXISTS (SELECT FROM clock k WHERE k.case_id = c.id AND k.duty = 'commitment' AND k.due_at > $6::timestamptz AND k.due_at <= $7::timestamptz)
  WHEN 'late' THEN EXISTS (SELECT FROM clock k WHERE k.case_id = c.id AND k.due_at < $7::timestamptz AND (k.met_at IS NULL OR k.met_at >= $7::timestamptz)
    AND (k.ended_at IS NULL OR k.ended_at >= $7::timestamptz))
  END)`;

/** The case as its unit and its officer work on it: accept, close, and all there is to know of it. */
@Injectable()
export class CasesService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly events: EventsService,
    private readonly ledger: LedgerService,
  ) {}

  /** Cases within `scope`, the next due clock first, closed ones behind. */
  async list(scope: string, query: CaseQuery): Promise<CaseList> {
    const tx = this.database.manager;
    const cases = await caseSummaries(
      tx,
      `WHERE ${READABLE_CASE} AND ($2 = 'all' OR ($2 = 'open') = (c.closed_at IS NULL))
         AND ($3::text IS NULL OR c.level = $3) AND ($4::text IS NULL OR c.title || c.number || u.name ILIKE '%' || $4 || '%')
         AND ${query.phase === undefined ? 'true' : IN_PHASE[query.phase]}
         AND ${HAPPENED}
       ORDER BY c.closed_at IS NOT NULL, (SELECT min(due_at) FROM clock WHERE case_id = c.id AND met_at IS NULL AND ended_at IS NULL) NULLS LAST, c.opened_at DESC
       LIMIT ${MAX_CASES + 1}`,
      [
        scope,
        query.state,
        query.level ?? null,
        query.q === undefined ? null : literal(query.q),
        query.did ?? null,
        query.from ?? '-infinity',
        query.to ?? 'infinity',
      ],
    );
    return {
      now: (await databaseNow(tx)).toISOString(),
      cases: cases.slice(0, MAX_CASES),
      more: cases.length > MAX_CASES,
    };
  }

  /** @param reader whose own texts are marked as such */
  async detail(id: number, scope: string, reader: number): Promise<CaseDetail> {
    const tx = this.database.manager;
    const { row, facts, scope: unitPath } = await findCase(tx, id, scope);
    const [summary] = await caseSummaries(tx, 'WHERE c.id = $1', [id]);
    if (summary === undefined) throw new DomainError('case.not_found', { id });
    const own = isWithinScope(scope, unitPath);
    const names = await namesOf(tx, [row.openedBy, row.acceptedBy]);
    return {
      now: (await databaseNow(tx)).toISOString(),
      case: summary,
      routing: {
        row: row.routing.row,
        coordinators: [...row.routing.coordinators],
        headLeads: row.routing.headLeads,
      },
      openedBy: names.get(row.openedBy) ?? '',
      occurredAt: iso(row.occurredAt),
      firstPublicAt: iso(row.firstPublicAt),
      detectedAt: row.detectedAt.toISOString(),
      acceptedAt: iso(row.acceptedAt),
      acceptedBy: row.acceptedBy === null ? null : (names.get(row.acceptedBy) ?? ''),
      closedAt: iso(row.closedAt),
      closeReason: row.closeReason,
      instruction: row.instruction,
      mergedInto: (await references(tx, 'c.id = $1', row.mergedInto))[0] ?? null,
      merged: await references(tx, 'c.merged_into = $1', id),
      reopenings: await reopeningsOf(tx, id),
      messages: await messagesOf(tx, id),
      closingGaps: [...closingGaps(facts)],
      documents: own ? await documentsOf(tx, id) : [],
      requests: (await requestsOf(tx, id)).filter(
        ({ toPath }) => own || (toPath !== null && isWithinScope(scope, toPath)),
      ),
      consultations: own ? await consultationsOf(tx, id) : [],
      reports: await reportsOf(tx, id),
      commitments: await commitmentsOf(tx, id),
      objections: await objectionsOf(tx, id),
      unitPath,
      releases: await releasesOf(tx, id, scope, reader),
      // Who is asked for help sees what concerns them, as on the page of the ledger.
      timeline: (await this.ledger.ofCase(id)).filter(
        ({ body }) => own || isWithinScope(scope, body.scope),
      ),
    };
  }

  /** Who should answer for an event, or for a matter of a place and a field, before its case is opened. */
  async routing({ eventId, place, field }: RoutingQuery, scope: string): Promise<RoutingView> {
    const tx = this.database.manager;
    const { responsible, ...routing } =
      eventId === undefined
        ? await routeMatter(tx, { place: place!, field: field! }, null)
        : await routeEvent(tx, eventId, (await this.events.summary(eventId, scope)).level);
    const units = await tx.query<{ id: number; name: string }[]>(
      'SELECT id, name FROM unit WHERE id = ANY ($1::int[]) ORDER BY array_position($1::int[], id)',
      [responsible.map(Number)],
    );
    return { ...routing, coordinators: [...routing.coordinators], units };
  }

  /** 签收. */
  async accept(id: number, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { facts, scope } = await findCase(tx, id, actor.unit.path, true);
      refuse(caseRefusal({ kind: 'accept' }, facts));
      const now = await databaseNow(tx);
      await tx.query('UPDATE response_case SET accepted_at = $2, accepted_by = $3 WHERE id = $1', [
        id,
        now,
        actor.id,
      ]);
      await settleObjection(tx, id, { actor, now, upheld: false, note: '责任单位已签收' });
      await record(tx, now, {
        kind: 'case.accepted',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
      });
      await startCaseClocks(tx, id, ['accepted'], now);
    });
  }

  /** 办结. What speaks against it is overcome only by a stated reason. */
  async close(id: number, actor: Actor, reason: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { facts, scope } = await findCase(tx, id, actor.unit.path, true);
      const stated = reason === null || reason === '' ? null : reason;
      refuse(caseRefusal({ kind: 'close', reason: stated }, facts));
      const gaps = closingGaps(facts);
      const now = await databaseNow(tx);
      await tx.query(
        'UPDATE response_case SET closed_at = $2, closed_by = $3, close_reason = $4 WHERE id = $1',
        [id, now, actor.id, stated],
      );
      await meetClocks(tx, id, scope, (duty) => duty === 'closing', now);
      await endClocks(tx, id, now);
      await record(tx, now, {
        kind: 'case.closed',
        subject: { type: 'case', id },
        scope,
        caseId: id,
        actor,
        data: { gaps, ...(stated !== null && { reason: stated }) },
      });
    });
  }
}

async function references(
  tx: EntityManager,
  where: string,
  id: number | null,
): Promise<CaseReference[]> {
  return tx.query<CaseReference[]>(
    `SELECT c.id, c.number, c.title FROM response_case c WHERE ${where} ORDER BY c.id`,
    [id],
  );
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

async function namesOf(
  tx: EntityManager,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const rows = await tx.query<{ id: number; name: string }[]>(
    `SELECT account.id, account.name || '（' || unit.name || '）' AS name FROM account JOIN unit ON unit.id = account.unit_id
     WHERE account.id = ANY ($1::int[])`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
