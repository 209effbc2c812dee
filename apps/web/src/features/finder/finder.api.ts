import { finderAnswer } from '@huixiang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { read } from '../../lib/api';

/** Milliseconds without a stroke until what was typed is asked. */
const TYPING_MS = 150;

/** What has this in its name or text; nothing until something is typed. */
export function useFinder(typed: string) {
  const q = useSettled(typed.trim().slice(0, 100));
  return useQuery({
    queryKey: ['finder', q],
    queryFn: () => read('/finder', finderAnswer, { q }),
    enabled: q !== '',
    // What was found for other words is not what is meant.
    placeholderData: undefined,
  });
}

/** The words, once they have stood still. */
function useSettled(words: string): string {
  const [settled, settle] = useState(words);
  useEffect(() => {
    const wait = setTimeout(() => settle(words), TYPING_MS);
    return () => clearTimeout(wait);
  }, [words]);
  return settled;
}
