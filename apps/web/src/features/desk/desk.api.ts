import { type AlertList, type AlertState, alertContext, alertList } from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { mergeChanges } from './merge-changes';

/** A queue of thousands is asked for again with every notice: of what one has only the changes are sent. */
export function useAlerts(state: AlertState) {
  const client = useQueryClient();
  const queryKey = ['alerts', state];
  return useQuery({
    queryKey,
    queryFn: () => readAlerts(state, client.getQueryData<AlertList>(queryKey)),
    // By place in the list the query would compare them, and copy all behind one that left.
    structuralSharing: false,
  });
}

async function readAlerts(state: AlertState, before?: AlertList): Promise<AlertList> {
  const answer = await read('/alerts', alertList, { state, since: before?.version });
  return mergeChanges(before, answer) ?? read('/alerts', alertList, { state });
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
