import type { AlertView } from '@huixiang/contracts';
import { useMemo, useState } from 'react';

/**
 * A list that never jumps while one reads: alerts keep the order they were first shown in, settled
 * ones leave, and new ones wait beside it until asked for.
 */
export function useSteadyList(alerts: readonly AlertView[]): {
  readonly shown: readonly AlertView[];
  readonly arrived: readonly AlertView[];
  readonly showArrived: () => void;
} {
  const [order, setOrder] = useState(() => alerts.map((alert) => alert.id));
  const present = new Set(alerts.map((alert) => alert.id));
  // With nothing on the screen there is nobody to disturb: what has come is shown, and from then on stays.
  if (alerts.length > 0 && !order.some((id) => present.has(id))) {
    setOrder(alerts.map((alert) => alert.id));
  }
  return useMemo(() => {
    const byId = new Map(alerts.map((alert) => [alert.id, alert]));
    const known = new Set(order);
    return {
      shown: order.flatMap((id) => byId.get(id) ?? []),
      arrived: alerts.filter((alert) => !known.has(alert.id)),
      showArrived: () => setOrder(alerts.map((alert) => alert.id)),
    };
  }, [alerts, order]);
}
