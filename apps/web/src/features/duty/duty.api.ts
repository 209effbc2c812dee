import type { AddMute, AddShifts, AlertSettings } from '@huixiang/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { change, explain } from '../../lib/api';

/** A change to duty: afterwards it is asked for again. */
function useChange<Input>(work: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: work,
    onSettled: () => client.invalidateQueries({ queryKey: ['duty'] }),
    onError: (error) => void message.error(explain(error)),
  });
}

export const useAddShifts = () =>
  useChange((body: AddShifts) => change('POST', '/duty/shifts', body));
export const useChangeShift = () =>
  useChange(({ id, people }: { id: number; people: number[] }) =>
    change('PUT', `/duty/shifts/${id}`, { people }),
  );
export const useRemoveShift = () =>
  useChange((id: number) => change('DELETE', `/duty/shifts/${id}`));
export const useHandOver = () =>
  useChange((text: string) => change('POST', '/duty/notes', { text }));
export const useTakeOver = () =>
  useChange((id: number) => change('POST', `/duty/notes/${id}/taking`, {}));
export const useSaveSettings = () =>
  useChange((body: AlertSettings) => change('PUT', '/duty/settings', body));
export const useGiveUpSettings = () => useChange(() => change('DELETE', '/duty/settings'));
export const useMute = () => useChange((body: AddMute) => change('POST', '/duty/mutes', body));
export const useUnmute = () => useChange((id: number) => change('DELETE', `/duty/mutes/${id}`));
