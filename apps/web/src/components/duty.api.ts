import { dutyView } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { change, read } from '../lib/api';
import { useChange } from '../lib/use-change';

/** Who is on duty passes with time, not with an entry of the ledger: asked again each minute. */
export const useDuty = () =>
  useQuery({
    queryKey: ['duty'],
    queryFn: () => read('/duty', dutyView),
    refetchInterval: 60_000,
  });

export const useHandOver = () =>
  useChange(['duty'], (text: string) => change('POST', '/duty/notes', { text }));
