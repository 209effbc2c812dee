import type { AlertList } from '@huixiang/contracts';

/**
 * The list as it is now, of the one before and what the server says changed since; alerts that say what they said are the
 * same objects. Null where the list before lacks one that is not sent.
 */
export function mergeChanges(before: AlertList | undefined, answer: AlertList): AlertList | null {
  const byId = new Map(before?.alerts.map((alert) => [alert.id, alert]));
  for (const alert of answer.alerts) byId.set(alert.id, alert);
  const alerts = answer.order.map((id) => byId.get(id));
  return isWhole(alerts) ? { ...answer, alerts } : null;
}

function isWhole<T>(items: readonly (T | undefined)[]): items is T[] {
  return items.every((item) => item !== undefined);
}
