import { finderAnswer } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { read } from '../../lib/api';

/** What has this in its name or text; nothing until something is typed. */
export function useFinder(typed: string) {
  const q = useDeferredValue(typed.trim().slice(0, 100));
  return useQuery({
    queryKey: ['finder', q],
    queryFn: () => read('/finder', finderAnswer, { q }),
    enabled: q !== '',
  });
}
