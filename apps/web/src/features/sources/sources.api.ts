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
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { change, read } from '../../lib/api';
import { useChange } from '../../lib/use-change';

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
const TOUCHES = ['sources'];

export const useAct = () =>
  useChange(TOUCHES, async (input: ActOnSources) => {
    const answer = await change('POST', '/sources/acts', input);
    return z.object({ changed: z.number() }).parse(answer).changed;
  });

export const useAdd = () =>
  useChange(TOUCHES, async (input: AddSource) =>
    sourceAdded.parse(await change('POST', '/sources', input)),
  );

export const useEdit = () =>
  useChange(TOUCHES, ({ id, ...input }: ChangeSource & Pick<SourceView, 'id'>) =>
    change('PUT', `/sources/${id}`, input),
  );

export const useRemove = () =>
  useChange(TOUCHES, (id: number) => change('DELETE', `/sources/${id}`));

export const useNewKey = () =>
  useChange(
    TOUCHES,
    async (id: number) => pushKey.parse(await change('POST', `/sources/${id}/key`)).key,
  );
