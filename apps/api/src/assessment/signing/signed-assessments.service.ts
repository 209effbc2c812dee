import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  AssessmentAnswer,
  AssessmentDrawing,
  AssessmentItem,
  LedgerKind,
  Recomputation,
  SignedAssessment,
  SignedAssessmentHead,
} from '@huixiang/contracts';
import {
  type AssessmentStep,
  DomainError,
  assessmentRefusal,
  beijingDay,
  isWithinScope,
  mayAssess,
  refuse,
} from '@huixiang/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor';
import { databaseNow } from '../../database/clock';
import { sha256Of } from '../../ledger/hash';
import { record } from '../../ledger/record';
import { readCalendar } from '../../rules/clock-rules.queries';
import { unitOf } from '../../units/unit.queries';
import { recompute } from './recomputing';
import { factsOf, signedAssessmentHeads, signedAssessmentOf } from './signed-assessments.queries';
import { takeSnapshot } from './snapshot';

/** One step of an assessment: what it changes, and what the ledger says of it. */
interface Taken {
  readonly kind: LedgerKind;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * An assessment as a document: drawn up for a unit and a period that is over, frozen with what it was computed from, heard,
 * signed by two, published. Each step is one entry of the ledger, with the hashes of what it was about.
 */
@Injectable()
export class SignedAssessmentsService {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  async list(actor: Actor, unitId?: number): Promise<SignedAssessmentHead[]> {
    return signedAssessmentHeads(this.database.manager, actor.unit.path, unitId);
  }

  async get(id: number, actor: Actor): Promise<SignedAssessment> {
    const tx = this.database.manager;
    return signedAssessmentOf(tx, id, actor.unit.path, await readCalendar(tx));
  }

  async recompute(id: number, actor: Actor): Promise<Recomputation> {
    const view = await this.get(id, actor);
    const tx = this.database.manager;
    return recompute(tx, view, await databaseNow(tx));
  }

