import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CaseRequest, RequestAnswer } from '@huixiang/contracts';
import {
  CLUE_RECEIVERS,
  DomainError,
  LABELS,
  asksToSilence,
  isWithinScope,
} from '@huixiang/domain';
import { NEVER_PUBLISHED, lintPrivacy } from '@huixiang/text-analysis';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { sha256Of } from '../../ledger/hash';
import { record } from '../../ledger/record';
import { unitOf } from '../../units/unit.queries';
import { startAgreedClock } from '../clocks/agreed-clock';
import { meetClocks } from '../clocks/clock-meeting';
import { findCase } from '../find-case.queries';

const LONGEST_MS = 366 * 24 * 3_600_000;

interface Row {
  readonly id: number;
  readonly caseId: number;
  readonly unitId: number | null;
  readonly to: string;
  readonly toPath: string | null;
  readonly casePath: string;
  readonly clockId: number;
  readonly settled: boolean;
}

/**
 * What a case asks of others, each by its day: units of the system answer for themselves, of organs outside the case's own
 * unit enters what they answered. It is asked to verify, to help, to publish and to take clues; never to silence anybody.
 */
@Injectable()
export class RequestsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async ask(caseId: number, input: CaseRequest, actor: Actor): Promise<number> {
    refuseUnfit(input);
    return this.database.transaction(async (tx) => {
      const { row, scope } = await findCase(tx, caseId, actor.unit.path, true);
      if (row.closedAt !== null) throw new DomainError('case.closed', { id: caseId });
      const asked = input.unitId === null ? null : await unitOf(tx, input.unitId);
      if (asked?.id === row.unitId) throw new DomainError('request.own_unit', { id: caseId });
      const now = await databaseNow(tx);
      const dueAt = dueOf(input, now);
      const binding = asked !== null && isAbove(actor.unit.path, asked.path);
      const id = await insertRequest(tx, { caseId, input, binding, dueAt, now, actor });
      const to = asked?.name ?? input.organ!;
      const toPath = asked?.path ?? scope;
      const facts = { to, kind: input.kind, ...(input.clues && { clues: true }) };
      // The unit that is asked sees it in its own part of the ledger too.
      for (const path of new Set([scope, toPath]))
        await record(tx, now, {
          kind: 'request.made',
          subject: { type: 'request', id },
          scope: path,
          caseId,
          actor,
          data: { ...facts, dueAt: dueAt.toISOString(), sha256: sha256Of(input.body) },
        });
      const clockId = await startAgreedClock(tx, {
        caseId,
        scope: toPath,
        duty: 'coordination',
        ruleId: `request-${id}`,
        basis: `协调事项：${LABELS.requestKind[input.kind]}，${to}`,
        from: { kind: 'requested', at: now },
        dueAt,
        now,
      });
      await tx.query('UPDATE case_request SET clock_id = $2 WHERE id = $1', [id, clockId]);
      return id;
    });
  }

  /** A unit of the system answers itself; what an organ outside answered, the case's own unit enters. */
  async answer(id: number, { answer, means }: RequestAnswer, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await findRequest(tx, id);
      if (!isWithinScope(actor.unit.path, row.toPath ?? row.casePath))
        throw new DomainError('request.not_found', { id });
      if (row.settled) throw new DomainError('request.settled', { id });
      const now = await databaseNow(tx);
      await tx.query(
        'UPDATE case_request SET answer = $2, means = $3, answered_at = $4, answered_by = $5 WHERE id = $1',
        [id, answer, means, now, actor.id],
      );
      for (const scope of new Set([row.casePath, row.toPath ?? row.casePath]))
        await record(tx, now, {
          kind: 'request.answered',
          subject: { type: 'request', id },
          scope,
          caseId: row.caseId,
          actor,
          data: {
            to: row.to,
            ...(means !== null && { means }),
            sha256: sha256Of(answer),
          },
        });
      const scope = row.toPath ?? row.casePath;
      await meetClocks(tx, row.caseId, scope, (_, clock) => clock.id === row.clockId, now);
    });
  }

  /** Who asked needs it no more; what was late by then stays late. */
  async withdraw(id: number, reason: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await findRequest(tx, id);
      await findCase(tx, row.caseId, actor.unit.path, true);
      if (row.settled) throw new DomainError('request.settled', { id });
      const now = await databaseNow(tx);
      await tx.query(
        'UPDATE case_request SET withdrawn_at = $2, withdrawn_by = $3, withdrawal = $4 WHERE id = $1',
        [id, now, actor.id, reason],
      );
      await tx.query('UPDATE clock SET next_notice_at = NULL, ended_at = $2 WHERE id = $1', [
        row.clockId,
        now,
      ]);
      for (const scope of new Set([row.casePath, row.toPath ?? row.casePath]))
        await record(tx, now, {
          kind: 'request.withdrawn',
          subject: { type: 'request', id },
          scope,
          caseId: row.caseId,
          actor,
          data: { to: row.to, reason },
        });
    });
  }
}

