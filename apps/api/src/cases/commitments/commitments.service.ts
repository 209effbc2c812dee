import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  CommitmentConfirmation,
  CommitmentFulfilment,
  NewCommitment,
} from '@huixiang/contracts';
import { DomainError, beijingDay, dayAfter, dayStart, judgesOwn } from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { type Decision, record } from '../../ledger/record';
import { startAgreedClock } from '../clocks/agreed-clock';
import { meetClocks } from '../clocks/clock-meeting';
import { findCase } from '../find-case.queries';

interface Row {
  readonly id: number;
  readonly caseId: number;
  readonly clockId: number | null;
  /** The day that was found, or that was confirmed. */
  readonly dueOn: string | null;
  readonly confirmedAt: Date | null;
  readonly dismissedAt: Date | null;
  readonly keptAt: Date | null;
  readonly promisedAt: Date | null;
}

/**
 * What releases promised: the machine proposes, a person confirms with a day, and from then on a clock runs until
 * somebody shows that it was kept.
 */
@Injectable()
export class CommitmentsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Enters one the machine did not find; it is confirmed by being entered. */
  async add(caseId: number, input: NewCommitment, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const { scope } = await findCase(tx, caseId, actor.unit.path, true);
      const now = await databaseNow(tx);
      refusePast(input.dueOn, now);
      const [row] = await tx.query<{ id: number }[]>(
        'INSERT INTO commitment (case_id, deed, due_on, proposed_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [caseId, input.deed, input.dueOn, now],
      );
      await this.#confirm(tx, row!.id, caseId, scope, input, now, actor);
      return row!.id;
    });
  }

  /** Confirms what was found, as it was found or put better. */
  async confirm(id: number, input: CommitmentConfirmation, actor: Actor): Promise<void> {
    await this.#change(id, actor, async (tx, row, scope, now) => {
      if (row.confirmedAt !== null || row.dismissedAt !== null)
        throw new DomainError('commitment.settled', { id });
      refusePast(input.dueOn, row.promisedAt ?? now);
      // What the public was told is put off by nobody for their own unit, but for the topmost, as with levels.
      const later = row.dueOn !== null && input.dueOn > row.dueOn;
      if (later && judgesOwn(actor.unit.path, scope))
        throw new DomainError('commitment.later', { dueOn: row.dueOn });
      await this.#confirm(tx, id, row.caseId, scope, input, now, actor, row);
    });
  }

  /** Says that what was found promises nothing. */
  async dismiss(id: number, reason: string, actor: Actor): Promise<void> {
    await this.#change(id, actor, async (tx, row, scope, now) => {
      if (row.confirmedAt !== null || row.dismissedAt !== null)
        throw new DomainError('commitment.settled', { id });
      await tx.query(
        'UPDATE commitment SET dismissed_at = $2, dismissed_by = $3, dismissal = $4 WHERE id = $1',
        [id, now, actor.id, reason],
      );
      await note(tx, now, row, scope, actor, 'commitment.dismissed', { reason });
    });
  }

  /** Shows that it was kept. */
  async keep(id: number, input: CommitmentFulfilment, actor: Actor): Promise<void> {
    await this.#change(id, actor, async (tx, row, scope, now) => {
      if (row.confirmedAt === null) throw new DomainError('commitment.not_confirmed', { id });
      if (row.keptAt !== null) throw new DomainError('commitment.settled', { id });
      await tx.query(
        'UPDATE commitment SET kept_at = $2, kept_by = $3, kept_note = $4, kept_url = $5 WHERE id = $1',
        [id, now, actor.id, input.note, input.url],
      );
      await note(tx, now, row, scope, actor, 'commitment.kept', {
        ...(input.url !== null && { url: input.url }),
      });
      await meetClocks(tx, row.caseId, scope, (_, clock) => clock.id === row.clockId, now);
    });
  }

  async #confirm(
    tx: EntityManager,
    id: number,
    caseId: number,
    scope: string,
    { deed, dueOn }: CommitmentConfirmation,
    now: Date,
    actor: Actor,
    found?: Row,
  ): Promise<void> {
    const promisedAt = found?.promisedAt ?? now;
    const clockId = await startAgreedClock(tx, {
      caseId,
      scope,
      duty: 'commitment',
      ruleId: `commitment-${id}`,
      basis: '发布中的公开承诺',
      from: { kind: 'released', at: promisedAt },
      // Until 24:00 of its last day.
      dueAt: dayStart(dayAfter(dueOn)),
      now,
    });
    await tx.query(
      'UPDATE commitment SET deed = $2, due_on = $3, confirmed_at = $4, confirmed_by = $5, clock_id = $6 WHERE id = $1',
      [id, deed, dueOn, now, actor.id, clockId],
    );
    await note(tx, now, { id, caseId }, scope, actor, 'commitment.confirmed', {
      dueOn,
      ...(found !== undefined &&
        found.dueOn !== null &&
        found.dueOn !== dueOn && { foundOn: found.dueOn }),
    });
  }

  async #change(
    id: number,
    actor: Actor,
    work: (tx: EntityManager, row: Row, scope: string, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [known] = await tx.query<{ caseId: number }[]>(
        'SELECT case_id AS "caseId" FROM commitment WHERE id = $1',
        [id],
      );
      if (known === undefined) throw new DomainError('commitment.not_found', { id });
      const { scope } = await findCase(tx, known.caseId, actor.unit.path, true);
      const [row] = await tx.query<Row[]>(
        `SELECT m.id, m.case_id AS "caseId", m.clock_id AS "clockId", m.due_on::text AS "dueOn", m.confirmed_at AS "confirmedAt",
           m.dismissed_at AS "dismissedAt", m.kept_at AS "keptAt", r.published_at AS "promisedAt"
         FROM commitment m LEFT JOIN release r ON r.id = m.release_id WHERE m.id = $1 FOR UPDATE OF m`,
        [id],
      );
      await work(tx, row!, scope, await databaseNow(tx));
    });
  }
}

function refusePast(dueOn: string, promisedAt: Date): void {
  if (dueOn < beijingDay(promisedAt)) throw new DomainError('commitment.past', { dueOn });
}

async function note(
  tx: EntityManager,
  now: Date,
  { id, caseId }: Pick<Row, 'id' | 'caseId'>,
  scope: string,
  actor: Actor,
  kind: Decision['kind'],
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await record(tx, now, { kind, subject: { type: 'commitment', id }, scope, caseId, actor, data });
}
