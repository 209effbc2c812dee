import { finderAnswer } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../lib/api';
import { useSettled } from '../../lib/use-settled';

/** Milliseconds without a stroke until what was typed is asked. */
const TYPING_MS = 150;

/** What has this in its name or text; nothing until something is typed. */
export function useFinder(typed: string) {
  const q = useSettled(typed.trim().slice(0, 100), TYPING_MS);
  return useQuery({
    queryKey: ['finder', q],
    queryFn: () => read('/finder', finderAnswer, { q }),
    enabled: q !== '',
    // What was found for other words is not what is meant.
    placeholderData: undefined,
  });
}