interface Asking {
  readonly caseId: number;
  readonly input: CaseRequest;
  readonly binding: boolean;
  readonly dueAt: Date;
  readonly now: Date;
  readonly actor: Actor;
}

async function insertRequest(tx: EntityManager, asking: Asking): Promise<number> {
  const { caseId, input, binding, dueAt, now, actor } = asking;
  const [row] = await tx.query<{ id: number }[]>(
    `INSERT INTO case_request (case_id, kind, unit_id, organ, body, clues, binding, asked_at, asked_by, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      caseId,
      input.kind,
      input.unitId,
      input.organ,
      input.body,
      input.clues,
      binding,
      now,
      actor.id,
      dueAt,
    ],
  );
  return row!.id;
}

/** @throws DomainError where it has passed, or lies too far ahead to be one */
function dueOf({ dueAt }: CaseRequest, now: Date): Date {
  const due = new Date(dueAt);
  if (due <= now || due.getTime() > now.getTime() + LONGEST_MS)
    throw new DomainError('request.past', { dueAt });
  return due;
}

function refuseUnfit({ kind, unitId, organ, body, clues }: CaseRequest): void {
  if ((unitId === null) === (organ === null)) throw new DomainError('request.nobody');
  const silencing = asksToSilence(body);
  if (silencing.length > 0) throw new DomainError('request.silencing', { words: silencing });
  if (clues && !CLUE_RECEIVERS.includes(kind)) throw new DomainError('request.no_clues', { kind });
  const kinds = lintPrivacy(body).map(({ kind: found }) => found);
  const never = kinds.filter((one) => NEVER_PUBLISHED.includes(one));
  if (never.length > 0) throw new DomainError('request.personal_data', { kinds: never });
}

/** Whether somebody at `path` has a say over `below`: stands above it, not beside. */
function isAbove(path: string, below: string): boolean {
  return path !== below && isWithinScope(path, below);
}

/** A request, locked behind its case: whoever answers changes what the case's clocks say. */
async function findRequest(tx: EntityManager, id: number): Promise<Row> {
  const [known] = await tx.query<{ caseId: number }[]>(
    'SELECT case_id AS "caseId" FROM case_request WHERE id = $1',
    [id],
  );
  if (known === undefined) throw new DomainError('request.not_found', { id });
  await tx.query('SELECT FROM response_case WHERE id = $1 FOR NO KEY UPDATE', [known.caseId]);
  const [row] = await tx.query<Row[]>(
    `SELECT q.id, q.case_id AS "caseId", q.unit_id AS "unitId", coalesce(unit.name, q.organ) AS to, unit.path AS "toPath",
       own.path AS "casePath", q.clock_id AS "clockId", q.answered_at IS NOT NULL OR q.withdrawn_at IS NOT NULL AS settled
     FROM case_request q LEFT JOIN unit ON unit.id = q.unit_id
       JOIN response_case c ON c.id = q.case_id JOIN unit own ON own.id = c.unit_id
     WHERE q.id = $1 FOR UPDATE OF q`,
    [id],
  );
  return row!;
}
