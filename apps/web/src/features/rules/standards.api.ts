import { type StandardChange, standardList, standardPreview } from '@huixiang/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export function useStandards() {
  return useQuery({
    queryKey: ['standards'],
    queryFn: () => read('/assessment-standards', standardList),
  });
}

/** What a standard would have made of the last year. */
export const useStandardPreview = () =>
  useMutation({
    mutationFn: async (input: StandardChange) =>
      standardPreview.parse(await change('POST', '/assessment-standards/preview', input)),
  });

export const useSetStandard = () =>
  useChange(['standards', 'assessment'], (input: StandardChange) =>
    change('POST', '/assessment-standards', input),
  );
