import {
  type SearchTerms,
  type WatchInput,
  searchCount,
  searchPage,
  watchList,
  watchPreview,
} from '@huixiang/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { z } from 'zod';
import { change, explain, read } from '../../lib/api';

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
    queryKey: ['watches', 'preview', terms],
    queryFn: async () => watchPreview.parse(await change('POST', '/watches/preview', terms)),
    // What was shown stays while the next is counted, so that nothing jumps while one types.
    placeholderData: (before) => before,
    staleTime: 60_000,
    retry: false,
  });

/** A change to the watches: afterwards they are asked for again. */
function useChange<Input, Output>(work: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: work,
    onSettled: () => client.invalidateQueries({ queryKey: ['watches'], exact: true }),
    onError: (error) => void message.error(explain(error)),
  });
}

/** Adds a watch, or changes the one with this id. */
export const useSaveWatch = (id: number | null) =>
  useChange(async (input: WatchInput) => {
    if (id !== null) {
      await change('PUT', `/watches/${id}`, input);
      return id;
    }
    return z.object({ id: z.number() }).parse(await change('POST', '/watches', input)).id;
  });

export const useRemoveWatch = () => useChange((id: number) => change('DELETE', `/watches/${id}`));
export const useRestoreWatch = () =>
  useChange((id: number) => change('POST', `/watches/${id}/restoration`));
