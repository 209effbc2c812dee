import type { LedgerBody, LedgerKind, SubjectType } from '@huixiang/contracts';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';

/** One decision of a person or of the system, about to be recorded. */
export interface Decision {
  readonly kind: LedgerKind;
  readonly subject: { readonly type: SubjectType; readonly id: number | string };
  /** Path of the unit it concerns. */
  readonly scope: string;
  readonly caseId?: number;
  /** Absent where the system decided. */
  readonly actor?: Actor;
  /** Facts of the decision. Never personal data, never a text: those may have to go one day, this stays. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Writes a decision to the ledger in the transaction of the change itself: if it cannot be written,
 * the change does not happen. Takes no lock; the sequencer orders entries afterwards.
 */
export async function record(tx: EntityManager, at: Date, decision: Decision): Promise<void> {
  const { actor, caseId } = decision;
  const body: LedgerBody = {
    at: at.toISOString(),
    kind: decision.kind,
    subject: { type: decision.subject.type, id: String(decision.subject.id) },
    scope: decision.scope,
    ...(caseId !== undefined && { case: caseId }),
    ...(actor !== undefined && {
      actor: { id: actor.id, name: actor.name, unit: actor.unit.name },
    }),
    data: { ...decision.data },
  };
  const bytes = Buffer.from(JSON.stringify(body, storable));
  await tx.query('INSERT INTO ledger_pending (body) VALUES ($1)', [bytes]);
}

/** Half characters and nulls, which no JSON reader takes alike, become the replacement character. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}|\0/gu, '\ufffd') : value;
}
