import { type EventLevelSetting, eventDetail, eventPage, eventSpread } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export function useEvents(query: Readonly<Record<string, string | undefined>>) {
  return useQuery({
    queryKey: ['events', query],
    queryFn: () => read('/events', eventPage, query),
  });
}

export function useEvent(id: number) {
  return useQuery({
    queryKey: ['events', 'detail', id],
    queryFn: () => read(`/events/${id}`, eventDetail),
    placeholderData: undefined,
  });
}

export function useSpread(id: number, enabled: boolean) {
  return useQuery({
    queryKey: ['spread', id],
    queryFn: () => read(`/events/${id}/spread`, eventSpread),
    enabled,
    placeholderData: undefined,
  });
}

const TOUCHED = ['events', 'alerts', 'overview'];

export function useSetLevel(id: number) {
  return useChange(TOUCHED, (body: EventLevelSetting) =>
    change('PUT', `/events/${id}/level`, body),
  );
}

export function useReleaseLevel(id: number) {
  return useChange(TOUCHED, () => change('DELETE', `/events/${id}/level`));
}
