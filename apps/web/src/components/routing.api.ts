import { routingView } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { read } from '../lib/api';

/** Who is suggested to answer for an event. */
export function useRouting(eventId: number, enabled = true) {
  return useQuery({
    queryKey: ['routing', eventId],
    queryFn: () => read('/cases/routing', routingView, { eventId }),
    enabled,
    placeholderData: undefined,
  });
}
