import type { ReleaseReach } from '@huixiang/contracts';
import { OUTLET_TIERS } from '@huixiang/domain';
import type { EntityManager } from 'typeorm';
import { type PickupRow, pickupRows } from './spread.queries';

/** How far releases got, by id; those nobody took up are there too. */
export async function reachOf(
  tx: EntityManager,
  releaseIds: readonly number[],
): Promise<ReadonlyMap<number, ReleaseReach>> {
  const rows = await pickupRows(tx, releaseIds);
  return new Map(
    releaseIds.map((id) => [id, reachFrom(rows.filter(({ releaseId }) => releaseId === id))]),
  );
}

/** @param pickups of one release, the first first */
export function reachFrom(pickups: readonly PickupRow[]): ReleaseReach {
  const reached = new Set(pickups.map(({ tier }) => tier));
  const whole = pickups.filter(({ kind }) => kind === 'whole').length;
  return {
    whole,
    quoted: pickups.length - whole,
    outlets: new Set(pickups.map(({ outlet }) => outlet)).size,
    tiers: OUTLET_TIERS.filter((tier) => reached.has(tier)),
    firstAt: pickups[0]?.at.toISOString() ?? null,
  };
}
