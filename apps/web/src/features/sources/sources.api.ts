import {
  type ActOnSources,
  type AddSource,
  type ChangeSource,
  type SourceView,
  discovery,
  pushKey,
  sourceAdded,
  sourceDetail,
  sourceList,
  sourceTrial,
} from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { z } from 'zod';
import { change, explain, read } from '../../lib/api';

export const useSources = () =>
  useQuery({
    queryKey: ['sources'],
    queryFn: () => read('/sources', sourceList),
    refetchInterval: 15_000,
  });

export const useSource = (id: number) =>
  useQuery({
    queryKey: ['sources', id],
    queryFn: () => read(`/sources/${id}`, sourceDetail),
    refetchInterval: 5000,
  });

export const lookAt = (url: string, zone: string) =>
  read('/sources/trial', sourceTrial, { url, zone });
export const discover = (url: string) => read('/sources/discovery', discovery, { url });

/** A change to sources: afterwards everything shown of them is asked for again. */
function useChange<Input, Output>(work: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: work,
    onSettled: () => client.invalidateQueries({ queryKey: ['sources'] }),
    onError: (error) => void message.error(explain(error)),
  });
}

export const useAct = () =>
  useChange(async (input: ActOnSources) => {
    const answer = await change('POST', '/sources/acts', input);
    return z.object({ changed: z.number() }).parse(answer).changed;
  });

export const useAdd = () =>
  useChange(async (input: AddSource) => sourceAdded.parse(await change('POST', '/sources', input)));

export const useEdit = () =>
  useChange(({ id, ...input }: ChangeSource & Pick<SourceView, 'id'>) =>
    change('PUT', `/sources/${id}`, input),
  );

export const useRemove = () => useChange((id: number) => change('DELETE', `/sources/${id}`));

export const useNewKey = () =>
  useChange(async (id: number) => pushKey.parse(await change('POST', `/sources/${id}/key`)).key);
