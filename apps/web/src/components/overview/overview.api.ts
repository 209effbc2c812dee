import { overviewView } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../lib/api';

const EVERY_MS = 60_000;

/** What a leader sees; asked again each minute, for limits pass without an entry of the ledger. */
export function useOverview() {
  return useQuery({
    queryKey: ['overview'],
    queryFn: () => read('/overview', overviewView),
    refetchInterval: EVERY_MS,
  });
}
