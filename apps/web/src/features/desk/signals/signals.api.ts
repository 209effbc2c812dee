import { type SignalState, signalList } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { change, read } from '../../../lib/api';
import { useChange } from '../../../lib/use-change';

export function useSignals(state: SignalState) {
  return useQuery({
    queryKey: ['signals', state],
    queryFn: () => read('/signals', signalList, { state }),
    placeholderData: undefined,
  });
}

export function useSignalTriage() {
  const dismiss = useChange(['signals'], ({ id, reason }: { id: number; reason: string }) =>
    change('POST', `/signals/${id}/dismissal`, { reason }),
  );
  const reopen = useChange(['signals'], (id: number) => change('POST', `/signals/${id}/reopening`));
  return { dismiss, reopen };
}
