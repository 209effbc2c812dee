import { alikeCases, messageMatter, routingView } from '@huixiang/contracts';
import type { Field } from '@huixiang/domain';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../lib/api';

/** Whose matter is asked about: that of an event, or of a place and a field. */
export interface Matter {
  readonly eventId?: number | undefined;
  readonly place?: string | undefined;
  readonly field?: Field | undefined;
}

/** Who is suggested to answer; nobody until enough is known to ask. */
export function useRouting({ eventId, place, field }: Matter, enabled = true) {
  const known = eventId !== undefined || (place !== undefined && field !== undefined);
  const asked = eventId === undefined ? { place, field } : { eventId };
  return useQuery({
    queryKey: ['routing', asked],
    queryFn: () => read('/cases/routing', routingView, asked),
    enabled: enabled && known,
    placeholderData: undefined,
  });
}

/** Cases that may be about the same. */
export function useAlikeCases(
  of: { readonly title: string; readonly articleId?: number; readonly except?: number },
  enabled = true,
) {
  return useQuery({
    queryKey: ['cases', 'alike', of],
    queryFn: () => read('/cases/alike', alikeCases, of),
    enabled: enabled && of.title.length >= 4,
  });
}

export function useMatter(articleId: number) {
  return useQuery({
    queryKey: ['matter', articleId],
    queryFn: () => read(`/cases/matter/${articleId}`, messageMatter),
    placeholderData: undefined,
  });
}