  async draw({ unitId, ...period }: AssessmentDrawing, actor: Actor): Promise<number> {
    return this.database.transaction(async (tx) => {
      const unit = await unitOf(tx, unitId);
      if (!isWithinScope(actor.unit.path, unit.path))
        throw new DomainError('unit.not_found', { id: unitId });
      if (!mayAssess(actor.unit.path, unit.path)) throw new DomainError('assessment.own_unit');
      const now = await databaseNow(tx);
      const [from, to] = [new Date(period.from), new Date(period.to)];
      if (to > now) throw new DomainError('assessment.period_open', { to: period.to });
      const shot = await takeSnapshot(tx, unit, { from, to, asOf: now });
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('assessment number'))`);
      const [row] = await tx.query<{ id: number; serial: number }[]>(
        `INSERT INTO assessment (year, serial, unit_id, period_from, period_to, standard_id, as_of, inputs, inputs_sha256, result, drawn_at, drawn_by)
         SELECT $1, coalesce(max(serial), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $10 FROM assessment WHERE year = $1 RETURNING id, serial`,
        [
          Number(beijingDay(now).slice(0, 4)),
          unitId,
          from,
          to,
          shot.standardId,
          now,
          shot.inputs,
          shot.sha256,
          JSON.stringify(shot.result),
          actor.id,
        ],
      );
      const { score, grade, cases } = shot.result;
      await record(tx, now, {
        kind: 'assessment.drawn',
        subject: { type: 'assessment', id: row!.id },
        // A draft is not the unit's to read yet.
        scope: actor.unit.path,
        actor,
        data: {
          ...{ unit: unit.name, from, to, serial: row!.serial, cases: cases.length, score, grade },
          inputsSha256: shot.sha256,
        },
      });
      return row!.id;
    });
  }

  /** Reckons it anew by what is known now, after an objection that was right. */
  async reckon(id: number, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'amend' }, async (tx, view, now) => {
      const period = { from: new Date(view.from), to: new Date(view.to), asOf: now };
      const shot = await takeSnapshot(tx, view.unit, period);
      await tx.query(
        'UPDATE assessment SET standard_id = $2, as_of = $3, inputs = $4, inputs_sha256 = $5, result = $6 WHERE id = $1',
        [id, shot.standardId, now, shot.inputs, shot.sha256, JSON.stringify(shot.result)],
      );
      const { score, grade } = shot.result;
      return {
        kind: 'assessment.reckoned',
        data: { score, grade, before: view.inputsSha256, inputsSha256: shot.sha256 },
      };
    });
  }

  async addItem(id: number, item: AssessmentItem, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'amend' }, async (tx, view, now) => {
      const { title, points, reason } = item;
      const most = view.standard.standard.manualPoints;
      const given = view.items.filter(({ removed }) => !removed).map((one) => one.points);
      const total = [...given, points].reduce((sum, one) => sum + Math.abs(one), 0);
      if (total > most) throw new DomainError('assessment.too_many_points', { most });
      await tx.query(
        'INSERT INTO assessment_item (assessment_id, title, points, reason, at, by_id) VALUES ($1, $2, $3, $4, $5, $6)',
        [id, title, points, reason, now, actor.id],
      );
      return { kind: 'assessment.item_added', data: { title, points, reason } };
    });
  }

  async removeItem(id: number, itemId: number, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'amend' }, async (tx, view, now) => {
      const item = view.items.find((one) => one.id === itemId && !one.removed);
      if (item === undefined) throw new DomainError('assessment.item_not_found', { id: itemId });
      await tx.query('UPDATE assessment_item SET removed_at = $2, removed_by = $3 WHERE id = $1', [
        itemId,
        now,
        actor.id,
      ]);
      const { title, points } = item;
      return { kind: 'assessment.item_removed', data: { title, points } };
    });
  }

  async send(id: number, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'send' }, async (tx, view, now) => {
      await tx.query('UPDATE assessment SET sent_at = $2 WHERE id = $1', [id, now]);
      return { kind: 'assessment.sent', data: { score: view.score } };
    });
  }

  /** 异议: what the unit holds against it. */
  async object(id: number, text: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'object' }, async (tx, _, now) => {
      await tx.query(
        'INSERT INTO assessment_objection (assessment_id, body, at, by_id) VALUES ($1, $2, $3, $4)',
        [id, text, now, actor.id],
      );
      return { kind: 'assessment.objected', data: { sha256: sha256Of(text) } };
    });
  }

  /** The unit has nothing against it, and it need not wait. */
  async confirm(id: number, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'confirm' }, async (tx, _, now) => {
      await tx.query('UPDATE assessment SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1', [
        id,
        now,
        actor.id,
      ]);
      return { kind: 'assessment.confirmed' };
    });
  }

  async answer(id: number, { upheld, answer }: AssessmentAnswer, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'answer' }, async (tx, _, now) => {
      await tx.query(
        'UPDATE assessment_objection SET upheld = $2, answer = $3, answered_at = $4, answered_by = $5 WHERE assessment_id = $1 AND answer IS NULL',
        [id, upheld, answer, now, actor.id],
      );
      return { kind: 'assessment.answered', data: { upheld, sha256: sha256Of(answer) } };
    });
  }

  /** Signs what was read; refused where it is something else by now. */
  async sign(id: number, contentSha256: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'sign', by: actor.id }, async (tx, view, now) => {
      if (view.contentSha256 !== contentSha256) throw new DomainError('assessment.changed', { id });
      await tx.query(
        'INSERT INTO assessment_signature (assessment_id, by_id, at, content_sha256) VALUES ($1, $2, $3, $4)',
        [id, actor.id, now, contentSha256],
      );
      const { score, grade, inputsSha256 } = view;
      return { kind: 'assessment.signed', data: { score, grade, inputsSha256, contentSha256 } };
    });
  }

  async publish(id: number, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'publish' }, async (tx, view, now) => {
      await refuseSecond(tx, view);
      await tx.query('UPDATE assessment SET published_at = $2 WHERE id = $1', [id, now]);
      const { score, grade, inputsSha256, contentSha256 } = view;
      return { kind: 'assessment.published', data: { score, grade, inputsSha256, contentSha256 } };
    });
  }

  /** 作废: it stays to be read, and counts no more. */
  async withdraw(id: number, reason: string, actor: Actor): Promise<void> {
    await this.#take(id, actor, { kind: 'withdraw' }, async (tx, _, now) => {
      await tx.query(
        'UPDATE assessment SET withdrawn_at = $2, withdrawn_by = $3, withdrawal = $4 WHERE id = $1',
        [id, now, actor.id, reason],
      );
      return { kind: 'assessment.withdrawn', data: { reason } };
    });
  }

  async #take(
    id: number,
    actor: Actor,
    step: AssessmentStep,
    work: (tx: EntityManager, view: SignedAssessment, now: Date) => Promise<Taken>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SELECT FROM assessment WHERE id = $1 FOR UPDATE', [id]);
      const calendar = await readCalendar(tx);
      const view = await signedAssessmentOf(tx, id, actor.unit.path, calendar);
      const now = await databaseNow(tx);
      const until = view.objectUntil === null ? null : new Date(view.objectUntil);
      refuse(assessmentRefusal(step, factsOf(view), actor.unit.path, until, now));
      const { kind, data = {} } = await work(tx, view, now);
      // What the unit agreed to, or let pass, is something else now.
      if (step.kind === 'amend' && view.sentAt !== null)
        await tx.query(
          'UPDATE assessment SET amended_at = $2, confirmed_at = NULL, confirmed_by = NULL WHERE id = $1',
          [id, now],
        );
      await record(tx, now, {
        kind,
        subject: { type: 'assessment', id },
        scope:
          view.sentAt === null && kind !== 'assessment.sent' ? actor.unit.path : view.unit.path,
        actor,
        data,
      });
    });
  }
}

/** One assessment of a unit and a period stands at a time: nobody draws up several and publishes the best. */
async function refuseSecond(
  tx: EntityManager,
  { id, unit, from, to }: SignedAssessment,
): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('assessment publication'))`);
  const [other] = await tx.query<unknown[]>(
    `SELECT FROM assessment WHERE id <> $1 AND unit_id = $2 AND period_from = $3 AND period_to = $4 AND published_at IS NOT NULL AND withdrawn_at IS NULL`,
    [id, unit.id, from, to],
  );
  if (other !== undefined) throw new DomainError('assessment.published_already', { id });
}
