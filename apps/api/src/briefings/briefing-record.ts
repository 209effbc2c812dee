import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor';
import { type Decision, record } from '../ledger/record';

/**
 * Writes into the ledger what happened to a briefing, or to the plan of a kind.
 * @param actor null where the schedule did it
 */
export async function recordBriefing(
  tx: EntityManager,
  now: Date,
  kind: Decision['kind'],
  id: number | string,
  scope: string,
  actor: Actor | null,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { type: 'briefing' as const, id };
  await record(tx, now, { kind, subject, scope, ...(actor !== null && { actor }), data });
}
