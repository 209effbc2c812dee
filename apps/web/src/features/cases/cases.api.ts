import {
  type CaseQuery,
  type Publication,
  type ReleaseDraft,
  assessmentView,
  caseDetail,
  caseList,
} from '@huixiang/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { change, read } from '../../lib/api';

export function useCases(query: Partial<CaseQuery>) {
  return useQuery({ queryKey: ['cases', query], queryFn: () => read('/cases', caseList, query) });
}

export function useCase(id: number) {
  return useQuery({
    queryKey: ['case', id],
    queryFn: () => read(`/cases/${id}`, caseDetail),
    placeholderData: undefined,
  });
}

export function useCaseAssessment(id: number) {
  return useQuery({
    queryKey: ['assessment', 'case', id],
    queryFn: () => read(`/assessment/cases/${id}`, assessmentView),
    placeholderData: undefined,
  });
}

/** What is done on a case's page; each asks the page anew, whether it went well or not. */
export function useCaseActions(id: number) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const accept = useMutation({
    mutationFn: () => change('POST', `/cases/${id}/acceptance`),
    onSettled,
  });
  const close = useMutation({
    mutationFn: (reason: string | null) => change('POST', `/cases/${id}/closing`, { reason }),
    onSettled,
  });
  const save = useMutation({
    mutationFn: async ({ releaseId, draft }: { releaseId: number | null; draft: ReleaseDraft }) => {
      if (releaseId !== null) {
        await change('PUT', `/releases/${releaseId}`, draft);
        return releaseId;
      }
      return z.object({ id: z.int() }).parse(await change('POST', `/cases/${id}/releases`, draft))
        .id;
    },
    onSettled,
  });
  const publish = useMutation({
    mutationFn: ({ releaseId, publication }: { releaseId: number; publication: Publication }) =>
      change('POST', `/releases/${releaseId}/publication`, publication),
    onSettled,
  });
  return { accept, close, save, publish };
}
