import {
  ALERT_STATES,
  type AlertState,
  alertContext,
  alertList,
  alertView,
} from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { remembered } from '../../lib/remembered';

/** Of each state apart: a queue of thousands is read again with every notice. */
const LISTS = new Map(
  ALERT_STATES.map((state) => [state, alertList.extend({ alerts: remembered(alertView) })]),
);

export function useAlerts(state: AlertState) {
  return useQuery({
    queryKey: ['alerts', state],
    queryFn: () => read('/alerts', LISTS.get(state)!, { state }),
    // By place in the list the query would compare them, and copy all behind one that left.
    structuralSharing: false,
  });
}

export function useAlertContext(id: number) {
  return useQuery({
    queryKey: ['alerts', 'context', id],
    queryFn: () => read(`/alerts/${id}/context`, alertContext),
    placeholderData: undefined,
  });
}

export function useTriage() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['alerts'] });
  const acknowledge = useMutation({
    mutationFn: (id: number) => change('POST', `/alerts/${id}/acknowledgement`),
    onSettled,
  });
  const dismiss = useMutation({
    mutationFn: ({ id, reason }: { id: number; reason: string }) =>
      change('POST', `/alerts/${id}/dismissal`, { reason }),
    onSettled,
  });
  const snooze = useMutation({
    mutationFn: ({ id, ...body }: { id: number; until: string; reason: string }) =>
      change('POST', `/alerts/${id}/snooze`, body),
    onSettled,
  });
  const reopen = useMutation({
    mutationFn: (id: number) => change('POST', `/alerts/${id}/reopening`),
    onSettled,
  });
  return { acknowledge, dismiss, snooze, reopen };
}
