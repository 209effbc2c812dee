import {
  type SearchTerms,
  type WatchInput,
  searchCount,
  searchPage,
  watchList,
  watchPreview,
} from '@huixiang/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

export type Address = Readonly<Record<string, string | undefined>>;

/** What was found, page by page; a search asked anew does not show the one before. */
export const useHits = (asked: Address) =>
  useInfiniteQuery({
    queryKey: ['search', asked],
    queryFn: ({ pageParam }) => read('/search', searchPage, { ...asked, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.after ?? undefined,
    placeholderData: undefined,
    retry: false,
  });

/** What decides which articles are found, whatever their order. */
export const withoutOrder = (asked: Address): Address =>
  Object.fromEntries(Object.entries(asked).filter(([name]) => name !== 'sort'));

export const useCount = (asked: Address) => {
  const filters = withoutOrder(asked);
  return useQuery({
    queryKey: ['search', 'count', filters],
    queryFn: () => read('/search/count', searchCount, filters),
    placeholderData: undefined,
    retry: false,
  });
};

export const useWatches = () =>
  useQuery({ queryKey: ['watches'], queryFn: () => read('/watches', watchList) });

export const usePreview = (terms: SearchTerms) =>
  useQuery({
    queryKey: ['watch-preview', terms],
    queryFn: async () => watchPreview.parse(await change('POST', '/watches/preview', terms)),
    // What was shown stays while the next is counted, so that nothing jumps while one types.
    placeholderData: (before) => before,
    staleTime: 60_000,
    retry: false,
  });

/** A change to the watches: afterwards they are asked for again. */
const TOUCHES = ['watches'];

/** Adds a watch, or changes the one with this id. */
export const useSaveWatch = (id: number | null) =>
  useChange(TOUCHES, async (input: WatchInput) => {
    if (id !== null) {
      await change('PUT', `/watches/${id}`, input);
      return id;
    }
    return z.object({ id: z.number() }).parse(await change('POST', '/watches', input)).id;
  });

export const useRemoveWatch = () =>
  useChange(TOUCHES, (id: number) => change('DELETE', `/watches/${id}`));
export const useRestoreWatch = () =>
  useChange(TOUCHES, (id: number) => change('POST', `/watches/${id}/restoration`));
