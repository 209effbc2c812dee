import type { AddMute, AddShifts, AlertSettings } from '@huixiang/contracts';
import { change } from '../../lib/api';
import { useChange } from '../../lib/use-change';

/** A change to duty: afterwards it is asked for again. */
const TOUCHES = ['duty'];

export const useAddShifts = () =>
  useChange(TOUCHES, (body: AddShifts) => change('POST', '/duty/shifts', body));
export const useChangeShift = () =>
  useChange(TOUCHES, ({ id, people }: { id: number; people: number[] }) =>
    change('PUT', `/duty/shifts/${id}`, { people }),
  );
export const useRemoveShift = () =>
  useChange(TOUCHES, (id: number) => change('DELETE', `/duty/shifts/${id}`));
export const useTakeOver = () =>
  useChange(TOUCHES, (id: number) => change('POST', `/duty/notes/${id}/taking`, {}));
export const useSaveSettings = () =>
  useChange(TOUCHES, (body: AlertSettings) => change('PUT', '/duty/settings', body));
export const useGiveUpSettings = () => useChange(TOUCHES, () => change('DELETE', '/duty/settings'));
export const useMute = () =>
  useChange(TOUCHES, (body: AddMute) => change('POST', '/duty/mutes', body));
export const useUnmute = () =>
  useChange(TOUCHES, (id: number) => change('DELETE', `/duty/mutes/${id}`));
