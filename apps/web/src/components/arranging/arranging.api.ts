import { eventDecisionView, eventPage, eventStarted } from '@huixiang/contracts';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { change, read } from '../../lib/api';

export function useDecisions(eventId: number) {
  return useQuery({
    queryKey: ['events', 'decisions', eventId],
    queryFn: () => read(`/events/${eventId}/decisions`, z.array(eventDecisionView)),
    placeholderData: undefined,
  });
}

/** Events to choose from, found by words of their texts. */
export function useEventChoices(q: string, except: number) {
  return useQuery({
    queryKey: ['events', 'choices', q],
    queryFn: () => read('/events', eventPage, { q, single: 'true', sort: 'latest' }),
    enabled: q !== '',
    select: ({ events }) => events.filter(({ id }) => id !== except),
  });
}

/** What shows events and their alerts is asked for again. */
export function touched(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['events'] });
  void client.invalidateQueries({ queryKey: ['alerts'] });
}

export function useArranging(eventId: number) {
  const client = useQueryClient();
  const onSettled = () => touched(client);
  const merge = useMutation({
    mutationFn: (body: { into: number; reason: string }) =>
      change('POST', `/events/${eventId}/merge`, body),
    onSettled,
  });
  const split = useMutation({
    mutationFn: async (body: { articles: readonly number[]; reason: string }) =>
      eventStarted.parse(await change('POST', `/events/${eventId}/split`, body)),
    onSettled,
  });
  const move = useMutation({
    mutationFn: (body: { into: number; articles: readonly number[]; reason: string }) =>
      change('POST', `/events/${eventId}/moves`, body),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: (decision: number) => change('POST', `/event-decisions/${decision}/undo`, {}),
    onSettled,
  });
  return { merge, split, move, undo };
}
